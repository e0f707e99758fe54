import { type CsvDialect, toCsv } from '../csv/to-csv.ts'
import { CANDIDATE_COLUMNS, CANDIDATE_KINDS } from './candidate-columns.ts'

/** An empty list with one example row, which the reader passes over: its number begins with `voorbeeld`. */
export function candidateTemplate(dialect: CsvDialect): string {
  const header = Object.values(CANDIDATE_COLUMNS).map(([name]) => name)
  return toCsv(
    [
      header,
      [
        'voorbeeld-1',
        'Dorpshuis De Linde',
        CANDIDATE_KINDS['community-centre'],
        187_500,
        428_500,
        null,
        null,
        640,
        'ja',
        'ja',
        'onbekend',
        'nee',
      ],
    ],
    { dialect },
  )
}
