import type { GroupRules } from '../group-rules.ts'
import { FIXED, FORBIDDEN, type SitingProblem } from '../problem.ts'
import { IN, OUT } from '../restrict.ts'

/** A capacitated p-median in flat arrays, sites that are forbidden left in and marked. */
export interface Capacitated extends GroupRules {
  readonly rows: number
  readonly columns: number
  readonly points: number
  readonly demand: Float64Array
  readonly capacity: Float64Array
  /** Pairs by row, by cost, then site. */
  readonly rowStart: Uint32Array
  readonly site: Int32Array
  readonly cost: Float64Array
  /** The same pairs by column: row and pair number. */
  readonly columnStart: Int32Array
  readonly columnRow: Int32Array
  readonly columnPair: Int32Array
  /** What is known at the start: fixed and forbidden sites. */
  readonly known: Uint8Array
  /** True when all costs are whole, so that bounds may be rounded up. */
  readonly whole: boolean
  /** True when demands and capacities are whole, so that knapsacks can be solved by a table. */
  readonly wholeDemand: boolean
}

export function capacitated(problem: SitingProblem): Capacitated {
  const { objective, rows, columns, points, group, parent, minimum, maximum, rowStart, site, weight, state, capacity } = problem
  if (objective.kind !== 'capacitated-p-median' || capacity === undefined) throw new TypeError('expected a problem with capacity')
  const cost = problem.cost.slice()
  if (objective.weighted) for (let i = 0; i < rows; i++) for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) cost[k]! *= weight[i]!
  const columnStart = new Int32Array(columns + 1)
  for (const j of site) columnStart[j + 1]!++
  for (let j = 0; j < columns; j++) columnStart[j + 1]! += columnStart[j]!
  const columnRow = new Int32Array(site.length)
  const columnPair = new Int32Array(site.length)
  const next = columnStart.slice(0, columns)
  for (let i = 0; i < rows; i++)
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) {
      const slot = next[site[k]!]!++
      columnRow[slot] = i
      columnPair[slot] = k
    }
  return {
    rows,
    columns,
    points,
    group,
    parent,
    minimum,
    maximum,
    demand: objective.demand,
    capacity,
    rowStart,
    site,
    cost,
    columnStart,
    columnRow,
    columnPair,
    known: state.map((s) => (s === FIXED ? IN : s === FORBIDDEN ? OUT : 0)),
    whole: cost.every(Number.isInteger),
    wholeDemand: objective.demand.every(Number.isInteger) && capacity.every(Number.isInteger),
  }
}
