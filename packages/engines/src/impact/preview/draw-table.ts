import { drawPass } from '../draw-pass.ts'
import { drawValues } from '../draw-values.ts'
import type { ImpactInput } from '../impact-input.ts'
import { OUTCOMES } from '../outcomes.ts'
import { dimensionsOf, peopleFor, type Plan, planOf } from '../plan.ts'
import { TIME_GRID } from '../time-grid.ts'

/** All draws of one input, kept per class: any area and outcome can then be asked in no time. */
export interface DrawTable {
  readonly plan: Plan
  readonly draws: number
  /** Shape [draws][classes][times][outcomes], flat. */
  readonly rates: Float32Array
}

/**
 * @param reference another input to draw alike with, as `compareRuns` does: what stands in both has the same place in its range in both
 * @throws RangeError when the input breaks a promise of {@link ImpactInput}
 */
export function drawTable(input: ImpactInput, reference?: DrawTable): DrawTable {
  const plan = planOf(input)
  const { draws } = input.options
  const values = drawValues(plan, reference && dimensionsOf(plan, reference.plan))
  const pass = drawPass(plan, OUTCOMES.length, 'outcomes')
  const size = plan.classCount * TIME_GRID.length * OUTCOMES.length
  const rates = new Float32Array(size * draws)
  const drawn = new Float64Array(values.length)
  for (let d = 0; d < draws; d++) {
    for (let i = 0; i < drawn.length; i++) drawn[i] = values[i]![d]!
    rates.set(pass(drawn).rates, d * size)
  }
  return { plan, draws, rates }
}

/**
 * One number of one area in every draw.
 *
 * @param area 0 the region, then municipalities, then neighbourhoods
 * @returns shape [times][draws], flat
 */
export function drawsOf({ plan, draws, rates }: DrawTable, outcome: number, area: number): Float64Array {
  const { classPeople, areaPeople } = peopleFor(plan, OUTCOMES[outcome]!.base)
  const times = TIME_GRID.length
  const size = plan.classCount * times * OUTCOMES.length
  const numbers = new Float64Array(times * draws)
  const addClass = (c: number, people: number) => {
    for (let d = 0; d < draws; d++)
      for (let t = 0; t < times; t++) numbers[t * draws + d]! += people * rates[d * size + (c * times + t) * OUTCOMES.length + outcome]!
  }
  if (area === 0) for (let c = 0; c < plan.classCount; c++) addClass(c, classPeople[c]!)
  else for (let k = plan.areaStart[area]!; k < plan.areaStart[area + 1]!; k++) addClass(plan.areaClass[k]!, areaPeople[k]!)
  return numbers
}
