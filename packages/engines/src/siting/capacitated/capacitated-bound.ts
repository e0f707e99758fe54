import { type Choice, cheapestChoice } from '../cheapest-choice.ts'
import { OUT } from '../restrict.ts'
import type { Assigned } from './assignment-search.ts'
import type { Capacitated } from './capacitated.ts'
import { knapsack } from './knapsack.ts'

/** What a branch has decided: sites, rows sent to a site, pairs ruled out. */
export interface Decided {
  readonly known: Uint8Array
  /** Shape [rows]: the pair a row is sent along, −1 while open. */
  readonly sent: Int32Array
  /** Shape [pairs]: above 0 when ruled out. */
  readonly banned: Uint8Array
}

/**
 * A lower bound from prices on rows: each site packs the rows that gain most into its capacity, and the sites of least
 * reduced cost are chosen under the rules. Prices climb by deflected subgradients, as for the p-median.
 * Source: Ceselli, Righini, Networks 45 (2005), for the relaxation.
 */
export function capacitatedBound(problem: Capacitated) {
  const { rows, columns, rowStart, cost, columnStart, columnRow, columnPair, demand, capacity } = problem
  const choose = cheapestChoice(problem)
  let longest = 1
  for (let j = 0; j < columns; j++) longest = Math.max(longest, columnStart[j + 1]! - columnStart[j]!)
  const sack = knapsack(
    longest,
    problem.wholeDemand,
    capacity.reduce((a, b) => Math.max(a, b), 0),
  )
  const price = new Float64Array(rows)
  const reducedCost = new Float64Array(columns)
  const served = new Float64Array(rows)
  const packed = new Int32Array(rows)
  const direction = new Float64Array(rows)
  const room = new Float64Array(columns)
  const leaning = new Float64Array(columns)
  const profit = new Float64Array(longest)
  const size = new Float64Array(longest)
  const item = new Int32Array(longest)
  const state = { bound: -Infinity, work: 0, steps: 0 }

  /** Rows worth taking at site `j`: how many; their profits, sizes and rows. */
  function gather(j: number, decided: Decided): number {
    let count = 0
    for (let e = columnStart[j]!; e < columnStart[j + 1]!; e++) {
      const i = columnRow[e]!
      const gain = price[i]! - cost[columnPair[e]!]!
      if (gain <= 0 || decided.sent[i]! >= 0 || demand[i]! > room[j]! || decided.banned[columnPair[e]!]! > 0) continue
      profit[count] = gain
      size[count] = demand[i]!
      item[count++] = i
    }
    state.work += columnStart[j + 1]! - columnStart[j]!
    return count
  }

  /** `false` when the decisions leave no room or no choice. */
  function value(decided: Decided): Choice | false {
    room.set(capacity)
    let sum = 0
    for (let i = 0; i < rows; i++) {
      const k = decided.sent[i]!
      if (k < 0) sum += price[i]!
      else {
        sum += cost[k]!
        room[problem.site[k]!]! -= demand[i]!
      }
    }
    for (let j = 0; j < columns; j++) {
      reducedCost[j] = 0
      if (decided.known[j] === OUT) continue
      if (room[j]! < -1e-9) return false
      const count = gather(j, decided)
      if (count > 0) reducedCost[j] = -sack.pack(profit, size, count, room[j]!, false)
      state.work += problem.wholeDemand ? count * room[j]! * 0.2 : count
    }
    const choice = choose(reducedCost, decided.known)
    if (choice === false) return false
    const terms = sum + choice.size
    state.bound = sum + choice.total - (rows + columns + longest + 8) * 2 ** -52 * terms
    return choice
  }

  /**
   * One step uphill. `packed`: every row is served once, so the choice is the best there is under `decided`; `stuck`: served
   * once, but in shares.
   */
  function step(choice: Choice, decided: Decided, target: number, pace: number): 'on' | 'packed' | 'stuck' {
    served.fill(0)
    packed.fill(-1)
    let shares = false
    const mean = Math.max(0.05, 1 / (1 + state.steps++))
    for (let j = 0; j < columns; j++) leaning[j]! += mean * (choice.chosen[j]! - leaning[j]!)
    for (const j of choice.list) {
      const count = gather(j, decided)
      if (count === 0) continue
      sack.pack(profit, size, count, room[j]!, true)
      for (let n = 0; n < count; n++) {
        const share = sack.taken[n]!
        if (share === 0) continue
        served[item[n]!]! += share
        packed[item[n]!] = j
        if (share < 1) shares = true
      }
    }
    let steepness = 0
    let wrong = 0
    for (let i = 0; i < rows; i++) {
      if (decided.sent[i]! >= 0) continue
      const slope = 1 - served[i]!
      wrong += Math.abs(slope)
      const d = (direction[i] = slope + 0.9 * direction[i]!)
      steepness += d * d
    }
    if (wrong < 1e-9) return shares ? 'stuck' : 'packed'
    const length = (pace * Math.max(target - state.bound, 1e-6 * Math.abs(target))) / Math.max(steepness, 1e-12)
    for (let i = 0; i < rows; i++)
      price[i] = Math.max(rowStart[i]! < rowStart[i + 1]! ? cost[rowStart[i]!]! : 0, price[i]! + length * direction[i]!)
    return 'on'
  }

  /** The network of a step that came out as `packed`. */
  function packing(choice: Choice, decided: Decided): Assigned {
    const at = new Int32Array(rows)
    let total = 0
    for (let i = 0; i < rows; i++) {
      at[i] = decided.sent[i]! >= 0 ? problem.site[decided.sent[i]!]! : packed[i]!
      let k = rowStart[i]!
      while (problem.site[k] !== at[i]) k++
      total += cost[k]!
    }
    return { open: Int32Array.from(choice.list), at, cost: total }
  }

  return {
    price,
    reducedCost,
    served,
    leaning,
    state,
    value,
    step,
    packing,
    forgetDirection: () => direction.fill(0),
    takeWork: () => {
      const taken = state.work
      state.work = 0
      return taken
    },
  }
}
