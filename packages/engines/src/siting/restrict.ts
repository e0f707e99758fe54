import { countIn } from './group-rules.ts'
import { mergeEqualRows } from './merge-equal-rows.ts'
import { type Reduced, withColumns } from './reduced.ts'

/** What has become known about a column. */
export const UNDECIDED = 0
export const IN = 1
export const OUT = 2

/**
 * The problem that is left when some columns are known to be in or out, and `price`, one number a row, for its rows.
 * Work: O(pairs).
 */
export function restrict(
  problem: Reduced,
  known: Uint8Array,
  price: Float64Array,
): { readonly left: Reduced; readonly price: Float64Array } {
  const { cover, rowStart, site, cost, group, opening } = problem
  const columnOf = new Int32Array(problem.columns).fill(-1)
  const columnsLeft: number[] = []
  const rowOf = new Int32Array(problem.rows).fill(-1)
  const rules = { ...problem, minimum: problem.minimum.slice(), maximum: problem.maximum.slice() }
  let points = problem.points
  let constant = problem.constant
  for (let j = 0; j < problem.columns; j++) {
    if (known[j] === UNDECIDED) columnOf[j] = columnsLeft.push(j) - 1
    if (known[j] !== IN) continue
    points--
    constant += opening[j]!
    countIn(rules, j)
  }
  const start = new Int32Array(problem.rows + 1)
  const sites = new Int32Array(site.length)
  const costs = new Float64Array(cost.length)
  const penalties = new Float64Array(problem.rows)
  const again = new Float64Array(problem.again.length)
  let rows = 0
  let used = 0
  for (let i = 0; i < problem.rows; i++) {
    let penalty = problem.penalty[i]!
    let withOne = problem.again[i] ?? 0
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) {
      const c = cover ? 0 : cost[k]!
      if (known[site[k]!] === IN) {
        penalty = cover ? withOne : c
        withOne = 0
        if (cover && penalty > 0) continue
        break
      }
      if (known[site[k]!] === OUT) continue
      sites[used] = columnOf[site[k]!]!
      if (!cover) costs[used] = c
      used++
    }
    if (cover && penalty === 0) used = start[rows]!
    if (used === start[rows]!) {
      constant += penalty
      continue
    }
    if (again.length > 0) again[rows] = withOne
    penalties[rows] = penalty
    rowOf[i] = rows
    start[++rows] = used
  }
  const result = {
    ...problem,
    rows,
    columns: columnsLeft.length,
    points,
    constant,
    penalty: penalties.slice(0, rows),
    again: again.slice(0, rows),
    rowStart: start.slice(0, rows + 1),
    site: sites.slice(0, used),
    cost: costs.slice(0, cover ? 0 : used),
    group: Int32Array.from(columnsLeft, (j) => group[j]!),
    minimum: rules.minimum,
    maximum: rules.maximum,
    opening: Float64Array.from(columnsLeft, (j) => opening[j]!),
    origin: Int32Array.from(columnsLeft, (j) => problem.origin[j]!),
  }
  if (!cover) return { left: withColumns(result), price: carried(price, rows, rowOf) }
  const { merged, rowOf: mergedInto } = mergeEqualRows(result)
  return {
    left: withColumns(merged),
    price: carried(
      price,
      merged.rows,
      rowOf.map((i) => (i < 0 ? -1 : mergedInto[i]!)),
    ),
  }
}

function carried(price: Float64Array, rows: number, rowOf: Int32Array): Float64Array {
  const next = new Float64Array(rows)
  for (let i = 0; i < price.length; i++) if (rowOf[i]! >= 0) next[rowOf[i]!]! += price[i]!
  return next
}
