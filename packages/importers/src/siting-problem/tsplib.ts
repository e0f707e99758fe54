import { at } from './at.ts'
import { completePairs, refuseTooMany } from './complete-pairs.ts'
import type { RawProblem } from './data.ts'
import { refuse } from './refuse.ts'
import { sections } from './sections.ts'

/**
 * TSPLIB (G. Reinelt, 1991) with EUC_2D taken as the p-median literature does: every point is row and site, cost is the floor of
 * Euclid. `Math.sqrt`, not `Math.hypot`, which lands just below some whole numbers.
 */
export function readTsplib(text: string): RawProblem {
  const { key, dimension: n, section } = sections(text)
  if (key('EDGE_WEIGHT_TYPE') !== 'EUC_2D')
    refuse('value-not-allowed', { field: 'EDGE_WEIGHT_TYPE' }, { value: key('EDGE_WEIGHT_TYPE'), allowed: 'EUC_2D' })
  refuseTooMany(n, n)
  const numbers = section('NODE_COORD_SECTION')
  const x = new Float64Array(n)
  const y = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    numbers.whole('node', i + 1, i + 1)
    x[i] = numbers.next('x')
    y[i] = numbers.next('y')
  }
  numbers.end()
  const cost = (i: number, j: number): number => Math.floor(Math.sqrt((at(x, i) - at(x, j)) ** 2 + (at(y, i) - at(y, j)) ** 2))
  return { objective: 'p-median', rows: n, columns: n, pairs: completePairs(n, n, cost) }
}
