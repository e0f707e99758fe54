import type { SitingAnswer, SitingOptions } from './answer.ts'
import { completeNetwork } from './complete-network.ts'
import { evaluate } from './evaluate.ts'
import { FIXED, isMost, type SitingProblem } from './problem.ts'
import { seededRandom } from './random.ts'
import { reduceProblem } from './reduce-problem.ts'
import { solveCoverOrMedian } from './solve-cover-or-median.ts'
import { workMeter } from './work-meter.ts'
import { worstSearch } from './worst-search.ts'

/** Weights of the scenarios that are tried, and how hard each is looked at, as a share of the effort asked for. */
const ROUNDS = 16
const EFFORT_EACH = 0.15
/** Networks disturbed after each round. */
const WANDER = 30
/** Pairs looked at by exchanges at most, besides so many times all pairs. */
const SEARCH_WORK = 5e8

/**
 * The best network for the scenario that fares worst.
 *
 * For any weights λ ≥ 0 of sum 1 nothing does better on the worst than the best network on the mean Σ λ·scenario does on that
 * mean: each round gives such a bound, and its network is a start for exchanges on the worst itself. λ then leans towards the
 * scenarios that fared badly (multiplicative weights: Arora, Hazan, Kale 2012).
 */
export function solveWorstScenario(problem: SitingProblem, scenarios: readonly Float64Array[], options: SitingOptions): SitingAnswer {
  const { worstOf: _, ...plain } = problem
  const most = isMost(problem.objective)
  const each = scenarios.map((weight) => reduceProblem({ ...plain, weight }))
  // always a minimum: uncovered weight less all weight, or weight × cost
  const search = worstSearch(
    each,
    scenarios.map((weight) => (most ? -weight.reduce((a, b) => a + b, 0) : 0)),
  )
  const fixed = [...problem.state.keys()].filter((j) => problem.state[j] === FIXED)
  const columnOf = new Map(Array.from(each[0]!.origin, (site, j) => [site, j]))
  const whole = each.every((one) => one.whole)
  const random = seededRandom(options.seed)
  let best: { open: Int32Array; cost: number } | undefined
  let bound = -Infinity
  const asValue = (cost: number): number => (most ? -cost : cost)
  const closed = (): boolean =>
    best !== undefined && (whole ? bound > best.cost - 1 + 1e-6 : bound >= best.cost - 1e-9 * Math.abs(best.cost))
  const effort = options.effort ?? 1
  const meter = workMeter(options, effort * (SEARCH_WORK + 50 * plain.site.length), () => ({
    ...(best !== undefined && { value: asValue(best.cost) }),
    bound: asValue(bound),
  }))
  let repeatable = true

  function improve(sites: Int32Array): void {
    const columns = Array.from(sites, (j) => columnOf.get(j) ?? -1).filter((j) => j >= 0)
    search.load(completeNetwork(each[0]!, columns) ?? columns)
    search.descend(meter)
    search.wander(random, WANDER, meter)
    if (best !== undefined && search.worst() >= best.cost) return
    const open = Int32Array.from([...fixed, ...Array.from(search.open(), (j) => each[0]!.origin[j]!)]).sort()
    best = { open, cost: search.worst() }
  }

  const lambda = scenarios.map(() => 1 / scenarios.length)
  for (let round = 0; round < ROUNDS && repeatable && !closed() && (best === undefined || !meter.over()); round++) {
    const weight = plain.weight.map((_, i) => scenarios.reduce((sum, weights, s) => sum + lambda[s]! * weights[i]!, 0))
    const { onProgress, ...quiet } = options
    const answer = solveCoverOrMedian(
      { ...plain, weight },
      { ...quiet, effort: EFFORT_EACH * effort, ...(onProgress !== undefined && { onProgress: () => told(onProgress, round) }) },
      best?.open,
    )
    if (answer.status === 'infeasible') return answer
    repeatable = answer.repeatable
    // a mean of whole numbers is not whole: what rounding λ may have lost is given away
    bound = Math.max(bound, asValue(answer.bound) - 1e-12 * Math.abs(answer.bound))
    improve(answer.open)
    const fares = scenarios.map((one) => asValue(evaluate({ ...plain, weight: one }, answer.open).value))
    const mean = fares.reduce((sum, cost, s) => sum + lambda[s]! * cost, 0)
    const spread = Math.max(...fares.map((cost) => Math.abs(cost - mean)))
    if (spread === 0) continue
    for (const [s, cost] of fares.entries()) lambda[s]! *= Math.exp((1.5 / Math.sqrt(1 + round)) * ((cost - mean) / spread))
    const sum = lambda.reduce((a, b) => a + b, 0)
    for (const s of fares.keys()) lambda[s]! /= sum
  }

  if (best === undefined) throw new Error('rules that do not clash gave no network')
  const { open } = best
  const { value, assignment } = evaluate(problem, open)
  const proven = closed()
  const shown = proven ? value : asValue(whole ? Math.ceil(bound - 1e-6) : bound)
  return {
    status: proven ? 'optimal' : 'feasible',
    value,
    bound: shown,
    gap: value === shown ? 0 : Math.abs(shown - value) / Math.abs(value),
    repeatable: repeatable && !meter.cutShort(),
    open,
    assignment,
  }

  function told(onProgress: NonNullable<SitingOptions['onProgress']>, round: number): 'go' | 'stop' {
    return onProgress({
      ...(best !== undefined && { value: asValue(best.cost) }),
      bound: asValue(bound),
      done: round / ROUNDS,
    })
  }
}
