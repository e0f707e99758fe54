import { MOST_PAIRS, type PairLists } from './data.ts'
import { refuse } from './refuse.ts'

/** @throws Refused when there would be too many, before anything is allocated */
export function refuseTooMany(rows: number, columns: number): void {
  if (rows * columns > MOST_PAIRS)
    refuse('value-out-of-range', { field: 'pairs' }, { value: rows * columns, lowest: 0, highest: MOST_PAIRS })
}

/** Every pair of row and site no further than `limit`; `Infinity` for all. */
export function completePairs(rows: number, columns: number, cost: (row: number, site: number) => number, limit = Infinity): PairLists {
  refuseTooMany(rows, columns)
  let size = limit === Infinity ? rows * columns : Math.min(rows * columns, 1 << 16)
  let row = new Int32Array(size)
  let site = new Int32Array(size)
  let costs = new Float64Array(size)
  let count = 0
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      const c = cost(i, j)
      if (!(c <= limit)) continue
      if (count === size) {
        size = Math.min(rows * columns, size * 2)
        row = grown(row, new Int32Array(size))
        site = grown(site, new Int32Array(size))
        costs = grown(costs, new Float64Array(size))
      }
      row[count] = i
      site[count] = j
      costs[count++] = c
    }
  return { row: row.subarray(0, count), site: site.subarray(0, count), cost: costs.subarray(0, count) }
}

function grown<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from)
  return to
}
