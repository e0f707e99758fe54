import { bootstrapError, resamplesOf } from './bootstrap.ts'
import type { Driver } from './impact-run.ts'
import { OUTCOMES } from './outcomes.ts'
import type { Plan } from './plan.ts'
import { quantilesOf } from './quantiles.ts'
import type { RunMemory } from './run-memory.ts'

/** Drivers told per outcome, at most. */
export const DRIVERS_PER_OUTCOME = 10
/** Place of the value in the plan, whenLow, whenHigh, mid, correlation, narrower, error. */
export const FIGURES_OF_DRIVER = 7
const FIFTH = 0.2
/** Sets for the error of a correlation: with 50 it is itself known to about 10 %, in some 15 ms a run. */
const BOOTSTRAP_SETS = 50

/** Ranks 0 … n − 1; equal values share the middle of their ranks. */
export function ranksOf(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values).sort() // without a comparison function: several times faster than sorting places
  return Float64Array.from(values, (value) => (firstAtLeast(sorted, value) + firstAbove(sorted, value) - 1) / 2)
}

const firstAtLeast = (sorted: Float64Array, value: number): number => firstWhere(sorted, (one) => one >= value)
const firstAbove = (sorted: Float64Array, value: number): number => firstWhere(sorted, (one) => one > value)

/** First place at which `holds`, once true, stays true; the length when it never is. */
function firstWhere(sorted: Float64Array, holds: (one: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sorted[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

/** Correlation of two lists of ranks, −1 … 1; 0 where one of them does not vary. Spearman (1904) is this over {@link ranksOf}. */
export function rankCorrelation(a: Float64Array, b: Float64Array): number {
  const middle = (a.length - 1) / 2
  let ab = 0
  let aa = 0
  let bb = 0
  for (let i = 0; i < a.length; i++) {
    const x = a[i]! - middle
    const y = b[i]! - middle
    ab += x * y
    aa += x * x
    bb += y * y
  }
  return aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb)
}

/**
 * Which unsure value moves which outcome. A correlation smaller than three times the error a meaningless value would show,
 * 3 / √draws, is left out.
 *
 * @param values shape [unsure][draws]
 * @returns a function that writes those of one outcome to the memory, widest difference first; it is given the region's number in each draw at the hour its
 * mean is largest, `undefined` where it is always zero
 */
export function driverTeller(
  plan: Plan,
  values: readonly Float64Array[],
  memory: Pick<RunMemory, 'drivers'>,
): (outcome: number, atPeak: Float64Array | undefined) => void {
  const { draws, seed } = plan.input.options
  const resamples = resamplesOf(draws, BOOTSTRAP_SETS, seed)
  const noise = 3 / Math.sqrt(draws)
  const ranks = values.map((column, i) => (plan.unsure[i]!.range.lowest < plan.unsure[i]!.range.highest ? ranksOf(column) : undefined))
  return (outcome, numbers) => {
    const room = 1 + DRIVERS_PER_OUTCOME * FIGURES_OF_DRIVER
    const into = memory.drivers.subarray(outcome * room, (outcome + 1) * room).fill(0)
    if (!numbers) return
    const outcomeRanks = ranksOf(numbers)
    const { mid } = quantilesOf(numbers.slice())
    const found = ranks
      .flatMap((column, place) => {
        const correlation = column ? rankCorrelation(column, outcomeRanks) : 0
        return column && Math.abs(correlation) > noise ? [{ place, column, correlation, ...moved(column, numbers, mid) }] : []
      })
      .sort((a, b) => width(b) - width(a) || (plan.unsure[a.place]!.id < plan.unsure[b.place]!.id ? -1 : 1))
      .slice(0, DRIVERS_PER_OUTCOME)
    into[0] = found.length
    for (const [k, { place, column, correlation, whenLow, whenHigh }] of found.entries()) {
      const narrower = narrowerIfKnown(column, numbers)
      const error = bootstrapError(column, outcomeRanks, resamples)
      into.set([place, whenLow, whenHigh, mid, correlation, narrower, error], 1 + k * FIGURES_OF_DRIVER)
    }
  }
}

/** The drivers of all outcomes, in their order, as the memory holds them. */
export function driversIn(plan: Plan, memory: Pick<RunMemory, 'drivers'>): readonly Driver[] {
  const room = 1 + DRIVERS_PER_OUTCOME * FIGURES_OF_DRIVER
  return OUTCOMES.flatMap(({ id }, o) =>
    Array.from({ length: memory.drivers[o * room]! }, (_, k): Driver => {
      const at = o * room + 1 + k * FIGURES_OF_DRIVER
      const [place, whenLow, whenHigh, mid, correlation, narrower, error] = memory.drivers.subarray(
        at,
        at + FIGURES_OF_DRIVER,
      ) as unknown as readonly [number, number, number, number, number, number, number] // seven were written
      return { outcome: id, assumption: plan.unsure[place]!.id, whenLow, whenHigh, mid, correlation, narrower, error }
    }),
  )
}

interface Moved {
  readonly whenLow: number
  readonly whenHigh: number
}
const width = ({ whenLow, whenHigh }: Moved): number => Math.abs(whenHigh - whenLow)

/** The middle number where the value lies in its lowest, and in its highest fifth. */
function moved(ranks: Float64Array, numbers: Float64Array, mid: number): Moved {
  const lowest = ranks.length * FIFTH
  const midWhere = (inside: (rank: number) => boolean) => {
    const chosen = numbers.filter((_, d) => inside(ranks[d]!))
    return chosen.length === 0 ? mid : quantilesOf(chosen).mid
  }
  return { whenLow: midWhere((rank) => rank < lowest), whenHigh: midWhere((rank) => rank >= ranks.length - lowest) }
}

/**
 * Knowing a value, here to a fifth of its range: the mean width of the band inside the fifths of its draws, beside the width of all.
 * Told too small rather than too large, as the value still varies inside a fifth.
 */
export function narrowerIfKnown(ranks: Float64Array, numbers: Float64Array): number {
  const width = (of: Float64Array) => {
    const { low, high } = quantilesOf(of)
    return high - low
  }
  const all = width(numbers.slice())
  const count = Math.round(1 / FIFTH)
  if (all === 0 || numbers.length < 10 * count) return 0 // too few draws in a fifth to speak of a band
  let inside = 0
  for (let fifth = 0; fifth < count; fifth++) {
    const chosen = numbers.filter((_, d) => Math.min(count - 1, Math.floor((ranks[d]! * count) / ranks.length)) === fifth)
    inside += chosen.length > 0 ? width(chosen) / count : all / count
  }
  return Math.max(0, 1 - inside / all)
}
