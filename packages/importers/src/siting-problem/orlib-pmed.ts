import { at } from './at.ts'
import { completePairs, refuseTooMany } from './complete-pairs.ts'
import type { RawProblem } from './data.ts'
import { numbersInText } from './numbers-in-text.ts'
import { refuse } from './refuse.ts'
import { shortestPaths } from './shortest-paths.ts'

const MOST_NODES = 1e9

/**
 * OR-Library p-median (J.E. Beasley, "OR-Library", 1990): nodes are both rows and sites.
 * As edges: `n edges p`, then `i j cost` from 1; the last of two equal edges counts, and costs are shortest paths.
 * As matrix: a comment line, `n n p`, a line `MATRIX`, then n × n costs.
 */
export function readOrlibPmed(text: string): RawProblem {
  const lines = text.split('\n')
  const marker = lines.findIndex((line) => line.trim() === 'MATRIX')
  return marker < 0 ? fromEdges(text) : fromMatrix(lines, marker)
}

function fromEdges(text: string): RawProblem {
  const numbers = numbersInText(text)
  const n = numbers.whole('n', 1, MOST_NODES)
  const edges = numbers.whole('edges', 0, MOST_NODES)
  const points = numbers.whole('p', 0, MOST_NODES)
  refuseTooMany(n, n)
  const length = new Map<number, number>()
  for (let e = 0; e < edges; e++) {
    const a = numbers.whole('i', 1, n) - 1
    const b = numbers.whole('j', 1, n) - 1
    const cost = numbers.fromZero('cost')
    if (a !== b) length.set(Math.min(a, b) * n + Math.max(a, b), cost)
  }
  numbers.end()
  const far = shortestPaths(n, length)
  const apart = far.indexOf(Infinity)
  if (apart >= 0) refuse('not-connected', { field: 'edges' }, { from: Math.floor(apart / n) + 1, to: (apart % n) + 1 })
  return { objective: 'p-median', rows: n, columns: n, points, pairs: completePairs(n, n, (i, j) => at(far, i * n + j)) }
}

function fromMatrix(lines: readonly string[], marker: number): RawProblem {
  const first = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  const head = numbersInText(lines.slice(first, marker).join('\n'), first + 1)
  const n = head.whole('n', 1, MOST_NODES)
  const again = head.whole('n', 1, MOST_NODES)
  const points = head.whole('p', 0, MOST_NODES)
  head.end()
  if (again !== n) refuse('value-not-allowed', { row: first + 1, field: 'n' }, { value: again, allowed: n })
  refuseTooMany(n, n)
  const numbers = numbersInText(lines.slice(marker + 1).join('\n'), marker + 2)
  const cost = new Float64Array(n * n)
  for (let k = 0; k < n * n; k++) cost[k] = numbers.fromZero(`row ${Math.floor(k / n) + 1}, site ${(k % n) + 1}`)
  numbers.end()
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++)
      if (cost[i * n + j] !== cost[j * n + i])
        refuse(
          'not-symmetric',
          { row: marker + 2 + i, field: `row ${i + 1}, site ${j + 1}` },
          { value: at(cost, i * n + j), mirror: at(cost, j * n + i) },
        )
  return { objective: 'p-median', rows: n, columns: n, points, pairs: completePairs(n, n, (i, j) => at(cost, i * n + j)) }
}
