import type { Seconds, Share } from '@weerbaar/core'
import { drawPass } from '../draw-pass.ts'
import { drawValues } from '../draw-values.ts'
import type { ImpactInput } from '../impact-input.ts'
import { type Outcome, STANDARD_TIMES } from '../impact-run.ts'
import { OUTCOMES } from '../outcomes.ts'
import { dimensionsOf, peopleFor, type Plan, planOf } from '../plan.ts'
import { quantilesOf } from '../quantiles.ts'
import { TIME_GRID } from '../time-grid.ts'

/**
 * What changes from one input to another, draw by draw. Areas are the region (0), then its municipalities. All arrays have the shape
 * [areas][outcomes][times], flat; numbers are "second minus first".
 */
export interface RunDifference {
  readonly outcomes: readonly Outcome[]
  readonly times: readonly Seconds[]
  readonly areaCount: number
  /** P10, P50 and P90 of the difference itself: never the difference of two bands. */
  readonly low: Float64Array
  readonly mid: Float64Array
  readonly high: Float64Array
  /** Means add up over municipalities, and are the difference of the means of the two runs. */
  readonly mean: Float64Array
  readonly before: Float64Array
  readonly after: Float64Array
  /** Share of the draws in which the second is lower, and higher; what is left makes no difference. */
  readonly lowerIn: Float64Array
  readonly higherIn: Float64Array
}

const DRAWS_PER_TICK = 32

/**
 * Runs two inputs on the same draws: an assumption, duration or temperature that stands in both has the same place in its range in both.
 * So the difference is what was changed, not chance, however different the rest of the model is.
 *
 * Work and memory: that of two runs without bands; 8 bytes × municipalities × outcomes × 10 times × draws.
 *
 * @param first its options count for both
 * @param second may have other services, assumptions, disruptions and cells, but the same municipalities
 * @returns `undefined` when `onProgress` of the first said stop
 * @throws RangeError when the municipalities differ, or an input breaks a promise of {@link ImpactInput}
 */
export function compareRuns(first: ImpactInput, second: ImpactInput): RunDifference | undefined {
  if (first.municipalityCount !== second.municipalityCount)
    throw new RangeError(`${first.municipalityCount} and ${second.municipalityCount} municipalities, expected the same`)
  const { draws, onProgress } = first.options
  const planA = planOf(first)
  const planB = planOf({ ...second, options: first.options })
  const a = numbersOf(planA, drawValues(planA))
  const b = numbersOf(planB, drawValues(planB, dimensionsOf(planB, planA)))
  const areaCount = 1 + first.municipalityCount
  const size = areaCount * PER_AREA
  const differences = new Float64Array(size * draws)
  const before = new Float64Array(size)
  const after = new Float64Array(size)
  const numbers = [new Float64Array(size), new Float64Array(size)] as const
  for (let d = 0; d < draws; d++) {
    if (d % DRAWS_PER_TICK === 0 && onProgress?.((0.95 * d) / draws) === 'stop') return undefined
    a(d, numbers[0])
    b(d, numbers[1])
    for (let i = 0; i < size; i++) {
      const was = numbers[0][i]!
      const is = numbers[1][i]!
      before[i]! += was / draws
      after[i]! += is / draws
      // numbers that are equal but for the order in which their parts were added make no difference
      differences[i * draws + d] = Math.abs(is - was) <= ROUNDING * Math.abs(was) ? 0 : is - was
    }
  }
  const difference: RunDifference = {
    outcomes: OUTCOMES,
    times: STANDARD_TIMES,
    areaCount,
    before,
    after,
    ...bandsOf(differences, size, draws),
  }
  onProgress?.(1)
  return difference
}

const ROUNDING = 1e-12
const TIMES = STANDARD_TIMES.map((seconds) => TIME_GRID.indexOf(seconds))
const PER_AREA = OUTCOMES.length * TIMES.length

/** Makes the function that puts the numbers of one draw in `into`, shape [areas][outcomes][times]. */
function numbersOf(plan: Plan, values: readonly Float64Array[]): (draw: number, into: Float64Array) => void {
  const pass = drawPass(plan, OUTCOMES.length, 'outcomes')
  const { areaStart, areaClass, input } = plan
  const people = OUTCOMES.map(({ base }) => peopleFor(plan, base).areaPeople)
  const drawn = new Float64Array(values.length)
  return (draw, into) => {
    for (let i = 0; i < drawn.length; i++) drawn[i] = values[i]![draw]!
    const { rates } = pass(drawn)
    into.fill(0)
    for (let area = 1; area <= input.municipalityCount; area++)
      for (let k = areaStart[area]!; k < areaStart[area + 1]!; k++) {
        const from = areaClass[k]! * TIME_GRID.length * OUTCOMES.length
        for (let o = 0; o < OUTCOMES.length; o++) {
          const count = people[o]![k]!
          for (let t = 0; t < TIMES.length; t++)
            into[area * PER_AREA + o * TIMES.length + t]! += count * rates[from + TIMES[t]! * OUTCOMES.length + o]!
        }
      }
    for (let i = PER_AREA; i < into.length; i++) into[i % PER_AREA]! += into[i]! // the region is the sum of its municipalities
  }
}

function bandsOf(
  differences: Float64Array,
  size: number,
  draws: number,
): Pick<RunDifference, 'low' | 'mid' | 'high' | 'mean' | 'lowerIn' | 'higherIn'> {
  const make = () => new Float64Array(size)
  const bands = { low: make(), mid: make(), high: make(), mean: make(), lowerIn: make(), higherIn: make() }
  for (let i = 0; i < size; i++) {
    const column = differences.subarray(i * draws, (i + 1) * draws)
    let sum = 0
    let lower = 0
    let higher = 0
    for (let d = 0; d < draws; d++) {
      sum += column[d]!
      if (column[d]! < 0) lower++
      if (column[d]! > 0) higher++
    }
    if (lower + higher === 0) continue
    const { low, mid, high } = quantilesOf(column)
    bands.low[i] = low
    bands.mid[i] = mid
    bands.high[i] = high
    bands.mean[i] = sum / draws
    bands.lowerIn[i] = shareOf(lower, draws)
    bands.higherIn[i] = shareOf(higher, draws)
  }
  return bands
}

const shareOf = (count: number, draws: number): Share => count / draws
