/** `nl-excel`: semicolons, decimal comma, byte order mark, CRLF: what Excel in the Netherlands opens rightly. `plain`: RFC 4180 for programs. */
export type CsvDialect = 'nl-excel' | 'plain'
export type CsvValue = string | number | boolean | null | undefined

/** A spreadsheet takes a text that begins so for a formula, and runs it. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * A table as text. A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers never do.
 *
 * @param rows the first is the header; `null` and `undefined` are empty fields
 * @throws RangeError on NaN and infinities: they are no figures to hand out
 */
export function toCsv(rows: readonly (readonly CsvValue[])[], { dialect }: { readonly dialect: CsvDialect }): string {
  const comma = dialect === 'nl-excel' ? ';' : ','
  const body = rows.map((row) => `${row.map((value) => field(value, dialect, comma)).join(comma)}\r\n`).join('')
  return dialect === 'nl-excel' ? `\u{feff}${body}` : body
}

function field(value: CsvValue, dialect: CsvDialect, comma: string): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return dialect === 'nl-excel' ? (value ? 'ja' : 'nee') : String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${value} is no figure for a table`)
    return dialect === 'nl-excel' ? String(value).replace('.', ',') : String(value)
  }
  const safe = FORMULA.test(value) ? `'${value}` : value
  return safe.includes(comma) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
