import type { ModelData } from 'highs'
import type { SitingProblem } from '@weerbaar/engines/siting'

/**
 * A p-median as most people write it for a solver: y_j opens a site, x_ij ≤ y_j sends a row along a pair, z_i leaves it out. To be
 * minimised; without the tricks of our own model, to be measured beside it.
 */
export function sparseModel({ objective, rows, columns, points, weight, rowStart, site, cost }: SitingProblem): ModelData {
  if (objective.kind !== 'p-median') throw new TypeError('expected p-median')
  const pairs = rowStart[rows] ?? 0
  const count = columns + pairs + rows
  const colCost = new Float64Array(count)
  const lower: number[] = []
  const upper: number[] = []
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  const add = (entries: readonly (readonly [number, number])[], least: number, most: number): void => {
    for (const [column, value] of entries) {
      indices.push(column)
      values.push(value)
    }
    starts.push(indices.length)
    lower.push(least)
    upper.push(most)
  }
  for (let i = 0; i < rows; i++) {
    const served: [number, number][] = [[columns + pairs + i, 1]]
    const w = weight[i] ?? 0
    colCost[columns + pairs + i] = w * objective.outOfReach
    for (let k = rowStart[i] ?? 0; k < (rowStart[i + 1] ?? 0); k++) {
      colCost[columns + k] = w * (cost[k] ?? 0)
      served.push([columns + k, 1])
      add(
        [
          [columns + k, 1],
          [site[k] ?? 0, -1],
        ],
        -Infinity,
        0,
      )
    }
    add(served, 1, 1)
  }
  add(
    Array.from({ length: columns }, (_, j) => [j, 1] as const),
    points,
    points,
  )
  return {
    numCols: count,
    numRows: lower.length,
    colCost,
    colLower: new Float64Array(count),
    colUpper: new Float64Array(count).fill(1),
    rowLower: lower,
    rowUpper: upper,
    matrix: { format: 'csr', numRows: lower.length, numCols: count, starts, indices, values },
    integrality: Int32Array.from({ length: count }, (_, j) => (j < columns ? 1 : 0)),
  }
}
