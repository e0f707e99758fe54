import { unreachable } from '@weerbaar/core'
import { hasSite } from './has-site.ts'
import type { SitingProblem } from './problem.ts'

/** Parts of rows side by side: so much of the demand of `row` goes to `site`. */
export interface Shares {
  readonly row: Int32Array
  readonly site: Int32Array
  readonly amount: Float64Array
}

/** What a network is worth under the problem's objective; what opening costs is taken off, or added. */
export interface Evaluation {
  readonly value: number
  /** Shape [rows]. The open site serving each row; −1 for none within reach. */
  readonly assignment: Int32Array
}

/**
 * The value of opening exactly `open`, worked out from the problem alone: slow, obvious, and independent of every solver.
 *
 * Each row goes to its cheapest open site (the lowest number on a tie). With capacity that is no longer the caller's
 * choice: `assigned` says who goes where, and is only added up.
 *
 * @param open site numbers, any order
 * @param assigned shape [rows]; needed for `capacitated-p-median` with whole rows, ignored otherwise
 * @param shares needed where rows may be split or left out; ignored otherwise
 * @throws RangeError when `open` names no site of the problem or one twice, or `assigned` sends a row to a closed or absent site or above capacity
 */
export function evaluate(problem: SitingProblem, open: Iterable<number>, assigned?: ArrayLike<number>, shares?: Shares): Evaluation {
  const { objective } = problem
  const isOpen = new Uint8Array(problem.columns)
  let opening = 0
  let count = 0
  for (const j of open) {
    if (isOpen[j] === undefined) throw new RangeError(`site ${j} is not one of 0…${problem.columns - 1}`)
    if (isOpen[j] === 1) throw new RangeError(`site ${j} is named twice`)
    isOpen[j] = 1
    count++
    if (problem.budget === undefined) opening += problem.opening?.[j] ?? 0
  }
  switch (objective.kind) {
    case 'max-cover': {
      const { assignment, metres } = nearest(problem, isOpen, objective.reach)
      const covered = (weight: Float64Array): number => sum(weight, (i) => (metres[i]! < Infinity ? 1 : 0))
      return { assignment, value: Math.min(...(problem.worstOf ?? [problem.weight]).map(covered)) - opening }
    }
    case 'p-median': {
      const { assignment, metres } = nearest(problem, isOpen, Infinity)
      const walked = (weight: Float64Array): number => sum(weight, (i) => Math.min(metres[i]!, objective.outOfReach))
      return { assignment, value: Math.max(...(problem.worstOf ?? [problem.weight]).map(walked)) + opening }
    }
    case 'p-centre': {
      const { assignment, metres } = nearest(problem, isOpen, Infinity)
      const counts = (i: number): boolean => problem.weight[i]! > 0 && hasSite(problem, i, Infinity)
      return { assignment, value: metres.reduce((most, m, i) => (counts(i) ? Math.max(most, m) : most), 0) }
    }
    case 'backup-cover': {
      const times = timesCovered(problem, isOpen, objective.reach)
      const counts = (i: number): number => (times[i]! >= 2 ? 1 : times[i] === 1 ? objective.once : 0)
      return { assignment: nearest(problem, isOpen, objective.reach).assignment, value: sum(problem.weight, counts) - opening }
    }
    case 'fewest-sites':
      return { assignment: nearest(problem, isOpen, objective.reach).assignment, value: count - problem.standing }
    case 'capacitated-p-median':
      return objective.split === true ? addUpShares(problem, objective.demand, isOpen, shares) : addUp(problem, isOpen, assigned)
    case 'capacitated-cover':
      return addUpShares(problem, objective.demand, isOpen, shares)
    default:
      return unreachable(objective)
  }
}

function sum(weight: Float64Array, of: (row: number) => number): number {
  let total = 0
  for (let i = 0; i < weight.length; i++) total += weight[i]! * of(i)
  return total
}

function timesCovered({ rows, rowStart, site, cost }: SitingProblem, isOpen: Uint8Array, reach: number): Int32Array {
  const times = new Int32Array(rows)
  for (let i = 0; i < rows; i++)
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) if (isOpen[site[k]!] && cost[k]! <= reach) times[i]!++
  return times
}

