import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url))

/** Builds the pages when their sources changed. In a kit there is nothing to build. @returns whether they stand ready */
export async function buildPages(): Promise<boolean> {
  const build = fromRoot('scripts/build.ts')
  return !existsSync(build) || (await child([build, '--if-needed'])) === 0
}

/** Another program of ours, sharing this terminal: apps do not import each other. Stops when this one is stopped. @returns its exit code */
export function child(words: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const process_ = spawn(process.execPath, words, { stdio: ['inherit', 'inherit', 'inherit'] })
    const pass = (signal: NodeJS.Signals) => process_.kill(signal)
    process.on('SIGINT', pass).on('SIGTERM', pass)
    process_.on('exit', (code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass)
      resolve(code ?? 0)
    })
  })
}
