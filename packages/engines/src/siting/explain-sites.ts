import { groupCounts } from './group-rules.ts'
import type { SitingAnswer } from './answer.ts'
import { FIXED, FREE, type SitingProblem } from './problem.ts'

/** Why one open site is there. */
export interface SiteReason {
  readonly site: number
  /** Weight of the rows that go here. */
  readonly load: number
  /**
   * What the value loses if this site closes and nothing comes instead: weight no longer covered, or weight × cost more;
   * what opening it costs is not taken off.
   * Absent for other objectives than cover and p-median.
   */
  readonly lossWhenClosed?: number
  /** The closed site that makes up most of that loss under the same rules; absent when none may, for a fixed site, and for other objectives. */
  readonly replacement?: {
    readonly site: number
    /** What the value still loses after the exchange. Near zero: the two are nearly interchangeable; below: the network can be improved. */
    readonly loss: number
  }
}

/**
 * A reason for every open site, in the order of `answer.open`.
 *
 * Method: each row's nearest and second open site give the losses; for each open site, one pass over its rows' pairs gives what
 * every closed site would take over, and one over all pairs what each saves anyway. Work: O(pairs + open · columns).
 */
export function explainSites(problem: SitingProblem, answer: SitingAnswer): readonly SiteReason[] {
  if (answer.status === 'infeasible') return []
  const { rows, columns, weight, objective } = problem
  const load = new Float64Array(columns)
  for (let i = 0; i < rows; i++) if (answer.assignment[i]! >= 0) load[answer.assignment[i]!]! += weight[i]!
  if ((objective.kind !== 'max-cover' && objective.kind !== 'p-median') || problem.worstOf !== undefined || problem.budget !== undefined)
    return Array.from(answer.open, (site) => ({ site, load: load[site]! }))
  return withLosses(problem, answer.open, load)
}

function withLosses(problem: SitingProblem, open: Int32Array, load: Float64Array): SiteReason[] {
  const { rows, columns, weight, objective, rowStart, site, cost, state, opening } = problem
  const isOpen = new Uint8Array(columns)
  const counts = groupCounts(problem, problem.points)
  for (const j of open) {
    isOpen[j] = 1
    counts.insert(j)
  }
  const cover = objective.kind === 'max-cover'
  const pays = (i: number, k: number): number => (cover ? 0 : weight[i]! * cost[k]!)
  const nothing = (i: number): number => (objective.kind === 'p-median' ? weight[i]! * objective.outOfReach : weight[i]!)
  const lossWhenClosed = new Float64Array(columns)
  const gain = Float64Array.from({ length: columns }, (_, k) => -(opening?.[k] ?? 0))
  const rowsOf = new Map<number, { row: number; end: number; first: number; second: number }[]>(Array.from(open, (j) => [j, []]))
  for (let i = 0; i < rows; i++) {
    let end = rowStart[i]!
    while (end < rowStart[i + 1]! && !(objective.kind === 'max-cover' && cost[end]! > objective.reach)) end++
    let k = rowStart[i]!
    while (k < end && !isOpen[site[k]!]) k++
    const nearest = k < end ? site[k]! : -1
    const first = k < end ? pays(i, k) : nothing(i)
    if (k < end) for (k++; k < end && !isOpen[site[k]!]; ) k++
    const second = k < end ? pays(i, k) : nothing(i)
    for (let q = rowStart[i]!; q < end && pays(i, q) < first; q++) gain[site[q]!]! += first - pays(i, q)
    if (nearest < 0 || second === first) continue
    lossWhenClosed[nearest]! += second - first
    rowsOf.get(nearest)?.push({ row: i, end, first, second })
  }

  const relief = new Float64Array(columns)
  return Array.from(open, (r) => {
    relief.fill(0)
    for (const { row, end, first, second } of rowsOf.get(r) ?? [])
      for (let q = rowStart[row]!; q < end && pays(row, q) < second; q++) relief[site[q]!]! += second - Math.max(first, pays(row, q))
    let best = -1
    for (let k = 0; k < columns; k++) {
      if (isOpen[k] || state[k] !== FREE || state[r] === FIXED) continue
      if (!counts.mayExchange(k, r)) continue
      if (best < 0 || relief[k]! + gain[k]! > relief[best]! + gain[best]!) best = k
    }
    const reason = { site: r, load: load[r]!, lossWhenClosed: lossWhenClosed[r]! }
    const loss = lossWhenClosed[r]! - relief[best]! - gain[best]! - (opening?.[r] ?? 0)
    return best < 0 ? reason : { ...reason, replacement: { site: best, loss } }
  })
}
