import { spawn } from 'node:child_process'
import { fromRoot } from '../commands/build-pages.ts'

/** A hub that runs for a moment, on this machine only. */
export interface TriedHub {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Milliseconds: an old laptop with a slow disk needs one of them. */
const PATIENCE = 120_000

/**
 * Starts the real hub on ports of the system's choice.
 * @param words what it is started with @returns what it said when it did not get ready
 */
export function tryHub(words: readonly string[]): Promise<TriedHub | { readonly said: string }> {
  const child = spawn(process.execPath, [fromRoot('apps/hub/src/main.ts'), ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await gone
  }
  return new Promise((resolve) => {
    let said = ''
    const tooLong = setTimeout(() => {
      void stop()
      resolve({ said })
    }, PATIENCE)
    const hear = (text: Buffer): void => {
      said += text.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (url === undefined) return
      clearTimeout(tooLong)
      resolve({ url, stop })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => {
      clearTimeout(tooLong)
      resolve({ said })
    })
  })
}
