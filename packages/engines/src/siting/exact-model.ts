import type { ModelData } from 'highs'
import type { Reduced } from './reduced.ts'

/**
 * What is left of a problem as a mixed-integer program, to be minimised, without the problem's constant.
 *
 * y_j opens column j; each row pays in steps: its cheapest cost, then more for every step that no column up to there is
 * open. z_is ≥ 1 − Σ y of the columns up to step s, one variable a step; for cover there is one step. (Radius form: Cornuéjols,
 * Nemhauser, Wolsey 1980; García, Labbé, Marín 2011.)
 * @param target a solution must cost at most this: the cutoff row
 */
export function exactModel(problem: Reduced, target: number): ModelData {
  const { rows, columns, points, group, parent, minimum, maximum, rowStart, site, cost, penalty, cover } = problem
  const colCost: number[] = Array.from(problem.opening)
  const lower: number[] = []
  const upper: number[] = []
  const starts: number[] = [0]
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
  let base = 0
  for (let i = 0; i < rows; i++) {
    const from = rowStart[i]!
    const to = rowStart[i + 1]!
    const at = (k: number): number => (k === to ? penalty[i]! : cover ? 0 : cost[k]!)
    base += at(from)
    let before = -1 // the step variable below: z of this step is at least its own columns' shortfall of it
    let first = from
    for (let k = from; k < to; k++) {
      const more = at(k + 1) - at(k)
      if (more <= 0) continue
      const z = colCost.push(more) - 1
      const own = Array.from({ length: k + 1 - first }, (_, n) => [site[first + n]!, 1] as const)
      if (before < 0) add([...own, [z, 1]], 1, Infinity)
      else add([...own, [z, 1], [before, -1]], 0, Infinity)
      before = z
      first = k + 1
    }
  }
  add(
    Array.from({ length: columns }, (_, j) => [j, 1] as const),
    points,
    points,
  )
  const lies = (j: number, g: number): boolean => {
    let inside = group[j]!
    while (inside > g) inside = parent[inside]!
    return inside === g
  }
  for (const [g, least] of minimum.entries()) {
    const most = maximum[g]!
    if (least <= 0 && most >= points) continue
    const members = Array.from({ length: columns }, (_, j) => j).filter((j) => lies(j, g))
    add(
      members.map((j) => [j, 1] as const),
      least,
      most >= points ? Infinity : most,
    )
  }
  add(
    colCost.map((c, z) => [z, c] as const).filter(([, c]) => c > 0),
    -Infinity,
    target - base,
  )
  const count = colCost.length
  return {
    numCols: count,
    numRows: lower.length,
    colCost,
    colLower: Array.from({ length: count }, () => 0),
    colUpper: Array.from({ length: count }, () => 1),
    rowLower: lower,
    rowUpper: upper,
    matrix: { format: 'csr', numRows: lower.length, numCols: count, starts, indices, values },
    integrality: Int32Array.from({ length: count }, (_, j) => (j < columns ? 1 : 0)),
  }
}
