import type { Clash } from './answer.ts'
import { FIXED, FORBIDDEN, type SitingProblem } from './problem.ts'

/**
 * The rules that cannot all hold, each a reason by itself; empty when a network may exist.
 *
 * For cover and p-median an empty list is a proof that one exists. With capacity it is not: demands that must stay whole
 * can fail to fit although the sums allow it.
 */
export function clashes(problem: SitingProblem): Clash[] {
  const { points, columns, state, group, parent, minimum, maximum } = problem
  const found: Clash[] = []
  /** Fewest and most sites each group can have open: of its own, then with what the groups inside it add. */
  const fewest = new Int32Array(minimum.length)
  const most = new Int32Array(minimum.length)
  let sites = 0
  let fixed = 0
  for (let j = 0; j < columns; j++) {
    if (state[j] === FORBIDDEN) continue
    sites++
    most[group[j]!]!++
    if (state[j] !== FIXED) continue
    fixed++
    fewest[group[j]!]!++
  }
  let needed = 0
  let available = 0
  for (let g = minimum.length - 1; g >= 0; g--) {
    const [least, limit] = [minimum[g]!, maximum[g]!]
    if (least > most[g]!) found.unshift({ kind: 'minimum-above-sites', group: g, minimum: least, available: most[g]! })
    if (fewest[g]! > limit) found.unshift({ kind: 'maximum-below-needed', group: g, maximum: limit, needed: fewest[g]! })
    fewest[g] = Math.max(fewest[g]!, least)
    most[g] = Math.max(fewest[g]!, Math.min(most[g]!, limit))
    const around = parent[g]!
    if (around >= 0) {
      fewest[around]! += fewest[g]!
      most[around]! += most[g]!
    } else {
      needed += fewest[g]!
      available += most[g]!
    }
  }
  if (fixed > points) found.unshift({ kind: 'more-fixed-than-points', points, fixed })
  if (points > sites) found.unshift({ kind: 'more-points-than-sites', points, available: sites })
  if (fixed <= points && needed > points) found.push({ kind: 'minimums-above-points', points, needed })
  if (points <= sites && available < points) found.push({ kind: 'maximums-below-points', points, available })
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
