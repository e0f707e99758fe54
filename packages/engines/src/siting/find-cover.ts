import type { SitingOptions } from './answer.ts'
import { incumbent } from './incumbent.ts'
import { FIXED, type SitingProblem } from './problem.ts'
import { seededRandom } from './random.ts'
import { reduceProblem } from './reduce-problem.ts'
import { searchAndProve } from './search-and-prove.ts'
import { workMeter } from './work-meter.ts'

/** What became of the question. `none` is proven; `unknown`: the work ended first. */
export type Found = { readonly kind: 'network'; readonly open: Int32Array } | { readonly kind: 'none' } | { readonly kind: 'unknown' }

/** Pairs looked at for a question at effort 1, besides so many times all pairs. */
const WORK = 5e8

/**
 * Is there a network that leaves at most `uncovered` weight without a site? Ends at the first one, and rules out by what a
 * network must reach, not by the best one known: far less work than the most cover.
 *
 * @param problem `max-cover`, whose rules do not clash
 */
export function findCover(
  problem: SitingProblem,
  uncovered: number,
  options: SitingOptions,
  start?: Iterable<number>,
): { readonly found: Found; readonly cutShort: boolean } {
  const reduced = reduceProblem(problem)
  const best = incumbent(reduced.whole, reduced.constant, undefined, uncovered)
  const budget = (options.effort ?? (options.timeLimitMs === undefined ? 1 : Infinity)) * (WORK + 50 * reduced.site.length)
  const meter = workMeter(options, budget, () => ({ bound: 0 }))
  const there = (): boolean => best.cost() <= uncovered
  const columnOf = new Map(Array.from(reduced.origin, (site, j) => [site, j]))
  const from = start === undefined ? undefined : Array.from(start, (j) => columnOf.get(j) ?? -1).filter((j) => j >= 0)
  const fixed = [...problem.state.keys()].filter((j) => problem.state[j] === FIXED)
  const ending = { ...meter, over: () => there() || meter.over(), spend: (work: number) => meter.spend(work) || there() }
  if (!best.closed()) searchAndProve(reduced, best, fixed, seededRandom(options.seed), ending, from)
  const found: Found = there() ? { kind: 'network', open: best.open() } : best.closed() ? { kind: 'none' } : { kind: 'unknown' }
  return { found, cutShort: meter.cutShort() }
}
