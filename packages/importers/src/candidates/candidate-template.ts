import { type CsvDialect, type CsvValue, toCsv } from '../csv/to-csv.ts'
import { CANDIDATE_COLUMNS, CANDIDATE_KINDS } from './candidate-columns.ts'

/** Header and one example row of an own list. */
export const candidateTemplateRows = (): readonly (readonly CsvValue[])[] => [
  Object.values(CANDIDATE_COLUMNS).map(([name]) => name),
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
]

/** An empty list with one example row, which the reader passes over: its number begins with `voorbeeld`. */
export const candidateTemplate = (dialect: CsvDialect): string => toCsv(candidateTemplateRows(), { dialect })
