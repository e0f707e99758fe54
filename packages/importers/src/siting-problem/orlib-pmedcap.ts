import { at } from './at.ts'
import { completePairs, refuseTooMany } from './complete-pairs.ts'
import type { RawProblem } from './data.ts'
import { numbersInText } from './numbers-in-text.ts'

const MOST_NODES = 1e9

/**
 * Capacitated p-median, each row whole to one site, cost counted once a row.
 * OR-Library pmedcap1 (Osman, Christofides 1994): `id best`, `n p Q`, then `id x y demand`; cost is the floor of Euclid.
 * SJC (Lorena, Senne 2003), told apart by the count of numbers: `n p`, then `x y capacity demand`; cost is Euclid.
 */
export function readOrlibPmedcap(text: string): RawProblem {
  const numbers = numbersInText(text)
  const first = numbers.next('n')
  const own = numbers.count === 2 + 4 * first
  if (!own) numbers.next('best')
  const n = own ? first : numbers.whole('n', 1, MOST_NODES)
  const points = numbers.whole('p', 0, MOST_NODES)
  const shared = own ? 0 : numbers.fromZero('Q')
  refuseTooMany(n, n)
  const x = new Float64Array(n)
  const y = new Float64Array(n)
  const demand = new Float64Array(n)
  const capacity = new Float64Array(n).fill(shared)
  for (let i = 0; i < n; i++) {
    if (!own) numbers.next('id')
    x[i] = numbers.next('x')
    y[i] = numbers.next('y')
    if (own) capacity[i] = numbers.fromZero('capacity')
    demand[i] = numbers.fromZero('demand')
  }
  numbers.end()
  const far = (i: number, j: number): number => Math.sqrt((at(x, i) - at(x, j)) ** 2 + (at(y, i) - at(y, j)) ** 2)
  const pairs = completePairs(n, n, own ? far : (i, j) => Math.floor(far(i, j)))
  return { objective: 'capacitated-p-median', rows: n, columns: n, points, pairs, demand, capacity, weighted: false }
}
