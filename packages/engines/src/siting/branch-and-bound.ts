import { ascend, type Climb } from './ascend.ts'
import type { BudgetChoice } from './budget/budget-choice.ts'
import type { Choice } from './cheapest-choice.ts'
import { fixByReducedCost, lagrange } from './lagrange.ts'
import { type Node, nodeQueue } from './node-queue.ts'
import type { Reduced } from './reduced.ts'
import { IN, OUT, UNDECIDED } from './restrict.ts'
import type { WorkMeter } from './work-meter.ts'

const AT_A_NODE: Climb = { steps: 90, pace: 0.8, patience: 10, slowest: 0.05 }

/** Everything that is left, split on one column at a time; may be searched in turns. */
export interface SearchTree {
  /** Goes on where it was, until nothing useful is left or the meter says so. */
  readonly search: (meter: WorkMeter) => void
  /** A bound on all that is left: `Infinity` when that is nothing useful. */
  readonly bound: () => number
}

/**
 * Best first: always on at the node with the lowest bound, so that the bound of the whole rises while it works.
 *
 * Each node climbs from its parent's prices, marks columns by reduced cost, and branches on the column that the bound
 * chooses about half of the time.
 * @param target branches whose bound rises above this are done; it may fall as `offer` finds better networks
 * @param aim the cost of the best network
 * @param offer is told promising choices; answers false for one that costs more in full than it says here, so that its node stays open
 * @param limits another rule on what may open than so many points; a choice that serves every row once is then branched on all the same
 */
export function branchAndBound(
  problem: Reduced,
  price: Float64Array,
  target: () => number,
  aim: () => number,
  offer: (columns: Int32Array) => boolean,
  limits?: BudgetChoice,
): SearchTree {
  const dual = limits === undefined ? lagrange(problem, price) : lagrange(problem, price, limits.choose)
  const queue = nodeQueue(problem.rows)
  /** The lowest bound among nodes whose only network was refused. */
  let refused = Infinity
  let branched = 0
  queue.push({ bound: -Infinity, known: new Uint8Array(problem.columns), price })

  return {
    bound: () => Math.min(refused, queue.lowest()),
    search(meter) {
      while (!meter.over()) {
        if (queue.lowest() > target()) queue.clear()
        const node = queue.take()
        if (node === undefined) return
        visit(node, meter)
      }
    },
  }

  function visit(node: Node, meter: WorkMeter): void {
    dual.restart()
    dual.price.set(node.price)
    const known = node.known.slice()
    let last: Choice | undefined
    const ended = ascend(dual, known, AT_A_NODE, target, aim, meter, (choice, n) => {
      last = choice
      if (n % 10 === 9) mark(choice, known)
      return undefined
    })
    const bound = Math.max(node.bound, dual.best.bound)
    if (ended === 'closed' || bound > target()) return
    if (ended === 'exact' && limits === undefined) return onlyNetwork(last, bound)
    const here = dual.best.price.slice()
    if (meter.over()) return queue.push({ bound, known, price: here })
    const on = mostUndecided(known, dual.leaning)
    if (on < 0) return onlyNetwork(last, bound)
    if (last !== undefined && branched++ % 7 === 0) offer(last.list)
    for (const side of [OUT, IN]) {
      const child = known.slice()
      child[on] = side
      queue.push({ bound, known: child, price: here })
    }
  }

  function onlyNetwork(choice: Choice | undefined, bound: number): void {
    if (choice !== undefined && !offer(choice.list)) refused = Math.min(refused, bound)
  }

  function mark(choice: Choice, known: Uint8Array): void {
    if (limits === undefined) fixByReducedCost(problem, dual.present(), dual.reducedCost, choice, target(), known)
    else limits.mark(dual.present(), dual.reducedCost, choice, target(), known)
  }
}

/** The undecided column that the bound chooses nearest to half of the time; −1 when none is left. */
function mostUndecided(known: Uint8Array, leaning: Float64Array): number {
  let on = -1
  let nearest = Infinity
  for (let j = 0; j < known.length; j++) {
    if (known[j] !== UNDECIDED) continue
    const distance = Math.abs(leaning[j]! - 0.5)
    if (distance >= nearest) continue
    nearest = distance
    on = j
  }
  return on
}
