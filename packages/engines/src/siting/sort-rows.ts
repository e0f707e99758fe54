import type { SitingPairs } from './build-problem.ts'

/**
 * Pairs in compressed rows, each row by cost, then site.
 *
 * Method: a counting sort by row, then each row by itself; whole costs travel with their site in one double, which sorts
 * natively. Equal input in any order gives equal output.
 * @throws RangeError when a row names a site twice
 */
export function sortRowsByCost({ row, site, cost }: SitingPairs, rows: number, columns: number) {
  const count = row.length
  const rowStart = new Uint32Array(rows + 1)
  for (let k = 0; k < count; k++) rowStart[row[k]! + 1]!++
  for (let i = 0; i < rows; i++) rowStart[i + 1]! += rowStart[i]!

  const siteOf = new Int32Array(count)
  const costOf = new Float64Array(count)
  const next = rowStart.slice(0, rows)
  let whole = true
  let largest = 0
  for (let k = 0; k < count; k++) {
    const slot = next[row[k]!]!++
    siteOf[slot] = site[k]!
    const value = (costOf[slot] = cost[k]! + 0) // adding 0 turns −0 into 0
    whole &&= Number.isInteger(value)
    if (value > largest) largest = value
  }
  const packed = whole && (largest + 1) * columns < 2 ** 53
  for (let i = 0; i < rows; i++) {
    const from = rowStart[i]!
    const to = rowStart[i + 1]!
    if (packed) sortPacked(siteOf, costOf, from, to, columns)
    else sortByRank(siteOf, costOf, from, to)
  }
  refuseTwice(rowStart, siteOf, rows, columns)
  return { rowStart, site: siteOf, cost: costOf }
}

function sortPacked(site: Int32Array, cost: Float64Array, from: number, to: number, columns: number): void {
  for (let k = from; k < to; k++) cost[k] = cost[k]! * columns + site[k]!
  cost.subarray(from, to).sort()
  for (let k = from; k < to; k++) {
    const metres = Math.floor(cost[k]! / columns)
    site[k] = cost[k]! - metres * columns
    cost[k] = metres
  }
}

function sortByRank(site: Int32Array, cost: Float64Array, from: number, to: number): void {
  const rank = Array.from({ length: to - from }, (_, k) => from + k)
  rank.sort((a, b) => cost[a]! - cost[b]! || site[a]! - site[b]!)
  const sites = rank.map((k) => site[k]!)
  const costs = rank.map((k) => cost[k]!)
  site.set(sites, from)
  cost.set(costs, from)
}

function refuseTwice(rowStart: Uint32Array, site: Int32Array, rows: number, columns: number): void {
  const seenIn = new Int32Array(columns).fill(-1)
  for (let i = 0; i < rows; i++)
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) {
      if (seenIn[site[k]!] === i) throw new RangeError(`row ${i} names site ${site[k]} twice`)
      seenIn[site[k]!] = i
    }
}
