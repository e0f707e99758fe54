import { DWELLING_CLASSES } from '@weerbaar/core'
import type { HouseholdAssumption } from './assumption-ids.ts'
import type { ImpactRun } from './impact-run.ts'
import { indoorTemperature } from './indoor-temperature.ts'
import type { Plan } from './plan.ts'
import { quantilesOf } from './quantiles.ts'
import { TIME_GRID } from './time-grid.ts'

/** In the order of the dwelling classes. */
const COOLING_TIMES = ['cooling-time-detached', 'cooling-time-terraced', 'cooling-time-apartment'] as const

const isLived = (plan: Plan, dwelling: number): boolean => plan.patterns.some(({ cellClass }) => cellClass[dwelling]! >= 0)

/**
 * Gathers the temperature inside over the draws of a run.
 *
 * @param temperatures shape [dwelling classes][times][draws], °C
 */
export function indoorDraws(
  plan: Plan,
  temperatures: Float64Array,
): {
  /** @param values of the draw, by place in the plan @param hoursWithout shape [dwelling classes][times], flat */
  readonly add: (draw: number, values: ArrayLike<number>, hoursWithout: Float64Array) => void
} {
  const times = TIME_GRID.length
  const { draws } = plan.input.options
  const one = new Float64Array(times)
  const placeOf = (id: HouseholdAssumption) => [...plan.assumptionIndex].find(([known]) => known === id)![1] // planOf made sure it is there
  const start = placeOf('indoor-start')
  const rewarm = placeOf('rewarm-hours')
  const tau = COOLING_TIMES.map(placeOf)
  const lived = DWELLING_CLASSES.map((_, dwelling) => isLived(plan, dwelling))
  return {
    add(draw, values, hoursWithout) {
      const v = { 'indoor-start': values[start]!, 'rewarm-hours': values[rewarm]! }
      for (let dwelling = 0; dwelling < DWELLING_CLASSES.length; dwelling++) {
        if (!lived[dwelling]) continue
        const from = dwelling * times
        indoorTemperature(hoursWithout.subarray(from, from + times), values[tau[dwelling]!]!, values[plan.outside]!, v, one)
        for (let t = 0; t < times; t++) temperatures[(from + t) * draws + draw] = one[t]!
      }
    },
  }
}

/** @param temperatures as gathered; left in another order */
export function indoorBands(plan: Plan, temperatures: Float64Array): ImpactRun['indoor'] {
  const times = TIME_GRID.length
  const { draws } = plan.input.options
  const size = DWELLING_CLASSES.length * times
  const make = () => new Float64Array(size).fill(NaN)
  const bands = { low: make(), mid: make(), high: make() }
  for (let i = 0; i < size; i++) {
    if (!isLived(plan, Math.floor(i / times))) continue
    const { low, mid, high } = quantilesOf(temperatures.subarray(i * draws, (i + 1) * draws))
    bands.low[i] = low
    bands.mid[i] = mid
    bands.high[i] = high
  }
  return bands
}
