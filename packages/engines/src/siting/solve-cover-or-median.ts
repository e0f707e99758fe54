import type { SitingAnswer, SitingOptions } from './answer.ts'
import { evaluate } from './evaluate.ts'
import { incumbent } from './incumbent.ts'
import { FIXED, type SitingProblem } from './problem.ts'
import { seededRandom } from './random.ts'
import { reduceProblem } from './reduce-problem.ts'
import { searchAndProve } from './search-and-prove.ts'
import { fullCost } from './shorten-rows.ts'
import { workMeter } from './work-meter.ts'

/** Pairs looked at before giving up on a proof, besides so many times all pairs: about three seconds at region size. */
const DEFAULT_WORK = 5e8

/** `solveSiting` for cover, with backup or without, and p-median, whose rules are known not to clash. */
export function solveCoverOrMedian(problem: SitingProblem, options: SitingOptions, start?: Iterable<number>): SitingAnswer {
  const reduced = reduceProblem(problem)
  const total = reduced.cover ? problem.weight.reduce((a, b) => a + b, 0) : 0
  const asValue = (cost: number): number => (reduced.cover ? total - cost : cost)
  const columnOf = new Map(Array.from(reduced.origin, (site, j) => [site, j]))
  const columnsOf = (sites: Iterable<number>): number[] => Array.from(sites, (j) => columnOf.get(j) ?? -1).filter((j) => j >= 0)
  const best = incumbent(reduced.whole, reduced.constant, reduced.cover ? undefined : (open) => fullCost(reduced, columnsOf(open)))
  const budget = (options.effort ?? (options.timeLimitMs === undefined ? 1 : Infinity)) * (DEFAULT_WORK + 50 * reduced.site.length)
  const meter = workMeter(options, budget, () => ({
    ...(best.cost() < Infinity && { value: asValue(best.cost()) }),
    bound: asValue(Math.min(best.bound(), best.cost())),
  }))
  const fixed = [...problem.state.keys()].filter((j) => problem.state[j] === FIXED)
  const from = start === undefined ? undefined : columnsOf(start)
  searchAndProve(reduced, best, fixed, seededRandom(options.seed), meter, from)

  const { value, assignment } = evaluate(problem, best.open())
  const proven = best.closed()
  const bound = proven ? value : asValue(reduced.whole ? Math.ceil(best.bound()) : best.bound())
  return {
    status: proven ? 'optimal' : 'feasible',
    value,
    bound,
    gap: proven || value === bound ? 0 : Math.abs(bound - value) / Math.abs(value),
    repeatable: !meter.cutShort(),
    open: best.open(),
    assignment,
  }
}
