import { drawPass } from './draw-pass.ts'
import { drawValues } from './draw-values.ts'
import { driversOf } from './drivers.ts'
import { type FateOfDraw, fateOfDraw, serviceFates } from './fates.ts'
import type { ImpactInput } from './impact-input.ts'
import type { ImpactRun } from './impact-run.ts'
import { indoorDraws } from './indoor-draws.ts'
import { OUTCOMES } from './outcomes.ts'
import { planOf } from './plan.ts'
import { summarise } from './summarise.ts'
import { TIME_GRID } from './time-grid.ts'

const DRAWS_PER_TICK = 32

/**
 * What happens to whom, when: the whole of docs/methods/impact.md.
 *
 * Repeatable: equal input gives an equal run, bit for bit; the order of services, assumptions and cells does not matter to the numbers
 * of an area. Work: draws × patterns × cohorts × times × dependencies, then areas × outcomes × times × draws for the bands. Memory: 4
 * bytes × classes × outcomes × times × draws.
 *
 * @returns `undefined` when `onProgress` said stop
 * @throws RangeError when the input breaks a promise of {@link ImpactInput}: what stands where, and what was expected
 */
export function runImpact(input: ImpactInput): ImpactRun | undefined {
  const plan = planOf(input)
  const { draws, seed, onProgress } = input.options
  const values = drawValues(plan)
  const pass = drawPass(plan, OUTCOMES.length)
  const times = TIME_GRID.length
  const { classCount } = plan
  const store = {
    rates: new Float32Array(OUTCOMES.length * times * classCount * draws),
    sums: new Float64Array(OUTCOMES.length * times * classCount),
  }
  const fates: FateOfDraw[][] = input.services.map(() => [])
  const indoor = indoorDraws(plan, draws)
  const meanPeopleDown = new Float64Array(input.services.length * times)
  let blame: readonly Float64Array[] = []

  const drawn = new Float64Array(values.length)
  for (let d = 0; d < draws; d++) {
    if (d % DRAWS_PER_TICK === 0 && onProgress?.((0.8 * d) / draws) === 'stop') return undefined
    for (let i = 0; i < drawn.length; i++) drawn[i] = values[i]![d]!
    const result = pass(drawn)
    blame = result.blame
    indoor.add(d, drawn, result.hoursWithoutHeating)
    for (let s = 0; s < fates.length; s++) fates[s]!.push(fateOfDraw(result.peopleDown, s * times))
    for (let i = 0; i < meanPeopleDown.length; i++) meanPeopleDown[i]! += result.peopleDown[i]! / draws
    for (let c = 0; c < classCount; c++)
      for (let t = 0; t < times; t++) {
        const from = (c * times + t) * OUTCOMES.length
        for (let o = 0; o < OUTCOMES.length; o++) {
          const rate = result.rates[from + o]!
          if (rate === 0) continue
          const at = (o * times + t) * classCount + c
          store.sums[at]! += rate
          store.rates[at * draws + d] = rate
        }
      }
  }
  if (onProgress?.(0.8) === 'stop') return undefined
  const { atPeak, ...summary } = summarise(plan, store)
  if (onProgress?.(0.95) === 'stop') return undefined
  const run: ImpactRun = {
    outcomes: OUTCOMES,
    times: TIME_GRID,
    areaCount: plan.areaCount,
    ...summary,
    cellClass: plan.cellClass,
    indoor: indoor.bands(),
    chain: serviceFates(plan, fates, meanPeopleDown, blame),
    drivers: driversOf(plan, values, atPeak),
    draws,
    seed,
  }
  onProgress?.(1)
  return run
}
