import { anneal, type Annealing } from './anneal.ts'
import { completeNetwork } from './complete-network.ts'
import type { Random } from './random.ts'
import type { Reduced } from './reduced.ts'
import { IN, OUT, restrict, UNDECIDED } from './restrict.ts'
import type { WorkMeter } from './work-meter.ts'

/**
 * Anneals among a few columns only; everywhere else most proposals are wasted.
 *
 * @param known what is decided about the columns of `problem`
 * @param core the columns to choose from, besides those that are known to be in
 * @param start columns of `problem`; what is not in the core is replaced
 * @returns columns of `problem`; nothing when the core holds no network under the rules
 */
export function annealCore(
  problem: Reduced,
  known: Uint8Array,
  core: Iterable<number>,
  start: Iterable<number>,
  annealing: Annealing,
  random: Random,
  meter: WorkMeter,
): Int32Array | undefined {
  const marks = known.map((mark) => (mark === IN ? IN : OUT))
  for (const j of core) if (known[j] !== IN) marks[j] = UNDECIDED
  const { left } = restrict(problem, marks, problem.penalty)
  const inside = [...marks.keys()].filter((j) => marks[j] === UNDECIDED) // in the order of the columns of `left`
  const place = new Map(inside.map((j, column) => [j, column]))
  if (left.points < 0 || left.points > left.columns) return undefined
  const kept = Array.from(start, (j) => place.get(j) ?? -1).filter((column) => column >= 0)
  const from = completeNetwork(left, kept)
  if (from === undefined) return undefined
  const { open } = anneal(left, from, annealing, random, meter)
  const decided = [...marks.keys()].filter((j) => marks[j] === IN)
  return Int32Array.from([...decided, ...Array.from(open, (column) => inside[column]!)]).sort()
}

/** The `count` undecided columns of least reduced cost: those that good networks are made of. Ties go to the lowest number. */
export function cheapestColumns(known: Uint8Array, reducedCost: Float64Array, count: number): number[] {
  const undecided = [...known.keys()].filter((j) => known[j] === UNDECIDED)
  return undecided.sort((a, b) => reducedCost[a]! - reducedCost[b]! || a - b).slice(0, count)
}
