import { IN, UNDECIDED } from './restrict.ts'

/** How many columns to choose, and how many at least in each group. */
export interface ChoiceRules {
  readonly columns: number
  readonly points: number
  readonly group: Int32Array
  readonly minimum: Int32Array
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

/**
 * Finds the cheapest set of `points` columns that holds the minimum of every group: again and again, for new prices.
 *
 * Method: the cheapest of each group up to its minimum, then the cheapest of what is left; that is optimal because sets
 * with "at least" rules on disjoint groups and a fixed size are the bases of a matroid. Ties go to the lowest number.
 * Work: O(columns) a call, by selection, not sorting.
 */
export function cheapestChoice({ columns, points, group, minimum }: ChoiceRules) {
  const groups = minimum.length
  const ruled = minimum.some((least) => least > 0)
  const candidates = new Int32Array(columns)
  const prices = new Float64Array(columns)
  const short = new Int32Array(groups)
  const members: Int32Array[] = []
  if (ruled) for (let g = 0; g < groups; g++) members.push(Int32Array.from({ length: columns }, (_, j) => j).filter((j) => group[j] === g))
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

  /** @param known what is already decided; `false` when no choice exists */
  return function choose(price: Float64Array, known: Uint8Array): Choice | false {
    const { chosen, list } = choice
    let left = points
    short.set(minimum)
    for (let j = 0; j < columns; j++) {
      const isIn = known[j] === IN
      chosen[j] = isIn ? 1 : 0
      if (!isIn) continue
      left--
      short[group[j]!]!--
    }
    if (ruled)
      for (let g = 0; g < groups; g++) {
        if (short[g]! <= 0) continue
        let length = 0
        for (const j of members[g]!) if (known[j] === UNDECIDED) candidates[length++] = j
        if (length < short[g]!) return false
        take(length, short[g]!, price)
        left -= short[g]!
      }
    let length = 0
    for (let j = 0; j < columns; j++) if (known[j] === UNDECIDED && chosen[j] === 0) candidates[length++] = j
    if (left < 0 || length < left) return false
    take(length, left, price)
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
