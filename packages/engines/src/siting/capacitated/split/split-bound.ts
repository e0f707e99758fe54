import { type Choice, cheapestChoice } from '../../cheapest-choice.ts'
import { OUT } from '../../restrict.ts'
import type { SplitProblem } from './split-problem.ts'

/**
 * A lower bound from a price on each unit of demand: a site takes the units that gain most, up to its capacity (the continuous
 * knapsack, by selection), and the sites of least reduced cost are chosen under the rules. Deflected subgradients, as for p-median.
 */
export function splitBound(problem: SplitProblem) {
  const { rows, columns, demand, capacity, unserved, columnStart, columnRow, columnCost } = problem
  const choose = cheapestChoice(problem)
  const price = unserved.slice()
  const reducedCost = new Float64Array(columns)
  const leaning = new Float64Array(columns)
  const served = new Float64Array(rows)
  const direction = new Float64Array(rows)
  const bestPrice = price.slice()
  const bestReducedCost = new Float64Array(columns)
  let longest = 1
  for (let j = 0; j < columns; j++) longest = Math.max(longest, columnStart[j + 1]! - columnStart[j]!)
  const gain = new Float64Array(longest)
  const item = new Int32Array(longest)
  const state = { bound: -Infinity, best: -Infinity, work: 0, steps: 0 }

  /** What site `j` gains at most; with `take` also counts in `served` what it takes of each row, as a share. */
  function pack(j: number, take: boolean): number {
    let count = 0
    let wanted = 0
    let all = 0
    for (let e = columnStart[j]!; e < columnStart[j + 1]!; e++) {
      const i = columnRow[e]!
      const g = price[i]! - columnCost[e]!
      if (g <= 0) continue
      gain[count] = g
      item[count++] = i
      wanted += demand[i]!
      all += g * demand[i]!
    }
    state.work += columnStart[j + 1]! - columnStart[j]!
    if (wanted <= capacity[j]!) {
      if (take) for (let n = 0; n < count; n++) served[item[n]!]! += 1
      return all
    }
    // the units of most gain, by halving around a pivot as quicksort does
    let room = capacity[j]!
    let total = 0
    let low = 0
    let high = count
    while (low < high) {
      const pivot = gain[(low + high) >> 1]!
      let above = low
      let equal = low
      let fits = 0
      let sum = 0
      for (let n = low; n < high; n++) {
        const g = gain[n]!
        if (g < pivot) continue
        const i = item[n]!
        exchange(n, equal)
        if (g > pivot) {
          exchange(equal, above++)
          fits += demand[i]!
          sum += g * demand[i]!
        }
        equal++
      }
      state.work += high - low
      if (fits > room) {
        high = above
        continue
      }
      if (take) for (let n = low; n < above; n++) served[item[n]!]! += 1
      room -= fits
      total += sum
      for (let n = above; n < equal && room > 0; n++) {
        const q = demand[item[n]!]!
        const share = q <= room ? 1 : room / q
        if (take) served[item[n]!]! += share
        total += share * q * pivot
        room -= share * q
      }
      if (room <= 0) break
      low = equal
    }
    return total
  }

  function exchange(a: number, b: number): void {
    const g = gain[a]!
    gain[a] = gain[b]!
    gain[b] = g
    const i = item[a]!
    item[a] = item[b]!
    item[b] = i
  }

  /** The bound at the present prices, and its choice; `false` when the rules leave none. */
  function value(known: Uint8Array): Choice | false {
    let sum = 0
    for (let i = 0; i < rows; i++) sum += demand[i]! * price[i]!
    for (let j = 0; j < columns; j++) reducedCost[j] = known[j] === OUT ? 0 : -pack(j, false)
    const choice = choose(reducedCost, known)
    if (choice === false) return false
    state.bound = sum + choice.total - (rows + columns + longest + 8) * 2 ** -52 * (sum + choice.size)
    if (state.bound > state.best) {
      state.best = state.bound
      bestPrice.set(price)
      bestReducedCost.set(reducedCost)
    }
    return choice
  }

  /** One step uphill; false when the choice serves everyone exactly. */
  function step(choice: Choice, target: number, pace: number): boolean {
    served.fill(0)
    const mean = Math.max(0.05, 1 / (1 + state.steps++))
    for (let j = 0; j < columns; j++) leaning[j]! += mean * (choice.chosen[j]! - leaning[j]!)
    for (const j of choice.list) pack(j, true)
    let steepness = 0
    let wrong = 0
    for (let i = 0; i < rows; i++) {
      let slope = 1 - served[i]!
      if ((slope > 0 && price[i]! >= unserved[i]!) || (slope < 0 && price[i]! <= 0)) slope = 0
      wrong += Math.abs(slope)
      const d = (direction[i] = slope + 0.9 * direction[i]!)
      steepness += d * d * demand[i]!
    }
    if (wrong < 1e-9) return false
    const length = (pace * Math.max(target - state.bound, 1e-9 * Math.abs(target))) / Math.max(steepness, 1e-300)
    for (let i = 0; i < rows; i++) price[i] = Math.min(unserved[i]!, Math.max(0, price[i]! + length * direction[i]!))
    return true
  }

  return {
    price,
    reducedCost,
    bestPrice,
    bestReducedCost,
    leaning,
    state,
    value,
    step,
    restart(from: Float64Array): void {
      price.set(from)
      direction.fill(0)
      state.best = -Infinity
    },
    takeWork: () => {
      const taken = state.work
      state.work = 0
      return taken
    },
  }
}
