import type { Clash } from './answer.ts'
import { FIXED, FORBIDDEN, type SitingProblem } from './problem.ts'
import { siteLimits } from './site-limits.ts'

/**
 * The rules that cannot all hold, each a reason by itself; empty when a network may exist.
 *
 * Without capacity and without a share of people that must be covered an empty list is a proof that one exists. Demands that must
 * stay whole can fail to fit although the sums allow it.
 */
export function clashes(problem: SitingProblem): Clash[] {
  const { points, columns, state, minimum, maximum } = problem
  const found: Clash[] = []
  const { least, most, needed, available } = siteLimits(problem)
  for (const [g, asked] of minimum.entries()) {
    if (asked > available[g]!) found.push({ kind: 'minimum-above-sites', group: g, minimum: asked, available: available[g]! })
    if (needed[g]! > maximum[g]!) found.push({ kind: 'maximum-below-needed', group: g, maximum: maximum[g]!, needed: needed[g]! })
  }
  let sites = 0
  let fixed = 0
  for (let j = 0; j < columns; j++) {
    if (state[j] !== FORBIDDEN) sites++
    if (state[j] === FIXED) fixed++
  }
  const fewer = problem.objective.kind === 'fewest-sites' || problem.budget !== undefined // fewer than `points` will do
  if (fixed > points) found.unshift({ kind: 'more-fixed-than-points', points, fixed })
  if (points > sites && !fewer) found.unshift({ kind: 'more-points-than-sites', points, available: sites })
  if (fixed <= points && least > points) found.push({ kind: 'minimums-above-points', points, needed: least })
  if (points <= sites && most < points && !fewer) found.push({ kind: 'maximums-below-points', points, available: most })
  if (found.length === 0) found.push(...capacityShort(problem))
  return found
}

/** The largest capacities that may be open together against all demand; then each row against the sites it can go to. */
function capacityShort({ objective, capacity, points, columns, rows, state, rowStart, site }: SitingProblem): Clash[] {
  if (objective.kind !== 'capacitated-p-median' || objective.outOfReach !== undefined || capacity === undefined) return []
  const fixed: number[] = []
  const free: number[] = []
  for (let j = 0; j < columns; j++) if (state[j] !== FORBIDDEN) (state[j] === FIXED ? fixed : free).push(capacity[j]!)
  free.sort((a, b) => b - a)
  const most = [...fixed, ...free.slice(0, points - fixed.length)].reduce((a, b) => a + b, 0)
  const demand = objective.demand.reduce((a, b) => a + b, 0)
  if (demand > most * (1 + 1e-12)) return [{ kind: 'capacity-short', demand, capacity: most }]
  if (objective.split === true) return []
  for (let i = 0; i < rows; i++) {
    let largest = -1
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++)
      if (state[site[k]!] !== FORBIDDEN) largest = Math.max(largest, capacity[site[k]!]!)
    if (largest < objective.demand[i]!) return [{ kind: 'capacity-short', demand: objective.demand[i]!, capacity: Math.max(0, largest) }]
  }
  return []
}
