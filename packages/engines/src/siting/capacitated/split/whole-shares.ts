import type { Shares } from '../../evaluate.ts'
import type { SitingProblem } from '../../problem.ts'

/**
 * A division in which every row is whole at one site or not served, from one that splits some. A division at least cost splits
 * few rows: fewer than there are open sites. These go whole where they fit, heaviest first; then others that were left out.
 */
export function wholeShares(problem: SitingProblem, open: Int32Array, divided: Shares): Shares {
  const { objective, weight, rowStart, site, cost, capacity } = problem
  if (objective.kind !== 'capacitated-cover' || capacity === undefined) throw new TypeError('expected cover with capacity')
  const { demand, reach } = objective
  const room = capacity.slice()
  const at = new Int32Array(problem.rows).fill(-1)
  const isOpen = new Set(open)
  for (const [n, i] of divided.row.entries()) {
    if (divided.amount[n]! < demand[i]! * (1 - 1e-9)) continue
    at[i] = divided.site[n]!
    room[divided.site[n]!]! -= demand[i]!
  }
  const left = Array.from({ length: problem.rows }, (_, i) => i).filter((i) => at[i]! < 0 && demand[i]! > 0)
  left.sort((a, b) => weight[b]! - weight[a]! || a - b)
  for (const i of left) {
    // where least is left over, so that the large rooms stay for others
    let best = -1
    for (let k = rowStart[i]!; k < rowStart[i + 1]! && cost[k]! <= reach; k++) {
      const j = site[k]!
      if (isOpen.has(j) && room[j]! >= demand[i]! * (1 - 1e-12) && (best < 0 || room[j]! < room[best]!)) best = j
    }
    if (best < 0) continue
    at[i] = best
    room[best]! -= demand[i]!
  }
  const rows = Int32Array.from({ length: problem.rows }, (_, i) => i).filter((i) => at[i]! >= 0)
  return { row: rows, site: rows.map((i) => at[i]!), amount: Float64Array.from(rows, (i) => demand[i]!) }
}
