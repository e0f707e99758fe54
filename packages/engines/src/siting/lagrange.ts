import { type Choice, type Choose, cheapestChoice } from './cheapest-choice.ts'
import { type GroupRules, groupCounts } from './group-rules.ts'
import type { Reduced } from './reduced.ts'
import { IN, OUT } from './restrict.ts'

/**
 * A lower bound from prices on rows, and what it says about each column.
 *
 * Relaxing "every row is served once" with a price u on each row leaves: open the columns with the lowest
 * reduced cost ρ_j = f_j + Σ_i min(0, c_ij − u_i) under the rules on the number of points; the bound is Σ u + Σ chosen ρ.
 * Source: Cornuéjols, Fisher, Nemhauser, Management Science 23 (1977).
 */
export interface Lagrange {
  /** Shape [rows]. 0 ≤ u ≤ penalty, less what is paid with one site. */
  readonly price: Float64Array
  /** Shape [columns]. ρ at the present prices. */
  readonly reducedCost: Float64Array
  /** The best prices so far, and what they gave; rounded down so that it stays a bound. */
  readonly best: { bound: number; readonly price: Float64Array; readonly reducedCost: Float64Array }
  /** Shape [columns]. Running mean of how often each column was chosen, 0 … 1. */
  readonly leaning: Float64Array
  /** The bound at the present prices, and its choice; `false` when no choice exists under `known`. */
  readonly value: (known: Uint8Array) => Choice | false
  /** The bound of the last `value`. */
  readonly present: () => number
  /** One step uphill from the present prices; false when the choice serves every row once, so that no step is left. */
  readonly step: (choice: Choice, target: number, pace: number) => boolean
  /** Pairs looked at since the last call. */
  readonly takeWork: () => number
  /** Forgets the direction and the best, keeps the prices. */
  readonly restart: () => void
}

/** Share of the former direction kept in the new one: it damps the zigzag of plain subgradients. */
const KEEP = 0.9

export function lagrange(problem: Reduced, startPrice?: Float64Array, choose: Choose = cheapestChoice(problem)): Lagrange {
  const { rows, columns, rowStart, site, cost, cover, penalty, again, columnStart, columnRow, columnCost, opening } = problem
  const price = new Float64Array(rows)
  const floor = new Float64Array(rows)
  /** Serving a row once is never worth more. */
  const roof = again.length === 0 ? penalty : penalty.map((most, i) => most - again[i]!)
  if (!cover) for (let i = 0; i < rows; i++) floor[i] = cost[rowStart[i]!]!
  for (let i = 0; i < rows; i++) price[i] = Math.min(roof[i]!, Math.max(floor[i]!, startPrice?.[i] ?? roof[i]!))
  const reducedCost = new Float64Array(columns)
  const served = new Int32Array(rows)
  const direction = new Float64Array(rows)
  const leaning = new Float64Array(columns)
  const best = { bound: -Infinity, price: price.slice(), reducedCost: reducedCost.slice() }
  let work = 0
  let present = 0
  let steps = 0
  let longest = 1
  for (let j = 0; j < columns; j++) longest = Math.max(longest, columnStart[j + 1]! - columnStart[j]!)

  function value(known: Uint8Array): Choice | false {
    reducedCost.set(opening)
    let sum = 0
    if (cover) {
      for (let j = 0; j < columns; j++) {
        if (known[j] === OUT) continue
        const to = columnStart[j + 1]!
        let total = -opening[j]!
        for (let e = columnStart[j]!; e < to; e++) total += price[columnRow[e]!]!
        reducedCost[j] = -total
      }
      if (again.length === 0) for (let i = 0; i < rows; i++) sum += price[i]!
      else for (let i = 0; i < rows; i++) sum += Math.min(penalty[i]!, again[i]! + price[i]!, 2 * price[i]!)
      work += columnRow.length
    } else
      for (let i = 0; i < rows; i++) {
        const u = price[i]!
        sum += u
        const to = rowStart[i + 1]!
        let k = rowStart[i]!
        for (; k < to; k++) {
          const below = cost[k]! - u
          if (below >= 0) break
          reducedCost[site[k]!]! += below
        }
        work += k - rowStart[i]! + 1
      }
    const choice = choose(reducedCost, known)
    if (choice === false) return false
    present = safe(sum + choice.total, sum + choice.size)
    if (present > best.bound) {
      best.bound = present
      best.price.set(price)
      best.reducedCost.set(reducedCost)
    }
    return choice
  }

  /** Below the true value whatever the rounding: each of the sums had at most rows + columns + longest terms of the given total size. */
  function safe(total: number, size: number): number {
    return problem.constant + total - (rows + columns + longest + 8) * 2 ** -52 * (size + Math.abs(problem.constant))
  }

  function step(choice: Choice, target: number, pace: number): boolean {
    served.fill(0)
    const mean = Math.max(0.05, 1 / (1 + steps++))
    for (let j = 0; j < columns; j++) leaning[j]! += mean * (choice.chosen[j]! - leaning[j]!)
    for (const j of choice.list) {
      const from = columnStart[j]!
      const to = columnStart[j + 1]!
      work += to - from
      if (cover) for (let e = from; e < to; e++) served[columnRow[e]!]!++
      else
        for (let e = from; e < to; e++) {
          const i = columnRow[e]!
          if (columnCost[e]! < price[i]!) served[i]!++
        }
    }
    let steepness = 0
    let wrong = 0
    for (let i = 0; i < rows; i++) {
      let slope = 1 - served[i]!
      if (again.length > 0 && price[i]! <= again[i]!) {
        // the second site is worth its price as well: two are wanted, and at that very price one will do
        slope = price[i]! < again[i]! ? 2 - served[i]! : served[i]! === 0 ? 1 : Math.min(0, 2 - served[i]!)
      }
      if ((slope > 0 && price[i]! >= roof[i]!) || (slope < 0 && price[i]! <= floor[i]!)) slope = 0
      wrong += Math.abs(slope)
      const d = (direction[i] = slope + KEEP * direction[i]!)
      steepness += d * d
    }
    if (wrong === 0) return false
    const length = (pace * Math.max(target - present, 1e-9 * Math.abs(target))) / steepness
    for (let i = 0; i < rows; i++) {
      const u = price[i]! + length * direction[i]!
      price[i] = u > roof[i]! ? roof[i]! : u < floor[i]! ? floor[i]! : u
    }
    return true
  }

  return {
    price,
    reducedCost,
    best,
    leaning,
    value,
    present: () => present,
    step,
    takeWork: () => {
      const taken = work
      work = 0
      return taken
    },
    restart: () => {
      direction.fill(0)
      best.bound = -Infinity
    },
  }
}

