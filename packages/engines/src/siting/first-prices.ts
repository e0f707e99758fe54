import type { Reduced } from './reduced.ts'

/**
 * Prices to start a climb from, read off a network: halfway between what a row pays and what it would pay without its site; for
 * cover, the row's weight shared with the sites that cover it. Far better than any constant, and costs one pass.
 */
export function firstPrices(problem: Reduced, open: Iterable<number>): Float64Array {
  const { rows, columns, rowStart, site, cost, penalty, cover } = problem
  const isOpen = new Uint8Array(columns)
  for (const j of open) isOpen[j] = 1
  const price = new Float64Array(rows)
  const looked = cover ? columns : 2
  for (let i = 0; i < rows; i++) {
    let found = 0
    let sum = 0
    for (let k = rowStart[i]!; k < rowStart[i + 1]! && found < looked; k++) {
      if (!isOpen[site[k]!]) continue
      found++
      if (!cover) sum += cost[k]!
    }
    price[i] = cover ? penalty[i]! / (1 + found) : (sum + (2 - found) * penalty[i]!) / 2
  }
  return price
}
