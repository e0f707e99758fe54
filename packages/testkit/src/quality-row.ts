import { readFileSync, writeFileSync, writeSync } from 'node:fs'

/**
 * Puts what a long test measured in the table of docs/quality.md: the row that begins with `what` is replaced, or one is added below the
 * others. The figures are those of the last run, on the machine it ran on.
 */
export function qualityRow(what: string, outcome: string, command: string): void {
  const path = new URL('../../../docs/quality.md', import.meta.url)
  const lines = readFileSync(path, 'utf8').split('\n')
  const row = `| ${what} | ${outcome} | \`${command}\` |`
  const at = lines.findIndex((line) => line.startsWith(`| ${what} |`))
  const end = lines.findLastIndex((line) => line.startsWith('|')) + 1
  writeFileSync(path, (at < 0 ? lines.toSpliced(end, 0, row) : lines.with(at, row)).join('\n'))
  writeSync(1, `${row}\n`)
}
