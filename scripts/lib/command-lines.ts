/** A command as a document prints it, cut into words. */
export interface CommandLine {
  readonly words: readonly string[]
  /** Counted from the first line of the block, from 0. */
  readonly line: number
}

/** Stands where a backslash carried a command over to the next line. */
const GOES_ON = ' ⏎'

/**
 * The commands of a shell block: one per line or per `&&`, comments, redirections and what follows a pipe left out. Quotes
 * hold words together; nothing else of a shell is understood, and documents need no more.
 */
export function commandLines(code: string): CommandLine[] {
  const joined = code.replaceAll(/\\\n/g, GOES_ON)
  let line = 0
  return joined.split('\n').flatMap((text) => {
    const at = line
    line += text.split(GOES_ON).length
    return text
      .replaceAll(GOES_ON, ' ')
      .replace(/(?:^|\s)#.*$/, '')
      .split('&&')
      .map((part) => part.split(/\s[|>]/)[0] ?? '')
      .map((part) => [...part.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? ''))
      .filter((words) => words.length > 0)
      .map((words) => ({ words, line: at }))
  })
}
