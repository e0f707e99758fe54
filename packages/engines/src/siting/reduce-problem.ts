import { countIn } from './group-rules.ts'
import { mergeEqualRows } from './merge-equal-rows.ts'
import { FIXED, FREE, type SitingProblem } from './problem.ts'
import { type Reduced, withColumns } from './reduced.ts'

/**
 * Strips a problem of what is already decided. Fixed sites leave the list of columns and stay in the numbers: they cover
 * their rows, or cap what a row can still pay.
 *
 * The least total of the result is the least p-median total, or all weight less the most cover.
 * Work: O(pairs), for cover O(pairs · log(pairs per row)).
 */
export function reduceProblem(problem: SitingProblem): Reduced {
  const { objective, columns, weight, rowStart, site, cost, state, group, opening } = problem
  if (objective.kind !== 'max-cover' && objective.kind !== 'p-median' && objective.kind !== 'backup-cover')
    throw new TypeError(`${objective.kind} has a solver of its own`)
  const cover = objective.kind !== 'p-median'
  const backup = objective.kind === 'backup-cover'
  const columnOf = new Int32Array(columns).fill(-1)
  const free: number[] = []
  const rules = { ...problem, minimum: problem.minimum.slice(), maximum: problem.maximum.slice() }
  let points = problem.points
  let constant = 0
  for (let j = 0; j < columns; j++) {
    if (state[j] === FREE) columnOf[j] = free.push(j) - 1
    if (state[j] !== FIXED) continue
    points--
    constant += opening?.[j] ?? 0
    countIn(rules, j)
  }

  const start = new Int32Array(problem.rows + 1)
  const sites = new Int32Array(site.length)
  const costs = new Float64Array(cover ? 0 : site.length)
  const penalties = new Float64Array(problem.rows)
  const again = new Float64Array(backup ? problem.rows : 0)
  let rows = 0
  let used = 0
  for (let i = 0; i < problem.rows; i++) {
    const w = weight[i]!
    if (w === 0) continue
    let penalty = cover ? w : w * objective.outOfReach
    let withOne = backup ? w - w * objective.once : 0
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) {
      const c = cover ? 0 : w * cost[k]!
      if (cover ? cost[k]! > objective.reach : c >= penalty) break
      if (state[site[k]!] === FIXED) {
        penalty = cover ? withOne : c
        withOne = 0
        if (cover && penalty > 0) continue
        break
      }
      if (state[site[k]!] !== FREE) continue
      sites[used] = columnOf[site[k]!]!
      if (!cover) costs[used] = c
      used++
    }
    if (used === start[rows]! || penalty === 0) {
      constant += penalty
      used = start[rows]!
      continue
    }
    if (backup) again[rows] = withOne
    penalties[rows] = penalty
    start[++rows] = used
  }
  const result = {
    rows,
    columns: free.length,
    points,
    constant,
    cover,
    penalty: penalties.slice(0, rows),
    again: again.slice(0, rows),
    rowStart: start.slice(0, rows + 1),
    site: sites.slice(0, used),
    cost: costs.slice(0, cover ? 0 : used),
    group: Int32Array.from(free, (j) => group[j]!),
    parent: rules.parent,
    minimum: rules.minimum,
    maximum: rules.maximum,
    opening: Float64Array.from(free, (j) => opening?.[j] ?? 0),
    origin: Int32Array.from(free),
  }
  return withColumns(cover ? mergeEqualRows(result).merged : result)
}
