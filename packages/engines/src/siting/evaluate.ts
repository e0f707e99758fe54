import { isMost, type SitingProblem } from './problem.ts'

/** What a network is worth: people covered less what opening costs, or weight × cost and what opening costs. */
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
 * @param assigned shape [rows]; needed for `capacitated-p-median`, ignored otherwise
 * @throws RangeError when `open` names no site of the problem, or `assigned` sends a row to a closed or absent site or above capacity
 */
export function evaluate(problem: SitingProblem, open: Iterable<number>, assigned?: ArrayLike<number>): Evaluation {
  const isOpen = new Uint8Array(problem.columns)
  let opening = 0
  for (const j of open) {
    if (isOpen[j] === undefined) throw new RangeError(`site ${j} is not one of 0…${problem.columns - 1}`)
    isOpen[j] = 1
    opening += problem.opening?.[j] ?? 0
  }
  const served = problem.objective.kind === 'capacitated-p-median' ? addUp(problem, isOpen, assigned) : nearest(problem, isOpen)
  return { ...served, value: isMost(problem.objective) ? served.value - opening : served.value + opening }
}

function nearest({ objective, rows, weight, rowStart, site, cost }: SitingProblem, isOpen: Uint8Array): Evaluation {
  const assignment = new Int32Array(rows).fill(-1)
  const limit = objective.kind === 'max-cover' ? objective.reach : Infinity
  let value = 0
  for (let i = 0; i < rows; i++) {
    let lowest = Infinity
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++)
      if (isOpen[site[k]!] && cost[k]! <= limit && cost[k]! < lowest) {
        lowest = cost[k]!
        assignment[i] = site[k]!
      }
    if (objective.kind === 'max-cover') value += lowest < Infinity ? weight[i]! : 0
    else if (objective.kind === 'p-median') value += weight[i]! * Math.min(lowest, objective.outOfReach)
  }
  return { value, assignment }
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
