import { type Reduced, withColumns } from './reduced.ts'

/** Not worth it when more than this share of the pairs stays. */
const WORTH = 0.75

/**
 * The same p-median with every row cut off behind the `keep`th open column of a network, and the cost of the first pair that
 * went as its penalty. Rows on a plane see all sites; a good network never sends one past its few nearest.
 *
 * No network costs more here than it did, so a bound on this is one on the whole. A network in which no row pays its new penalty
 * costs the same; others are to be counted with {@link fullCost}. Nothing comes back where there is little to cut.
 */
export function shortenRows(problem: Reduced, open: Iterable<number>, keep: number): Reduced | undefined {
  const { rows, columns, rowStart, site, cost, penalty } = problem
  if (problem.cover) return undefined
  const isOpen = new Uint8Array(columns)
  for (const j of open) isOpen[j] = 1
  const start = new Int32Array(rows + 1)
  const next = penalty.slice()
  for (let i = 0; i < rows; i++) {
    const to = rowStart[i + 1]!
    let k = rowStart[i]!
    for (let found = 0; k < to && found < keep; k++) found += isOpen[site[k]!]!
    if (k < to) {
      next[i] = cost[k]!
      while (cost[k - 1]! >= cost[k]! && k > rowStart[i]!) k-- // pairs stay below the penalty
      if (k === rowStart[i]) {
        k = to // all the same: leave the row as it is
        next[i] = penalty[i]!
      }
    }
    start[i + 1] = start[i]! + k - rowStart[i]!
  }
  const count = start[rows]!
  if (count > WORTH * site.length) return undefined
  const sites = new Int32Array(count)
  const costs = new Float64Array(count)
  for (let i = 0; i < rows; i++) {
    const from = rowStart[i]!
    const length = start[i + 1]! - start[i]!
    sites.set(site.subarray(from, from + length), start[i])
    costs.set(cost.subarray(from, from + length), start[i])
  }
  return withColumns({ ...problem, penalty: next, rowStart: start, site: sites, cost: costs })
}

/** What a network of columns costs, by looking along every row. */
export function fullCost(problem: Reduced, open: Iterable<number>): number {
  const { rows, columns, constant, rowStart, site, cost, penalty, cover, opening } = problem
  const isOpen = new Uint8Array(columns)
  let total = constant
  for (const j of open) {
    isOpen[j] = 1
    total += opening[j]!
  }
  for (let i = 0; i < rows; i++) {
    const to = rowStart[i + 1]!
    let k = rowStart[i]!
    while (k < to && !isOpen[site[k]!]) k++
    total += k === to ? penalty[i]! : cover ? 0 : cost[k]!
  }
  return total
}
