import type { Clash } from './answer.ts'
import { FIXED, FORBIDDEN, type SitingProblem } from './problem.ts'

/**
 * The rules that cannot all hold, each a reason by itself; empty when a network may exist.
 *
 * For cover and p-median an empty list is a proof that one exists. With capacity it is not: demands that must stay whole
 * can fail to fit although the sums allow it.
 */
export function clashes(problem: SitingProblem): Clash[] {
  const { points, columns, state, group, minimum } = problem
  const found: Clash[] = []
  const available = new Int32Array(minimum.length)
  const fixedIn = new Int32Array(minimum.length)
  for (let j = 0; j < columns; j++) {
    if (state[j] !== FORBIDDEN) available[group[j]!]!++
    if (state[j] === FIXED) fixedIn[group[j]!]!++
  }
  const sites = available.reduce((a, b) => a + b, 0)
  const fixed = fixedIn.reduce((a, b) => a + b, 0)
  if (points > sites) found.push({ kind: 'more-points-than-sites', points, available: sites })
  if (fixed > points) found.push({ kind: 'more-fixed-than-points', points, fixed })
  let needed = 0
  for (let g = 0; g < minimum.length; g++) {
    if (minimum[g]! > available[g]!) found.push({ kind: 'minimum-above-sites', group: g, minimum: minimum[g]!, available: available[g]! })
    needed += Math.max(minimum[g]!, fixedIn[g]!)
  }
  if (fixed <= points && needed > points) found.push({ kind: 'minimums-above-points', points, needed })
  if (found.length === 0) found.push(...capacityShort(problem))
  return found
}

/** The largest capacities that may be open together against all demand; then each row against the sites it can go to. */
function capacityShort({ objective, capacity, points, columns, rows, state, rowStart, site }: SitingProblem): Clash[] {
  if (objective.kind !== 'capacitated-p-median' || capacity === undefined) return []
  const fixed: number[] = []
  const free: number[] = []
  for (let j = 0; j < columns; j++) if (state[j] !== FORBIDDEN) (state[j] === FIXED ? fixed : free).push(capacity[j]!)
  free.sort((a, b) => b - a)
  const most = [...fixed, ...free.slice(0, points - fixed.length)].reduce((a, b) => a + b, 0)
  const demand = objective.demand.reduce((a, b) => a + b, 0)
  if (demand > most * (1 + 1e-12)) return [{ kind: 'capacity-short', demand, capacity: most }]
  for (let i = 0; i < rows; i++) {
    let largest = -1
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++)
      if (state[site[k]!] !== FORBIDDEN) largest = Math.max(largest, capacity[site[k]!]!)
    if (largest < objective.demand[i]!) return [{ kind: 'capacity-short', demand: objective.demand[i]!, capacity: Math.max(0, largest) }]
  }
  return []
}
