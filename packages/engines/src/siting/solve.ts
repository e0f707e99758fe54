import type { SitingAnswer, SitingOptions } from './answer.ts'
import { ascend } from './ascend.ts'
import { branchAndBound } from './branch-and-bound.ts'
import { clashes } from './clashes.ts'
import { evaluate } from './evaluate.ts'
import { greedyNetwork } from './greedy.ts'
import { fixByReducedCost, lagrange } from './lagrange.ts'
import { localSearch } from './local-search.ts'
import { FIXED, type SitingProblem } from './problem.ts'
import { seededRandom } from './random.ts'
import { reduceProblem } from './reduce-problem.ts'
import type { Reduced } from './reduced.ts'
import { OUT, restrict } from './restrict.ts'
import { workMeter } from './work-meter.ts'

export function solveSiting(problem: SitingProblem, options: SitingOptions): SitingAnswer {
  const clash = clashes(problem)
  if (clash.length > 0) return { status: 'infeasible', clash }
  return solveOpen(problem, options)
}

function solveOpen(problem: SitingProblem, options: SitingOptions): SitingAnswer {
  const whole = reduceProblem(problem)
  const cover = whole.cover
  const total = cover ? totalWeight(problem) : 0
  const fixed = [...problem.state.keys()].filter((j) => problem.state[j] === FIXED)
  const asValue = (cost: number): number => (cover ? total - cost : cost)

  let bestCost = Infinity
  let bestOpen: Int32Array = new Int32Array(0)
  let bound = whole.constant
  const random = seededRandom(options.seed)
  const effort = 1
  const budget = effort * (2e9 + 500 * whole.site.length)
  const meter = workMeter(options, budget, () => ({ ...(bestCost < Infinity && { value: asValue(bestCost) }), bound: asValue(bound) }))

  /** A network is of use only at or below this cost. */
  const target = (): number => (whole.whole ? bestCost - 1 + 1e-6 : bestCost * (1 - 1e-9))
  const closed = (): boolean => bound > target()

  function offer(from: Reduced, columns: Int32Array, cost: number): void {
    if (cost >= bestCost) return
    bestCost = cost
    bestOpen = Int32Array.from([...fixedIn(from), ...[...columns].map((j) => from.origin[j]!)]).sort()
  }
  const decidedIn = new Map<Reduced, readonly number[]>([[whole, fixed]])
  const fixedIn = (from: Reduced): readonly number[] => decidedIn.get(from) ?? fixed

  let present = whole
  let search = localSearch(present)
  search.load(greedyNetwork(present))
  search.descend(meter)
  offer(present, search.open(), search.cost())
  search.wander(random, 300, meter)
  offer(present, search.open(), search.cost())

  let price: Float64Array | undefined
  for (let round = 0; round < 6 && !closed() && !meter.over() && present.rows > 0; round++) {
    const dual = lagrange(present, price)
    const known = new Uint8Array(present.columns)
    let marked = 0
    let lastTry = 0
    const ended = ascend(
      dual,
      known,
      { steps: 1500, pace: round === 0 ? 1.5 : 0.5, patience: 20, slowest: 0.01 },
      target,
      meter,
      (choice, n) => {
        bound = Math.max(bound, dual.best.bound)
        if (n >= 40 && n % 10 === 0) marked += fixByReducedCost(present, dual.present(), dual.reducedCost, choice, target(), known)
        if (n - lastTry >= 50 && n > 30) {
          lastTry = n
          search.load(choice.list)
          search.descend(meter)
          offer(present, search.open(), search.cost())
        }
        return marked > 0.3 * present.columns
      },
    )
    if (ended === 'closed') bound = Infinity
    if (ended === 'exact') {
      const choice = dual.value(known)
      if (choice !== false) {
        search.load(choice.list)
        offer(present, search.open(), search.cost())
      }
      bound = Infinity
    }
    if (closed()) break
    price = dual.best.price
    if (marked > 0) {
      const { left, price: carried } = restrict(present, known, price)
      const inNow = [...known.keys()].filter((j) => known[j] === 1).map((j) => present.origin[j]!)
      decidedIn.set(left, [...fixedIn(present), ...inNow])
      present = left
      price = carried
      search = localSearch(present)
      search.load(greedyNetwork(present))
    }
    search.descend(meter)
    search.wander(random, 2000, meter)
    offer(present, search.open(), search.cost())
    if (marked === 0) break
  }
  if (!closed() && !meter.over() && present.rows > 0) {
    const left = branchAndBound(
      present,
      price ?? present.penalty,
      target,
      (columns) => {
        search.load(columns)
        search.descend(meter)
        offer(present, search.open(), search.cost())
      },
      meter,
    )
    bound = Math.max(bound, left)
  }

  const { value, assignment } = evaluate(problem, bestOpen)
  const proven = closed() || whole.rows === 0
  const best = proven ? value : asValue(whole.whole ? Math.ceil(bound - 1e-9) : bound)
  void OUT
  return {
    status: proven ? 'optimal' : 'feasible',
    value,
    bound: best,
    gap: proven ? 0 : Math.abs(best - value) / Math.abs(value),
    repeatable: !meter.cutShort(),
    open: bestOpen,
    assignment,
  }
}

function totalWeight({ weight }: SitingProblem): number {
  return weight.reduce((a, b) => a + b, 0)
}
