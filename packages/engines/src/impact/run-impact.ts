import { type FateOfDraw, serviceFates } from './fates.ts'
import { driversIn } from './drivers.ts'
import type { ImpactInput } from './impact-input.ts'
import type { ImpactRun } from './impact-run.ts'
import { indoorBands } from './indoor-draws.ts'
import { OUTCOMES } from './outcomes.ts'
import { type Plan, planOf } from './plan.ts'
import { BLOCKS, causeStarts, type RunMemory, runMemory } from './run-memory.ts'
import { runWork } from './run-work.ts'
import { TIME_GRID } from './time-grid.ts'

const DRAWS_PER_TICK = 32

/**
 * What happens to whom, when: the whole of docs/methods/impact.md.
 *
 * Repeatable: equal input gives an equal run, bit for bit, on any number of threads ({@link runWork}); the order of services, assumptions and cells
 * does not matter to the numbers of an area. Work: draws × patterns × cohorts × times × dependencies, then areas × outcomes × times × draws for the
 * bands. Memory: 4 bytes × classes × outcomes × times × draws.
 *
 * @returns `undefined` when `onProgress` said stop
 * @throws RangeError when the input breaks a promise of {@link ImpactInput}: what stands where, and what was expected
 */
export function runImpact(input: ImpactInput): ImpactRun | undefined {
  const plan = planOf(input)
  const { draws, onProgress } = input.options
  const memory = runMemory(plan, ArrayBuffer)
  const work = runWork(plan, memory)
  let done = 0
  const tick = () => (done++ % DRAWS_PER_TICK === 0 ? (onProgress?.((0.8 * (done - 1)) / draws) ?? 'go') : 'go')
  for (let block = 0; block < BLOCKS; block++) if (!work.block(block, tick)) return undefined
  const sums = sumsOf(plan, memory)
  for (let outcome = 0; outcome < OUTCOMES.length; outcome++) {
    if (onProgress?.(0.8 + (0.2 * outcome) / OUTCOMES.length) === 'stop') return undefined
    work.outcome(outcome, sums)
  }
  const run = runFrom(plan, memory)
  onProgress?.(1)
  return run
}

/** Sums over all draws, of blocks in order. Shape [outcomes][times][classes]. */
export const sumsOf = (plan: Plan, memory: RunMemory): Float64Array =>
  overBlocks(memory.sums, OUTCOMES.length * TIME_GRID.length * plan.classCount)

function overBlocks(parts: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size)
  for (let block = 0; block < BLOCKS; block++) for (let i = 0; i < size; i++) sums[i]! += parts[block * size + i]!
  return sums
}

/** The run, when every block and every outcome is done. */
export function runFrom(plan: Plan, memory: RunMemory): ImpactRun {
  const { input } = plan
  const { draws, seed } = input.options
  const starts = causeStarts(plan)
  const blame = overBlocks(memory.blame, starts.at(-1)!)
  const fates = input.services.map((_, s) =>
    Array.from({ length: draws }, (_unused, d): FateOfDraw => {
      const at = (s * draws + d) * 2
      return { stops: memory.fates[at]!, returns: memory.fates[at + 1]! }
    }),
  )
  return {
    outcomes: OUTCOMES,
    times: TIME_GRID,
    areaCount: plan.areaCount,
    low: memory.low,
    mid: memory.mid,
    high: memory.high,
    mean: memory.mean,
    classRate: memory.classRate,
    cellClass: plan.cellClass,
    indoor: indoorBands(plan, memory.indoor),
    chain: serviceFates(
      plan,
      fates,
      overBlocks(memory.peopleDown, input.services.length * TIME_GRID.length).map((people) => people / draws),
      input.services.map((_, s) => blame.subarray(starts[s], starts[s + 1])),
    ),
    drivers: driversIn(plan, memory),
    draws,
    seed,
  }
}
