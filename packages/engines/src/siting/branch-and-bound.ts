import type { BudgetChoice } from './budget/budget-choice.ts'
import { ascend, type Climb } from './ascend.ts'
import type { Choice } from './cheapest-choice.ts'
import { fixByReducedCost, lagrange } from './lagrange.ts'
import type { Reduced } from './reduced.ts'
import { IN, OUT, UNDECIDED } from './restrict.ts'
import type { WorkMeter } from './work-meter.ts'

const AT_A_NODE: Climb = { steps: 90, pace: 0.8, patience: 10, slowest: 0.05 }

/**
 * Searches everything that is left, depth first; ends early only when the meter says so.
 *
 * Each node climbs from its parent's prices, marks columns by reduced cost, and branches on the column that the bound
 * chooses about half of the time, open first.
 * @param target branches whose bound rises above this are done; it may fall as `offer` finds better networks
 * @param aim the cost of the best network
 * @param offer is told promising choices; answers false for one that costs more in full than it says here, so that its node stays open
 * @param limits another rule on what may open than so many points; a choice that serves every row once is then branched on all the same
 * @returns a bound on all that was left: `Infinity` when nothing useful was found to be left
 */
export function branchAndBound(
  problem: Reduced,
  price: Float64Array,
  target: () => number,
  aim: () => number,
  offer: (columns: Int32Array) => boolean,
  meter: WorkMeter,
  limits?: BudgetChoice,
): number {
  const dual = limits === undefined ? lagrange(problem, price) : lagrange(problem, price, limits.choose)
  let open = Infinity // the lowest bound among nodes that were not finished
  const known = new Uint8Array(problem.columns)

  node(price)
  return open

  function node(from: Float64Array): void {
    dual.restart()
    dual.price.set(from)
    const marked: number[] = []
    let last: Choice | undefined
    const ended = ascend(dual, known, AT_A_NODE, target, aim, meter, (choice, n) => {
      last = choice
      if (n % 10 === 9) mark(choice)
      return undefined
    })
    if (ended === 'exact' && last !== undefined && !offer(last.list) && limits === undefined) open = Math.min(open, dual.best.bound)
    if (ended === 'ended' || (ended === 'exact' && limits !== undefined && dual.best.bound <= target())) {
      if (meter.over()) open = Math.min(open, dual.best.bound)
      else branch()
    }
    for (const j of marked) known[j] = UNDECIDED

    /** Marks columns under this node only. */
    function mark(choice: Choice): void {
      const before = known.slice()
      const count =
        limits === undefined
          ? fixByReducedCost(problem, dual.present(), dual.reducedCost, choice, target(), known)
          : limits.mark(dual.present(), dual.reducedCost, choice, target(), known)
      if (count === 0) return
      for (let j = 0; j < known.length; j++) if (known[j] !== before[j]) marked.push(j)
    }

    function branch(): void {
      const bound = dual.best.bound
      const here = dual.best.price.slice()
      let on = -1
      let nearest = Infinity
      for (let j = 0; j < problem.columns; j++) {
        if (known[j] !== UNDECIDED) continue
        const distance = Math.abs(dual.leaning[j]! - 0.5)
        if (distance >= nearest) continue
        nearest = distance
        on = j
      }
      if (on < 0) {
        if (last !== undefined && !offer(last.list)) open = Math.min(open, bound)
        return
      }
      if (last !== undefined && marked.length % 7 === 0) offer(last.list)
      for (const side of [IN, OUT]) {
        if (meter.over()) {
          open = Math.min(open, bound)
          break
        }
        known[on] = side
        node(here)
      }
      known[on] = UNDECIDED
    }
  }
}