/** For each row its cheapest open site within `limit`, and what it costs; −1 and `Infinity` for none. */
function nearest({ rows, rowStart, site, cost }: SitingProblem, isOpen: Uint8Array, limit: number) {
  const assignment = new Int32Array(rows).fill(-1)
  const metres = new Float64Array(rows).fill(Infinity)
  for (let i = 0; i < rows; i++)
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++)
      if (isOpen[site[k]!] && cost[k]! <= limit && cost[k]! < metres[i]!) {
        metres[i] = cost[k]!
        assignment[i] = site[k]!
      }
  return { assignment, metres }
}

function addUp(problem: SitingProblem, isOpen: Uint8Array, assigned: ArrayLike<number> | undefined): Evaluation {
  const { objective, rows, columns, weight, rowStart, site, cost, capacity } = problem
  if (objective.kind !== 'capacitated-p-median' || capacity === undefined) throw new TypeError('expected a problem with capacity')
  if (assigned?.length !== rows) throw new RangeError(`assigned has ${assigned?.length ?? 0} rows, expected ${rows}`)
  const load = new Float64Array(columns)
  let value = 0
  for (let i = 0; i < rows; i++) {
    const j = assigned[i]!
    let k = rowStart[i]!
    while (k < rowStart[i + 1]! && site[k] !== j) k++
    if (k === rowStart[i + 1]! || !isOpen[j]) throw new RangeError(`row ${i} is sent to site ${j}, which is closed or out of reach`)
    load[j]! += objective.demand[i]!
    value += (objective.weighted ? weight[i]! : 1) * cost[k]!
  }
  for (let j = 0; j < columns; j++)
    if (load[j]! > capacity[j]! * (1 + 1e-12)) throw new RangeError(`site ${j} carries ${load[j]}, above its capacity ${capacity[j]}`)
  return { value, assignment: Int32Array.from(assigned) }
}

function addUpShares(problem: SitingProblem, demand: Float64Array, isOpen: Uint8Array, shares: Shares | undefined): Evaluation {
  const { objective, rows, columns, weight, rowStart, site, cost, capacity } = problem
  if ((objective.kind !== 'capacitated-p-median' && objective.kind !== 'capacitated-cover') || capacity === undefined)
    throw new TypeError('expected a problem with capacity')
  if (shares === undefined) throw new TypeError('expected who goes where, in shares')
  const load = new Float64Array(columns)
  const served = new Float64Array(rows)
  const most = new Float64Array(rows)
  const assignment = new Int32Array(rows).fill(-1)
  const cover = objective.kind === 'capacitated-cover'
  const perUnit = (i: number): number => (cover || objective.weighted ? weight[i]! : 1) / demand[i]!
  let value = 0
  for (const [n, i] of shares.row.entries()) {
    const j = shares.site[n]!
    const amount = shares.amount[n]!
    let k = rowStart[i]!
    while (k < rowStart[i + 1]! && site[k] !== j) k++
    if (k === rowStart[i + 1]! || !isOpen[j] || (cover && cost[k]! > objective.reach))
      throw new RangeError(`row ${i} is sent to site ${j}, which is closed or out of reach`)
    if (!(amount > 0)) throw new RangeError(`row ${i} sends ${amount} to site ${j}, expected more than nothing`)
    if (cover && !objective.split && amount < demand[i]! * (1 - 1e-9)) throw new RangeError(`row ${i} is split, expected whole`)
    served[i]! += amount
    load[j]! += amount
    value += amount * perUnit(i) * (cover ? 1 : cost[k]!)
    if (amount <= most[i]!) continue
    most[i] = amount
    assignment[i] = j
  }
  for (let i = 0; i < rows; i++) {
    if (served[i]! > demand[i]! * (1 + 1e-9)) throw new RangeError(`row ${i} sends ${served[i]}, above its demand ${demand[i]}`)
    const left = demand[i]! - served[i]!
    if (cover || left <= 1e-9 * demand[i]!) continue
    if (objective.outOfReach === undefined) throw new RangeError(`row ${i} is not served whole`)
    value += left * perUnit(i) * objective.outOfReach
  }
  for (let j = 0; j < columns; j++)
    if (load[j]! > capacity[j]! * (1 + 1e-9)) throw new RangeError(`site ${j} carries ${load[j]}, above its capacity ${capacity[j]}`)
  return { value, assignment }
}
