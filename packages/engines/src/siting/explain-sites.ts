import { groupCounts } from './group-rules.ts'
import type { SitingAnswer } from './answer.ts'
import { evaluate } from './evaluate.ts'
import { FIXED, FREE, isMost, type SitingProblem } from './problem.ts'

/** Why one open site is there. */
export interface SiteReason {
  readonly site: number
  /** Weight of the rows that go here. */
  readonly load: number
  /**
   * What the value loses if this site closes and nothing comes instead: weight no longer covered, or weight × cost more;
   * what opening it costs is not taken off.
   * Absent with capacity, where closing a site sends everyone else elsewhere too, and for `fewest-sites`. `Infinity` where a p-centre
   * leaves somebody without any site.
   */
  readonly lossWhenClosed?: number
  /** The closed site that makes up most of that loss under the same rules; absent when none may, for a fixed site, and for other objectives. */
  readonly replacement?: {
    readonly site: number
    /** What the value still loses after the exchange. Near zero: the two are nearly interchangeable; below: the network can be improved. */
    readonly loss: number
  }
  /** Closed sites that would do nearly as well in its place: at most {@link ALIKE} of its loss is lost; the best first, five at most. */
  readonly alike?: readonly { readonly site: number; readonly loss: number }[]
  /** With capacity: demand that goes here, and what the site can hold. */
  readonly demand?: number
  readonly capacity?: number
}

/** What may be lost by an exchange of two sites that are nearly the same, as a share of what closing the open one loses. */
const ALIKE = 0.05
const MOST_ALIKE = 5

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
  const { capacity } = problem
  if (capacity !== undefined && (objective.kind === 'capacitated-p-median' || objective.kind === 'capacitated-cover')) {
    const { site, amount } = answer.shares ?? { site: answer.assignment, amount: objective.demand }
    const demand = new Float64Array(columns)
    for (const [n, j] of site.entries()) if (j >= 0) demand[j]! += amount[n]!
    return Array.from(answer.open, (j) => ({ site: j, load: load[j]!, demand: demand[j]!, capacity: capacity[j]! }))
  }
  if (objective.kind === 'fewest-sites') return Array.from(answer.open, (site) => ({ site, load: load[site]! }))
  if ((objective.kind !== 'max-cover' && objective.kind !== 'p-median') || problem.worstOf !== undefined || problem.budget !== undefined)
    return Array.from(answer.open, (site) => ({
      site,
      load: load[site]!,
      lossWhenClosed: lossOf(problem, answer.open, answer.value, site),
    }))
  return withLosses(problem, answer.open, load)
}

/** By evaluating the network without it; opening costs as {@link SiteReason.lossWhenClosed} says. */
function lossOf(problem: SitingProblem, open: Int32Array, value: number, site: number): number {
  const { value: without } = evaluate(
    problem,
    open.filter((j) => j !== site),
  )
  const free = problem.budget === undefined ? (problem.opening?.[site] ?? 0) : 0
  return (isMost(problem.objective) ? value - without : without - value) + free
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
    const left = (k: number): number => lossWhenClosed[r]! - relief[k]! - gain[k]! - (opening?.[r] ?? 0)
    const alike: { readonly site: number; readonly loss: number }[] = []
    for (let k = 0; k < columns; k++) {
      if (isOpen[k] || state[k] !== FREE || state[r] === FIXED) continue
      if (!counts.mayExchange(k, r)) continue
      if (left(k) <= ALIKE * lossWhenClosed[r]!) alike.push({ site: k, loss: left(k) })
      if (best < 0 || relief[k]! + gain[k]! > relief[best]! + gain[best]!) best = k
    }
    const reason = { site: r, load: load[r]!, lossWhenClosed: lossWhenClosed[r]! }
    if (best < 0) return reason
    const near = alike.sort((a, b) => a.loss - b.loss || a.site - b.site).slice(0, MOST_ALIKE)
    return { ...reason, replacement: { site: best, loss: left(best) }, alike: near }
  })
}
