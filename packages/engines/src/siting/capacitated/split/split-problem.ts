import type { GroupRules } from '../../group-rules.ts'
import { FIXED, FORBIDDEN, type SitingProblem } from '../../problem.ts'
import { IN, OUT } from '../../restrict.ts'

/**
 * Demand that may go to several sites, in flat arrays: each unit of row `i` pays `cost` along a pair, or `unserved`. Always a
 * minimum; for cover a pair costs nothing and not being served costs what the unit weighs.
 */
export interface SplitProblem extends GroupRules {
  readonly rows: number
  readonly columns: number
  readonly points: number
  /** Shape [rows], above zero. */
  readonly demand: Float64Array
  /** Shape [columns]. */
  readonly capacity: Float64Array
  /** Shape [rows]. A unit's cost without a site; above every cost of the row. */
  readonly unserved: Float64Array
  /** Pairs by row, cheapest first; a unit's cost. */
  readonly rowStart: Int32Array
  readonly site: Int32Array
  readonly cost: Float64Array
  /** The same pairs by column: row and cost. */
  readonly columnStart: Int32Array
  readonly columnRow: Int32Array
  readonly columnCost: Float64Array
  readonly known: Uint8Array
  /** Shape [rows]. The row's number in the problem this was made from; rows without demand are left out. */
  readonly origin: Int32Array
  /** True when all costs, demands and capacities are whole, and so every value. */
  readonly whole: boolean
  /** True when not serving is no choice, but charged so much that it is the last resort. */
  readonly mustServe: boolean
}

export function splitProblem(problem: SitingProblem): SplitProblem {
  const { objective, rows, columns, points, group, parent, minimum, maximum, rowStart, site, cost, weight, state, capacity } = problem
  if ((objective.kind !== 'capacitated-p-median' && objective.kind !== 'capacitated-cover') || capacity === undefined)
    throw new TypeError('expected a problem with capacity')
  const cover = objective.kind === 'capacitated-cover'
  const perUnit = (i: number): number => (cover || objective.weighted ? weight[i]! : 1) / objective.demand[i]!
  const mustServe = !cover && objective.outOfReach === undefined
  let dearest = 0
  for (let i = 0; i < rows; i++)
    if (objective.demand[i]! > 0 && rowStart[i]! < rowStart[i + 1]!) dearest = Math.max(dearest, perUnit(i) * cost[rowStart[i + 1]! - 1]!)
  const lastResort = 1 + 2 * Math.ceil(dearest) * (points + 1) // dearer than moving a whole chain of others

  const origin: number[] = []
  const start = [0]
  const sites: number[] = []
  const costs: number[] = []
  const unserved: number[] = []
  for (let i = 0; i < rows; i++) {
    if (objective.demand[i] === 0) continue
    const unit = perUnit(i)
    const limit = cover ? unit : mustServe ? lastResort : unit * (objective.outOfReach ?? 0)
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) {
      if (cover && cost[k]! > objective.reach) break
      const c = cover ? 0 : unit * cost[k]!
      if (c >= limit || state[site[k]!] === FORBIDDEN) continue
      sites.push(site[k]!)
      costs.push(c)
    }
    origin.push(i)
    unserved.push(limit)
    start.push(sites.length)
  }
  const demand = Float64Array.from(origin, (i) => objective.demand[i]!)
  const byColumn = columnsOf(columns, start, sites, costs)
  const numbers = [demand, capacity, unserved, costs]
  return {
    rows: origin.length,
    columns,
    points,
    group,
    parent,
    minimum,
    maximum,
    demand,
    capacity,
    unserved: Float64Array.from(unserved),
    rowStart: Int32Array.from(start),
    site: Int32Array.from(sites),
    cost: Float64Array.from(costs),
    ...byColumn,
    known: state.map((s) => (s === FIXED ? IN : s === FORBIDDEN ? OUT : 0)),
    origin: Int32Array.from(origin),
    whole: numbers.every((list) => list.every(Number.isInteger)),
    mustServe,
  }
}

function columnsOf(columns: number, start: readonly number[], site: readonly number[], cost: readonly number[]) {
  const columnStart = new Int32Array(columns + 1)
  for (const j of site) columnStart[j + 1]!++
  for (let j = 0; j < columns; j++) columnStart[j + 1]! += columnStart[j]!
  const columnRow = new Int32Array(site.length)
  const columnCost = new Float64Array(site.length)
  const next = columnStart.slice(0, columns)
  for (let i = 0; i + 1 < start.length; i++)
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const slot = next[site[k]!]!++
      columnRow[slot] = i
      columnCost[slot] = cost[k]!
    }
  return { columnStart, columnRow, columnCost }
}
