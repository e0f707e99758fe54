import type { Clash, SitingAnswer, SitingOptions } from '../answer.ts'
import { evaluate } from '../evaluate.ts'
import { isMost, type SitingProblem } from '../problem.ts'
import { solveSiting } from '../solve.ts'

type Solved = Extract<SitingAnswer, { readonly value: number }>

export type TwoNetworksAnswer =
  | {
      readonly status: 'optimal' | 'feasible'
      readonly first: Solved
      readonly second: Solved
      /** Sites in both, ascending. */
      readonly together: Int32Array
      /** What these save. */
      readonly saved: number
      /** To be kept low: what both cost (cover: what it covers, below zero) less what is saved; and nothing is below `bound`. */
      readonly total: number
      readonly bound: number
      readonly repeatable: boolean
    }
  | { readonly status: 'infeasible'; readonly network: 'first' | 'second'; readonly clash: readonly Clash[] }

/** Ways of sharing the saving that are tried, and the effort of each solve as a share of what is asked for. */
const ROUNDS = 5
const EFFORT_EACH = 0.2
/** Times each network is chosen again, given the other. */
const TURNS = 4

/**
 * Two networks on the same sites that save something wherever a site is in both: support points and drinking-water points.
 *
 * For any way of sharing each saving out between the two, the best of each alone with its part as a reward bounds both (a site in both earns
 * both parts; in one it earns less than its part): Lagrangian decomposition (Guignard, Kim 1987), the parts moved towards the network that does
 * not want the site. Networks: one given the other, by turns, until neither changes.
 *
 * @param saving shape [columns], zero or more, in the unit of both values
 */
export function solveTwoNetworks(
  first: SitingProblem,
  second: SitingProblem,
  saving: Float64Array,
  options: SitingOptions,
): TwoNetworksAnswer {
  const { columns } = first
  if (second.columns !== columns || saving.length !== columns)
    throw new RangeError(`the second network has ${second.columns} sites and ${saving.length} savings, expected ${columns}`)
  for (const { objective, budget, worstOf } of [first, second])
    if ((objective.kind !== 'max-cover' && objective.kind !== 'p-median') || budget !== undefined || worstOf !== undefined)
      throw new RangeError(`a network of ${objective.kind} is given, expected max-cover or p-median, without budget, for one scenario`)
  const effort = EFFORT_EACH * (options.effort ?? 1)
  let repeatable = true
  let stopped = false
  let done = 0

  /** The best network when each site earns `reward`, and a bound on its cost less what it earns. */
  function rewarded(problem: SitingProblem, reward: (site: number) => number, start?: Int32Array) {
    let most = 0
    for (let j = 0; j < columns; j++) most = Math.max(most, reward(j))
    const opening = Float64Array.from({ length: columns }, (_, j) => (problem.opening?.[j] ?? 0) + most - reward(j))
    const { onProgress } = options
    const answer = solveSiting(
      { ...problem, opening },
      {
        ...options,
        effort,
        ...(onProgress !== undefined && {
          onProgress({ bound }) {
            const go = onProgress({ bound, done: Math.min(1, done / (ROUNDS * (2 + 2 * TURNS))) })
            stopped ||= go === 'stop'
            return go
          },
        }),
      },
      start,
    )
    done++
    if (answer.status === 'infeasible') return answer
    if (!answer.repeatable) repeatable = false
    // every network opens as many sites, so that what they pay too much is the same for all
    const cost = (isMost(problem.objective) ? -answer.bound : answer.bound) - most * problem.points
    return { status: 'solved', open: answer.open, bound: cost } as const
  }

  const share = saving.map((all) => all / 2)
  let bound = -Infinity
  let best: { readonly one: Int32Array; readonly two: Int32Array; readonly total: number } | undefined

  const costOf = (problem: SitingProblem, open: Int32Array): number => (isMost(problem.objective) ? -1 : 1) * evaluate(problem, open).value
  const both = (one: Int32Array, two: Int32Array): Int32Array => {
    const inTwo = new Set(two)
    return one.filter((j) => inTwo.has(j))
  }
  const savedBy = (sites: Int32Array): number => sites.reduce((sum, j) => sum + saving[j]!, 0)

  function offer(one: Int32Array, two: Int32Array): boolean {
    const total = costOf(first, one) + costOf(second, two) - savedBy(both(one, two))
    if (best !== undefined && total >= best.total - 1e-9 * Math.abs(best.total)) return false
    best = { one, two, total }
    return true
  }

  for (let round = 0; round < ROUNDS && !(stopped && best !== undefined); round++) {
    const a = rewarded(first, (j) => share[j]!)
    if (a.status === 'infeasible') return { status: 'infeasible', network: 'first', clash: a.clash }
    const b = rewarded(second, (j) => saving[j]! - share[j]!)
    if (b.status === 'infeasible') return { status: 'infeasible', network: 'second', clash: b.clash }
    const limit = a.bound + b.bound
    bound = Math.max(bound, limit - 1e-12 * (Math.abs(a.bound) + Math.abs(b.bound)))
    let [one, two] = [a.open, b.open]
    offer(one, two)
    for (let turn = 0; turn < TURNS && !stopped; turn++) {
      const inOne = new Set(one)
      const next = rewarded(second, (j) => (inOne.has(j) ? saving[j]! : 0), two)
      if (next.status === 'solved') two = next.open
      const inTwo = new Set(two)
      const back = rewarded(first, (j) => (inTwo.has(j) ? saving[j]! : 0), one)
      if (back.status === 'solved') one = back.open
      if (!offer(one, two)) break
    }
    if (best !== undefined && bound >= best.total - 1e-9 * Math.abs(best.total)) break
    const [inA, inB] = [new Set(a.open), new Set(b.open)]
    for (let j = 0; j < columns; j++) {
      const apart = (inA.has(j) ? 1 : 0) - (inB.has(j) ? 1 : 0)
      share[j] = Math.min(saving[j]!, Math.max(0, share[j]! - (apart * saving[j]!) / (3 + round)))
    }
  }
  if (best === undefined) throw new Error('two networks that exist gave no pair')
  const { one, two, total } = best
  const together = both(one, two)
  const limit = Math.min(bound, total)
  return {
    status: total - limit <= 1e-9 * Math.abs(total) ? 'optimal' : 'feasible',
    first: standing(first, one),
    second: standing(second, two),
    together,
    saved: savedBy(together),
    total,
    bound: limit,
    repeatable: repeatable && !stopped,
  }
}

/** One network of the pair, as it stands: by itself it claims no proof. */
function standing(problem: SitingProblem, open: Int32Array): Solved {
  const { value, assignment } = evaluate(problem, open)
  const bound = isMost(problem.objective) ? problem.weight.reduce((a, b) => a + b, 0) : 0
  const gap = value === bound ? 0 : Math.abs(bound - value) / Math.abs(value)
  return { status: 'feasible', value, bound, gap, repeatable: true, open, assignment }
}
