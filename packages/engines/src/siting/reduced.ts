import type { GroupRules } from './group-rules.ts'

/**
 * A siting problem stripped to what is still to be decided, for the kernels. Always a minimum: every row pays
 * `penalty`, or the cost of its cheapest open site where that is less. For cover a cost is nothing and the penalty is the
 * row's weight, so that the sum is the weight left uncovered.
 *
 * Sites that are fixed, forbidden or ruled out are gone, and so is every pair that costs at least the penalty.
 */
export interface Reduced extends GroupRules {
  readonly rows: number
  readonly columns: number
  /** Exactly this many of the columns are to be opened. */
  readonly points: number
  /** What all rows together pay besides what is counted here. */
  readonly constant: number
  /** True when every cost and penalty is a whole number, so that a bound may be rounded up. */
  readonly whole: boolean
  /** True when all costs are zero: `cost` and `columnCost` are then empty. */
  readonly cover: boolean
  /** Shape [rows], above zero. */
  readonly penalty: Float64Array
  /** Backup cover: shape [rows], what a row still pays with one open site; nothing with two. Else empty: nothing with one. */
  readonly again: Float64Array
  /** Pairs of row `i`: `rowStart[i]` up to `rowStart[i + 1]`; by cost, then site; for cover by site. */
  readonly rowStart: Int32Array
  readonly site: Int32Array
  /** Weight × cost, below the row's penalty. */
  readonly cost: Float64Array
  /** The same pairs by column: row, place among the row's pairs, cost. Rows ascend. */
  readonly columnStart: Int32Array
  readonly columnRow: Int32Array
  readonly columnPair: Int32Array
  readonly columnCost: Float64Array
  /** Shape [columns]. What opening each costs by itself. */
  readonly opening: Float64Array
  /** Shape [columns]. The site's number in the problem this was made from. */
  readonly origin: Int32Array
}

/** The rows of a {@link Reduced} without what follows from them. */
export type ReducedRows = Omit<Reduced, 'whole' | 'columnStart' | 'columnRow' | 'columnPair' | 'columnCost'>

/** Adds the columns. Work: O(pairs). */
export function withColumns(rows: ReducedRows): Reduced {
  const { columns, rowStart, site, cost, cover, penalty } = rows
  const count = rowStart[rows.rows]!
  const columnStart = new Int32Array(columns + 1)
  for (let k = 0; k < count; k++) columnStart[site[k]! + 1]!++
  for (let j = 0; j < columns; j++) columnStart[j + 1]! += columnStart[j]!
  const columnRow = new Int32Array(count)
  const columnPair = new Int32Array(count)
  const columnCost = new Float64Array(cover ? 0 : count)
  const next = columnStart.slice(0, columns)
  for (let i = 0; i < rows.rows; i++)
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) {
      const slot = next[site[k]!]!++
      columnRow[slot] = i
      columnPair[slot] = k
      if (!cover) columnCost[slot] = cost[k]!
    }
  const whole = [[rows.constant], penalty, rows.again, cost, rows.opening].every((numbers) => numbers.every(Number.isInteger))
  return { ...rows, whole, columnStart, columnRow, columnPair, columnCost }
}
