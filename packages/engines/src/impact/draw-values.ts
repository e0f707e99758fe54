import type { Plan } from './plan.ts'
import { sobolCoordinates } from './sobol.ts'
import { triangleAt } from './triangle.ts'

/**
 * Every unsure value in every draw: one Sobol dimension each, turned into the triangle of the value. A value that is certain takes
 * its dimension all the same, so that changing a range leaves the draws of all others as they were: differences between two
 * variants are then differences of the variants, not of chance.
 *
 * @returns shape [unsure][draws]
 */
export function drawValues(plan: Plan): readonly Float64Array[] {
  const { draws, seed } = plan.input.options
  return plan.unsure.map(({ range }, dimension) =>
    range.lowest === range.highest
      ? new Float64Array(draws).fill(range.lowest)
      : sobolCoordinates(dimension, draws, seed).map((u) => triangleAt(range, u)),
  )
}
