/**
 * Rows of a delimited text file, RFC 4180: quotes, doubled quotes, line breaks inside quotes, CRLF or LF, a byte order mark.
 * A line without any text is left out. Nothing is trimmed and nothing is turned into a number here.
 */
export interface CsvRow {
  /** 1 is the first line of the file, so that a person finds it in an editor. */
  readonly line: number
  readonly values: readonly string[]
}

/**
 * @param delimiter one character; when absent, whichever of `;`, tab and `,` occurs most often on the first line
 * @returns rows in file order, the header as the first
 */
export function parseCsv(text: string, delimiter?: string): CsvRow[] {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const comma = delimiter ?? guessDelimiter(text)
  const rows: CsvRow[] = []
  let line = 1
  while (at < text.length) {
    const startLine = line
    const values: string[] = []
    let ended = false
    while (!ended) {
      let value = ''
      if (text[at] === '"') {
        at++
        for (;;) {
          const quote = text.indexOf('"', at)
          const end = quote === -1 ? text.length : quote
          value += text.slice(at, end)
          at = end + 1
          if (quote === -1 || text[at] !== '"') break
          value += '"'
          at++
        }
        line += value.split('\n').length - 1
      }
      let end = at
      while (end < text.length && text[end] !== comma && text[end] !== '\n') end++
      value += text.slice(at, end).replace(/\r$/, '')
      values.push(value)
      ended = end >= text.length || text[end] === '\n'
      at = end + 1
    }
    line++
    if (values.some((value) => value !== '')) rows.push({ line: startLine, values })
  }
  return rows
}

function guessDelimiter(text: string): string {
  const first = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'))
  const count = (mark: string): number => first.split(mark).length
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) >= count(best) ? mark : best))
}
