import type { Slug } from '@weerbaar/core'
import type { Plan } from './plan.ts'
import { sobolCoordinates } from './sobol.ts'
import { triangleAt } from './triangle.ts'

/**
 * Every unsure value in every draw: one Sobol dimension each, turned into the triangle of the value. A value that is certain takes
 * its dimension all the same, so that changing a range leaves the draws of all others as they were: differences between two
 * variants are then differences of the variants, not of chance.
 *
 * @param dimensionOf dimension by id, where it is to be another than the place in the plan: that of a run to compare with
 * @returns shape [unsure][draws]
 */
export function drawValues(plan: Plan, dimensionOf?: (id: Slug) => number): readonly Float64Array[] {
  const { draws, seed } = plan.input.options
  return plan.unsure.map(({ id, range }, place) =>
    range.lowest === range.highest
      ? new Float64Array(draws).fill(range.lowest)
      : sobolCoordinates(dimensionOf ? dimensionOf(id) : place, draws, seed).map((u) => triangleAt(range, u)),
  )
}
