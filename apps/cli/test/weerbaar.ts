import { runCommandLine } from '../src/run-command-line.ts'

/** One run of the command line, not on a terminal, and all it said. */
export async function weerbaar(...words: string[]) {
  let out = ''
  let err = ''
  const exit = await runCommandLine(words, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isTerminal: false,
    elapsed: () => performance.now(),
  })
  return { exit, out, err }
}
