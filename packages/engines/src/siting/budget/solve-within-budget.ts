import type { SitingAnswer, SitingOptions } from '../answer.ts'
import { ascend } from '../ascend.ts'
import { branchAndBound } from '../branch-and-bound.ts'
import { evaluate } from '../evaluate.ts'
import { firstPrices } from '../first-prices.ts'
import { incumbent } from '../incumbent.ts'
import { lagrange } from '../lagrange.ts'
import { FIXED, isMost, type SitingProblem } from '../problem.ts'
import { seededRandom } from '../random.ts'
import { reduceProblem } from '../reduce-problem.ts'
import type { Reduced } from '../reduced.ts'
import { IN, restrict } from '../restrict.ts'
import { workMeter } from '../work-meter.ts'
import { budgetChoice } from './budget-choice.ts'
import { budgetSearch } from './budget-search.ts'

/** Pairs looked at before giving up on a proof, besides so many times all pairs. */
const WORK = 5e8
/** Rounds of climbing and writing out what is left, and disturbances after each. */
const ROUNDS = 3
const WANDER = 12
/** Steps of a climb between two choices that are made into networks. */
const TRY_EVERY = 25

/** The best network whose opening costs stay within a budget, for cover and p-median; however many sites that are. */
export function solveWithinBudget(problem: SitingProblem, budget: number, options: SitingOptions): SitingAnswer {
  const { budget: _, opening, ...plain } = problem
  const most = isMost(problem.objective)
  const fixed = [...problem.state.keys()].filter((j) => problem.state[j] === FIXED)
  const total = most ? problem.weight.reduce((a, b) => a + b, 0) : 0
  const asValue = (cost: number): number => (most ? total - cost : cost)
  let present: Reduced = reduceProblem(plain)
  let decided = fixed
  let money = budget - fixed.reduce((sum, j) => sum + (opening?.[j] ?? 0), 0)
  const spendOf = (reduced: Reduced): Float64Array => Float64Array.from(reduced.origin, (site) => opening?.[site] ?? 0)

  const spend = spendOf(present)
  const all = spend.reduce((a, b) => a + b, 0)
  const owed = budgetChoice({ ...present, spend, budget: all }).choose(spend, new Uint8Array(present.columns))
  const needed = owed === false ? Infinity : owed.list.reduce((sum, j) => sum + (opening?.[present.origin[j]!] ?? 0), 0)
  if (owed === false || needed > money)
    return { status: 'infeasible', clash: [{ kind: 'budget-short', budget, needed: budget - money + needed }] }

  const best = incumbent(present.whole, present.constant)
  const meter = workMeter(
    options,
    (options.effort ?? (options.timeLimitMs === undefined ? 1 : Infinity)) * (WORK + 50 * present.site.length),
    () => ({
      ...(best.cost() < Infinity && { value: asValue(best.cost()) }),
      bound: asValue(Math.min(best.bound(), best.cost())),
    }),
  )
  const random = seededRandom(options.seed)
  let search = budgetSearch(present, spend, money)
  const offer = (): boolean => search.within() && best.offer(present, search.open(), search.cost(), decided)
  search.load(owed.list)
  search.descend(meter)
  offer()

  let price: Float64Array | undefined
  for (let round = 0; round < ROUNDS && !best.closed() && !meter.over(); round++) {
    const limits = budgetChoice({ ...present, spend: spendOf(present), budget: money })
    const dual = lagrange(present, price ?? firstPrices(present, search.open()), limits.choose)
    const known = new Uint8Array(present.columns)
    const climb = { steps: 1500, pace: round === 0 ? 1.5 : 0.8, patience: 25, slowest: 0.01 }
    const ended = ascend(dual, known, climb, best.target, best.cost, meter, (choice, n) => {
      best.raise(dual.best.bound)
      if (n >= 30 && n % 5 === 0) limits.mark(dual.present(), dual.reducedCost, choice, best.target(), known)
      if (n % TRY_EVERY === TRY_EVERY - 1) tryChoice(choice.list)
      return undefined
    })
    if (ended === 'closed') best.raise(Infinity)
    price = dual.best.price
    if (best.closed() || meter.over()) break
    const { left, price: carried } = restrict(present, known, price)
    const inside = [...known.keys()].filter((j) => known[j] === IN).map((j) => present.origin[j]!)
    money -= inside.reduce((sum, j) => sum + (opening?.[j] ?? 0), 0)
    decided = decided.concat(inside)
    present = left
    price = carried
    search = budgetSearch(present, spendOf(present), money)
    const columnOf = new Map(Array.from(present.origin, (site, j) => [site, j]))
    search.load(Array.from(best.open(), (j) => columnOf.get(j) ?? -1).filter((j) => j >= 0))
    search.trim()
    search.descend(meter)
    offer()
    search.wander(random, WANDER, meter)
    offer()
  }
  if (!best.closed() && !meter.over()) {
    const limits = budgetChoice({ ...present, spend: spendOf(present), budget: money })
    const tree = branchAndBound(present, price ?? present.penalty, best.target, best.cost, tryChoice, limits)
    tree.search(meter)
    best.raise(tree.bound())
  }

  const { value, assignment } = evaluate(problem, best.open())
  const proven = best.closed()
  const bound = proven ? value : asValue(best.bound() === -Infinity ? 0 : present.whole ? Math.ceil(best.bound()) : best.bound())
  return {
    status: proven ? 'optimal' : 'feasible',
    value,
    bound,
    gap: value === bound ? 0 : Math.abs(bound - value) / Math.abs(value),
    repeatable: !meter.cutShort(),
    open: best.open(),
    assignment,
  }

  /** A choice as it is when the money allows, then cut down to it and improved. */
  function tryChoice(columns: Int32Array): boolean {
    search.load(columns)
    offer()
    search.trim()
    search.descend(meter)
    return offer()
  }
}
