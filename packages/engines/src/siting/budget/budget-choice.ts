import type { Choice, ChoiceRules, Choose } from '../cheapest-choice.ts'
import { groupCounts } from '../group-rules.ts'
import { IN, OUT, UNDECIDED } from '../restrict.ts'

/** Steps towards the best price on money; each is a sort of the columns. */
const STEPS = 24

/** What may be spent: the columns cost `spend` each and `budget` at most together; at most `points` of them. */
export interface BudgetRules extends ChoiceRules {
  readonly spend: Float64Array
  readonly budget: number
}

export interface BudgetChoice {
  /** `total` is a lower bound on what any set within the budget sums to; `chosen` is the set behind it and can cost more. */
  readonly choose: Choose
  /**
   * Marks in `known` what no set within the budget and at or below `target` can hold, or do without; how many.
   * Judged from the last choice.
   */
  readonly mark: (bound: number, reducedCost: Float64Array, choice: Choice, target: number, known: Uint8Array) => number
}

/**
 * The cheapest set of columns within a budget, from below: with a price λ ≥ 0 on money the best set under the rules of groups is
 * found by taking columns of negative price + λ·spend one by one while the rules let them in, and then what groups are still owed; the
 * largest such total less λ·budget over λ is the bound, reached by meeting lines (the linear relaxation, where no rule binds).
 */
export function budgetChoice(rules: BudgetRules): BudgetChoice {
  const { columns, points, spend, budget } = rules
  const counts = groupCounts(rules, points)
  const cost = new Float64Array(columns)
  const order = new Int32Array(columns)
  const chosen = new Uint8Array(columns)
  let lambda = 0
  let size = 0

  interface At {
    readonly lambda: number
    readonly total: number
    readonly spent: number
  }

  /** The best set at a price on money, left in `chosen`; nothing when the rules leave none. */
  function at(money: number, price: Float64Array, known: Uint8Array): At | undefined {
    counts.clear()
    let total = 0
    let spent = 0
    let open = 0
    let length = 0
    size = money * budget
    const take = (j: number): void => {
      chosen[j] = 1
      counts.insert(j)
      open++
      total += cost[j]!
      spent += spend[j]!
      size += Math.abs(price[j]!) + money * spend[j]!
    }
    for (let j = 0; j < columns; j++) {
      chosen[j] = 0
      cost[j] = price[j]! + money * spend[j]!
      if (known[j] === UNDECIDED) order[length++] = j
    }
    for (let j = 0; j < columns; j++) {
      if (known[j] !== IN) continue
      if (open === points || (counts.ruled && !counts.mayAdd(j))) return undefined
      take(j)
    }
    const list = order.subarray(0, length).sort((a, b) => cost[a]! - cost[b]! || a - b)
    for (const j of list) {
      if (open === points) break
      if (cost[j]! < 0 ? !counts.ruled || counts.mayAdd(j) : counts.ruled && counts.fills(j)) take(j)
    }
    return !counts.ruled || counts.holds() ? { lambda: money, total: total - money * budget, spent } : undefined
  }

  function choose(price: Float64Array, known: Uint8Array): Choice | false {
    let low = at(0, price, known)
    if (low === undefined) return false
    let best = low
    if (low.spent > budget) {
      // a price on money so high that hardly anything is worth it
      let high: At | undefined
      for (let money = Math.max(lambda, 1e-9) * 2; high === undefined || high.spent > budget; money *= 4) {
        high = at(money, price, known)
        if (high === undefined || money > 1e30) return false
        if (high.total > best.total) best = high
      }
      for (let step = 0; step < STEPS; step++) {
        const meet =
          (high.total - low.total + (low.spent - budget) * low.lambda - (high.spent - budget) * high.lambda) / (low.spent - high.spent)
        if (!(meet > low.lambda && meet < high.lambda)) break
        const now = at(meet, price, known)
        if (now === undefined) break
        if (now.total > best.total) best = now
        const line = low.total + (low.spent - budget) * (meet - low.lambda)
        if (now.total >= line - 1e-12 * Math.abs(line)) break
        if (now.spent > budget) low = now
        else high = now
      }
    }
    lambda = best.lambda
    at(lambda, price, known)
    const list = Int32Array.from([...chosen.keys()].filter((j) => chosen[j] === 1))
    return { chosen, list, total: best.total, size }
  }

  function mark(bound: number, reducedCost: Float64Array, choice: Choice, target: number, known: Uint8Array): number {
    const { group, minimum } = rules
    counts.clear()
    for (const j of choice.list) counts.insert(j)
    const full = choice.list.length === points
    const groups = minimum.length
    const price = (j: number): number => reducedCost[j]! + lambda * spend[j]!
    const dearest = new Float64Array(groups).fill(-Infinity)
    const cheapest = new Float64Array(groups).fill(Infinity)
    for (let j = 0; j < columns; j++) {
      if (known[j] !== UNDECIDED) continue
      const g = group[j]!
      if (choice.chosen[j]) dearest[g] = Math.max(dearest[g]!, price(j))
      else cheapest[g] = Math.min(cheapest[g]!, price(j))
    }
    // an empty place costs nothing: it may make room where some are left, and may be left by any site its groups can spare
    const leaves = new Float64Array(groups).fill(full ? -Infinity : 0)
    const enters = new Float64Array(groups).fill(0)
    for (let a = 0; a < groups; a++)
      for (let b = 0; b < groups; b++) {
        if (!counts.mayExchangeGroups(a, b)) continue
        leaves[a] = Math.max(leaves[a]!, dearest[b]!)
        enters[b] = Math.min(enters[b]!, cheapest[a]!)
      }
    let marked = 0
    for (let j = 0; j < columns; j++) {
      if (known[j] !== UNDECIDED) continue
      const change = choice.chosen[j] ? enters[group[j]!]! - price(j) : price(j) - leaves[group[j]!]!
      if (bound + change <= target) continue
      known[j] = choice.chosen[j] ? IN : OUT
      marked++
    }
    return marked
  }

  return { choose, mark }
}