/**
 * Marks the columns that no network better than `target` can hold, or do without, judged from a bound and its reduced
 * costs. Forcing a column in pushes out the dearest one that the rules on groups let go; keeping one out lets in the
 * cheapest that they allow.
 *
 * @param target a network must stay at or below this to be of use
 * @param known changed in place; @returns how many were marked, or −1 when nothing is left at all
 */
export function fixByReducedCost(
  problem: GroupRules & Pick<Reduced, 'columns' | 'points'>,
  bound: number,
  reducedCost: Float64Array,
  choice: Choice,
  target: number,
  known: Uint8Array,
): number {
  const { columns, group } = problem
  const groups = problem.minimum.length
  const counts = groupCounts(problem, problem.points)
  for (const j of choice.list) counts.insert(j)
  const dearest = new Float64Array(groups).fill(-Infinity)
  const cheapest = new Float64Array(groups).fill(Infinity)
  for (let j = 0; j < columns; j++) {
    if (known[j] === IN || known[j] === OUT) continue
    const g = group[j]!
    if (choice.chosen[j]) dearest[g] = Math.max(dearest[g]!, reducedCost[j]!)
    else cheapest[g] = Math.min(cheapest[g]!, reducedCost[j]!)
  }
  // the dearest that may make place for a site of each group, the cheapest that may take the place of one
  const leaves = dearest.slice()
  const enters = cheapest.slice()
  for (let a = 0; a < groups; a++)
    for (let b = 0; b < groups; b++) {
      if (cheapest[a] === Infinity && dearest[b] === -Infinity) continue
      if (!counts.mayExchangeGroups(a, b)) continue
      leaves[a] = Math.max(leaves[a]!, dearest[b]!)
      enters[b] = Math.min(enters[b]!, cheapest[a]!)
    }
  let marked = 0
  for (let j = 0; j < columns; j++) {
    if (known[j] === IN || known[j] === OUT) continue
    const g = group[j]!
    const change = choice.chosen[j] ? enters[g]! - reducedCost[j]! : reducedCost[j]! - leaves[g]!
    if (bound + change <= target) continue
    known[j] = choice.chosen[j] ? IN : OUT
    marked++
  }
  return marked
}
