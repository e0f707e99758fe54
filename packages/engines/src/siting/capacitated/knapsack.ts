/** Tables up to this capacity are solved exactly; above it the continuous knapsack stands in, which is never less. */
const LARGEST_TABLE = 20_000

/**
 * Packs items of the most profit into a capacity: `pack` gives the profit, and marks in `taken` what went in (1, or a share).
 *
 * With whole sizes: the table of Bellman (1957), O(items · capacity). Else, or above {@link LARGEST_TABLE}: Dantzig's continuous
 * knapsack, an upper bound, whose last item goes in by a share.
 * @param most the largest number of items
 */
export function knapsack(most: number, wholeSizes: boolean, largest: number) {
  const exact = wholeSizes && largest <= LARGEST_TABLE
  const row = new Float64Array(exact ? largest + 1 : 0)
  let marks = new Uint8Array(0)
  const order = new Int32Array(most)
  const taken = new Float64Array(most)

  function table(profit: Float64Array, size: Float64Array, count: number, capacity: number, wanted: boolean): number {
    const width = capacity + 1
    if (wanted && marks.length < count * width) marks = new Uint8Array(count * width)
    row.fill(0, 0, width)
    if (wanted) marks.fill(0, 0, count * width)
    for (let n = 0; n < count; n++) {
      const s = size[n]!
      const p = profit[n]!
      for (let c = capacity; c >= s; c--) {
        const value = row[c - s]! + p
        if (value <= row[c]!) continue
        row[c] = value
        if (wanted) marks[n * width + c] = 1
      }
    }
    if (wanted) {
      let c = capacity
      for (let n = count - 1; n >= 0; n--) {
        taken[n] = marks[n * width + c]!
        if (taken[n] === 1) c -= size[n]!
      }
    }
    return row[capacity]!
  }

  function continuous(profit: Float64Array, size: Float64Array, count: number, capacity: number): number {
    for (let n = 0; n < count; n++) order[n] = n
    const list = order.subarray(0, count)
    list.sort((a, b) => profit[b]! * size[a]! - profit[a]! * size[b]! || a - b)
    taken.fill(0, 0, count)
    let left = capacity
    let total = 0
    for (const n of list) {
      const share = size[n]! <= left ? 1 : left / size[n]!
      taken[n] = share
      total += share * profit[n]!
      left -= share * size[n]!
      if (left <= 0) break
    }
    return total
  }

  return {
    taken,
    /** Items that all fit need neither method. */
    pack(profit: Float64Array, size: Float64Array, count: number, capacity: number, wanted: boolean): number {
      let sizes = 0
      let profits = 0
      for (let n = 0; n < count; n++) {
        sizes += size[n]!
        profits += profit[n]!
      }
      if (sizes <= capacity) {
        if (wanted) taken.fill(1, 0, count)
        return profits
      }
      return exact ? table(profit, size, count, capacity, wanted) : continuous(profit, size, count, capacity)
    },
  }
}
