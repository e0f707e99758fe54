import { type ContentHash, DWELLING_CLASSES, tableHash } from '@weerbaar/core'
import type { ImpactRun } from '@weerbaar/engines/impact'
import { type ArrowColumn, nodeCrypto, readArrow, writeArrow } from '@weerbaar/store'

/** How cold it gets inside, °C, in one dwelling class at one time. */
export interface IndoorRow {
  readonly dwelling: string
  readonly seconds: number
  readonly low: number
  readonly mid: number
  readonly high: number
}

const COLUMNS = ['dwelling', 'seconds', 'low', 'mid', 'high'] as const

/** The temperatures inside of a run as an Arrow table: one row per dwelling class somebody lives in and time. Named by its content. */
export function indoorTable({ indoor, times }: Pick<ImpactRun, 'indoor' | 'times'>): {
  readonly hash: ContentHash
  readonly bytes: Uint8Array
} {
  const rows = DWELLING_CLASSES.flatMap((dwelling, d) =>
    times.flatMap((seconds, t): readonly IndoorRow[] => {
      const at = d * times.length + t
      const [low = NaN, mid = NaN, high = NaN] = [indoor.low[at], indoor.mid[at], indoor.high[at]]
      return Number.isNaN(mid) ? [] : [{ dwelling, seconds, low, mid, high }]
    }),
  )
  const degrees = (part: 'low' | 'mid' | 'high'): ArrowColumn => ({ kind: 'float64', data: Float64Array.from(rows, (row) => row[part]) })
  const lived = [...new Set(rows.map(({ dwelling }) => dwelling))]
  const columns: Readonly<Record<string, ArrowColumn>> = {
    dwelling: { kind: 'dictionary', values: lived, codes: Int32Array.from(rows, ({ dwelling }) => lived.indexOf(dwelling)) },
    seconds: { kind: 'int32', data: Int32Array.from(rows, ({ seconds }) => seconds) },
    low: degrees('low'),
    mid: degrees('mid'),
    high: degrees('high'),
  }
  return {
    hash: tableHash(
      COLUMNS,
      rows.map((row) => COLUMNS.map((column) => row[column])),
      nodeCrypto.sha256,
    ),
    bytes: writeArrow({ columns, metadata: { 'weerbaar.kind': 'indoor' } }),
  }
}

/** Reads such a table; one that is not what it should be has no rows. */
export function indoorRows(bytes: Uint8Array): readonly IndoorRow[] {
  const columns = readArrow(bytes).data?.columns
  const [dwelling, seconds, low, mid, high] = COLUMNS.map((name) => columns?.[name])
  const numbers = (column: ArrowColumn | undefined) => (column?.kind === 'float64' ? column.data : undefined)
  const bands = { low: numbers(low), mid: numbers(mid), high: numbers(high) }
  if (dwelling?.kind !== 'dictionary' || seconds?.kind !== 'int32') return []
  return Array.from(seconds.data, (at, row) => ({
    dwelling: dwelling.values[dwelling.codes[row] ?? -1] ?? '',
    seconds: at,
    low: bands.low?.[row] ?? NaN,
    mid: bands.mid?.[row] ?? NaN,
    high: bands.high?.[row] ?? NaN,
  }))
}
