/**
 * Rows as CSV that a Dutch Excel opens rightly: byte order mark, semicolons, every cell in quotes. A cell that a spreadsheet would run as a
 * formula gets an apostrophe before it.
 */
export function excelCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',')
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}
