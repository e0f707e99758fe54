import type { Seconds, Share, Slug } from '@weerbaar/core'
import { resamplesOf } from '../bootstrap.ts'
import { drawPass } from '../draw-pass.ts'
import { drawValues } from '../draw-values.ts'
import type { ImpactInput } from '../impact-input.ts'
import { OUTCOMES } from '../outcomes.ts'
import { peopleFor, type Plan, planOf } from '../plan.ts'
import { TIME_GRID } from '../time-grid.ts'
import { jansen } from './jansen.ts'

/** How much of the spread of a number hangs on one unsure value, by itself and together with others. */
export interface TotalEffect {
  readonly assumption: Slug
  /** Share of the variance that would be left, on average, if everything else were known. Adds up to 1 or more over all values. */
  readonly total: Share
  /** Bootstrap standard error: two effects closer together than this are not in order. */
  readonly error: Share
}

const BOOTSTRAP_SETS = 100

/**
 * Total Sobol indices of a number of the whole region. Where a rank correlation tells how a number moves with a value, this also counts
 * what a value does only together with others, and what first rises and then falls.
 *
 * Method: the estimator of Jansen (Computer Physics Communications 117, 1999) on draws as Saltelli et al. (CPC 181, 2010) lay them out: every draw
 * once as it is, and once for each value with that value taken from a second set; both from one scrambled Sobol sequence. Work:
 * (1 + values) × draws passes. The draws as they are, are those of the run.
 *
 * @param asked up to ten values are what it is meant for: each costs as much as a run without bands
 * @returns in the order asked; `undefined` when the `onProgress` of the input said stop
 * @throws RangeError naming an outcome, time or value the input does not have
 */
export function totalEffects(
  input: ImpactInput,
  asked: { readonly outcome: Slug; readonly time: Seconds; readonly assumptions: readonly Slug[] },
): readonly TotalEffect[] | undefined {
  const plan = planOf(input)
  const { draws, seed, onProgress } = input.options
  const outcome = OUTCOMES.findIndex(({ id }) => id === asked.outcome)
  if (outcome < 0) throw new RangeError(`no outcome ${asked.outcome}`)
  const time = TIME_GRID.indexOf(asked.time)
  if (time < 0) throw new RangeError(`time is ${asked.time} s, which a run does not tell of`)
  const places = asked.assumptions.map((id) => {
    const place = plan.unsure.findIndex((one) => one.id === id)
    if (place < 0) throw new RangeError(`no assumption ${id}`)
    return place
  })

  const first = drawValues(plan)
  const second = drawValues(
    { ...plan, unsure: places.map((place) => plan.unsure[place]!) },
    (id) => plan.unsure.length + asked.assumptions.indexOf(id), // dimensions nobody else has
  )
  const numberOf = numberPerDraw(plan, outcome, time)
  const drawn = new Float64Array(first.length)
  const asItIs = new Float64Array(draws)
  const changed = places.map(() => new Float64Array(draws))
  for (let d = 0; d < draws; d++) {
    if (d % DRAWS_PER_TICK === 0 && onProgress?.(d / draws) === 'stop') return undefined
    for (let i = 0; i < drawn.length; i++) drawn[i] = first[i]![d]!
    asItIs[d] = numberOf(drawn)
    for (const [k, place] of places.entries()) {
      const own = drawn[place]!
      drawn[place] = second[k]![d]!
      changed[k]![d] = drawn[place] === own ? asItIs[d]! : numberOf(drawn)
      drawn[place] = own
    }
  }
  const resamples = resamplesOf(draws, BOOTSTRAP_SETS, seed)
  onProgress?.(1)
  return asked.assumptions.map((assumption, k) => ({ assumption, ...jansen(asItIs, changed[k]!, resamples) }))
}

const DRAWS_PER_TICK = 8

/** Makes the function that gives the region's number of one draw. */
function numberPerDraw(plan: Plan, outcome: number, time: number): (values: Float64Array) => number {
  const parts = outcome + 1
  const pass = drawPass(plan, parts, 'outcomes')
  const people = peopleFor(plan, OUTCOMES[outcome]!.base).classPeople
  return (values) => {
    const { rates } = pass(values)
    let number = 0
    for (let c = 0; c < people.length; c++) number += people[c]! * rates[(c * TIME_GRID.length + time) * parts + outcome]!
    return number
  }
}
