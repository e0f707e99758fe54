import type { Imported, Issue } from '@weerbaar/core'
import { type CsvRow, parseCsv } from './parse-csv.ts'

/** A line of a table, asked by what a column means, not by how this year's file spells it. */
export interface CsvRecord<Column extends string> {
  /** 1 is the first line of the file. */
  readonly line: number
  /** Trimmed; empty when the file has no such column. */
  readonly text: (column: Column) => string
}

/**
 * Reads a delimited file with a header.
 *
 * @param columns what we call a column → the spellings it goes by
 * @param optional columns that may be absent
 * @returns `column-missing` (error) for each that is not there under any spelling, `file-not-recognised` for a file without a header
 */
export function readCsvTable<Name extends string>(
  text: string,
  source: string,
  columns: Readonly<Record<Name, readonly string[]>>,
  optional: readonly NoInfer<Name>[] = [],
): Imported<CsvRecord<Name>[]> {
  return tableOfRows(parseCsv(text), source, columns, optional)
}

/** The same of rows that were read already, as those of a workbook. */
export function tableOfRows<Name extends string>(
  rows: readonly CsvRow[],
  source: string,
  columns: Readonly<Record<Name, readonly string[]>>,
  optional: readonly NoInfer<Name>[] = [],
): Imported<CsvRecord<Name>[]> {
  const [header, ...lines] = rows
  if (!header) return { issues: [{ code: 'file-not-recognised', severity: 'error', source, params: { expected: 'CSV' } }] }

  const issues: Issue[] = []
  const place = new Map<Name, number>()
  for (const [name, spellings] of Object.entries(columns) as [Name, readonly string[]][]) {
    // the keys of `columns` are its names
    const found = header.values.findIndex((value) => spellings.includes(value.trim()))
    if (found !== -1) place.set(name, found)
    else if (!optional.includes(name))
      issues.push({ code: 'column-missing', severity: 'error', source, row: header.line, params: { column: spellings[0] ?? name } })
  }
  if (issues.length > 0) return { issues }
  return { data: lines.map(({ line, values }) => ({ line, text: (name) => (values[place.get(name) ?? -1] ?? '').trim() })), issues }
}
