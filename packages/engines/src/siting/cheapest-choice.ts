import { groupCounts, type GroupRules } from './group-rules.ts'
import { IN, UNDECIDED } from './restrict.ts'

/** How many columns to choose, and how many in each group. */
export interface ChoiceRules extends GroupRules {
  readonly columns: number
  readonly points: number
}

export interface Choice {
  /** Shape [columns]: 1 where chosen. */
  readonly chosen: Uint8Array
  /** The chosen columns, ascending. */
  readonly list: Int32Array
  /** Sum of their prices. */
  total: number
  /** Sum of the absolute prices added, for a bound on the rounding. */
  size: number
}

/** Finds the cheapest allowed set under new prices; `known` is what is already decided, `false` when no set exists. */
export type Choose = (price: Float64Array, known: Uint8Array) => Choice | false

/**
 * Finds the cheapest set of `points` columns that keeps the rules of the groups: again and again, for new prices.
 *
 * Without rules by selection, O(columns) a call. With rules the columns one by one from the cheapest, each that still leaves room
 * for what groups are owed: the greedy of matroids (Edmonds 1971), O(columns · (log columns + depth of the groups)).
 * Ties go to the lowest number.
 */
export function cheapestChoice(rules: ChoiceRules) {
  const { columns, points } = rules
  const counts = groupCounts(rules, points)
  const candidates = new Int32Array(columns)
  const prices = new Float64Array(columns)
  const choice: Choice = { chosen: new Uint8Array(columns), list: new Int32Array(points), total: 0, size: 0 }

  /** Chooses the `count` cheapest of the first `length` candidates. */
  function take(length: number, count: number, price: Float64Array): void {
    if (count <= 0) return
    for (let c = 0; c < length; c++) prices[c] = price[candidates[c]!]!
    const limit = smallest(prices, length, count)
    let left = count
    for (let c = 0; c < length; c++) if (price[candidates[c]!]! < limit) left -= choice.chosen[candidates[c]!] = 1
    for (let c = 0; c < length && left > 0; c++) if (price[candidates[c]!] === limit) left -= choice.chosen[candidates[c]!] = 1
  }

  /** The same under the rules, from a clean count with the columns that are in; false when they leave no choice. */
  function takeRuled(length: number, count: number, price: Float64Array): boolean {
    let left = count
    const sorted = candidates.subarray(0, length).sort((a, b) => price[a]! - price[b]! || a - b)
    for (const j of sorted) {
      if (left === 0) break
      if (!counts.mayAdd(j)) continue
      counts.insert(j)
      choice.chosen[j] = 1
      left--
    }
    return left === 0 && counts.holds()
  }

  /** @param known what is already decided; `false` when no choice exists */
  return function choose(price: Float64Array, known: Uint8Array): Choice | false {
    const { chosen, list } = choice
    let left = points
    let length = 0
    if (counts.ruled) counts.clear()
    for (let j = 0; j < columns; j++) {
      const isIn = known[j] === IN
      chosen[j] = isIn ? 1 : 0
      if (known[j] === UNDECIDED) candidates[length++] = j
      if (!isIn) continue
      left--
      if (!counts.ruled) continue
      if (!counts.mayAdd(j)) return false
      counts.insert(j)
    }
    if (left < 0 || length < left) return false
    if (!counts.ruled) take(length, left, price)
    else if (!takeRuled(length, left, price)) return false
    choice.total = 0
    choice.size = 0
    let n = 0
    for (let j = 0; j < columns; j++) {
      if (chosen[j] === 0) continue
      list[n++] = j
      choice.total += price[j]!
      choice.size += Math.abs(price[j]!)
    }
    return choice
  }
}

/** The `count`-th smallest of the first `length` values, which are left in another order. Hoare's selection, middle of three. */
function smallest(values: Float64Array, length: number, count: number): number {
  let low = 0
  let high = length - 1
  const target = count - 1
  while (low < high) {
    const a = values[low]!
    const b = values[(low + high) >> 1]!
    const c = values[high]!
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
    let i = low
    let j = high
    while (i <= j) {
      while (values[i]! < pivot) i++
      while (values[j]! > pivot) j--
      if (i > j) break
      const value = values[i]!
      values[i++] = values[j]!
      values[j--] = value
    }
    if (target <= j) high = j
    else if (target >= i) low = i
    else return values[target]!
  }
  return values[target]!
}
