import { spawn } from 'node:child_process'

export interface Outcome {
  readonly ok: boolean
  readonly seconds: number
  /** Both streams, in the order they came. */
  readonly output: string
}

/** Runs a Node script to its end. A script that cannot be started is an outcome like another: not ok, with the reason. */
export function runScript(script: string, args: readonly string[], cwd: string): Promise<Outcome> {
  const start = performance.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const add = (chunk: Buffer): void => {
      output += chunk.toString()
    }
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    const end = (ok: boolean): void => resolve({ ok, output, seconds: (performance.now() - start) / 1000 })
    child.on('error', (error) => {
      output += `${error.message}\n`
      end(false)
    })
    child.on('close', (code) => end(code === 0))
  })
}
