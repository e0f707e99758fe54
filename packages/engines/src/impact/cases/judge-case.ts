import { type Band, buildCellTable, type CellTable, DWELLING_CLASSES, HOUR, type Model, type Scenario } from '@weerbaar/core'
import type { ImpactRun } from '../impact-run.ts'
import { runImpact } from '../run-impact.ts'
import type { Case, Observation } from './case.ts'

/** Where what was seen lies: touching the band, or wholly under or over it. */
export type Verdict = 'inside' | 'below' | 'above'

export interface Judged {
  readonly observation: Observation
  /** What the model says, in the unit of the observation; `Infinity` where a service does not return within the run. */
  readonly band: Pick<Band, 'low' | 'mid' | 'high'>
  readonly verdict: Verdict
}

/**
 * Runs the model as it is, defaults untouched, on the people of a case, and lays each observation beside the band.
 *
 * @throws RangeError when the case names a scenario, outcome, service or hour that is not there
 */
export function judgeCase(
  model: Pick<Model, 'services' | 'assumptions' | 'scenarios'>,
  one: Case,
  options: { readonly draws: number; readonly seed: number },
): readonly Judged[] {
  const cells = cellsOf(one)
  const scenario = scenarioOf(model, one)
  const run = runImpact({
    services: model.services,
    assumptions: model.assumptions,
    scenario,
    cells,
    municipalityCount: 1,
    neighbourhoodCount: 0,
    hit: scenario.disruptions.map(() => new Uint8Array(cells.count).fill(1)),
    options,
  })! // nothing asks it to stop
  return one.observations.map((observation) => {
    const band = bandOf(run, observation)
    return { observation, band, verdict: verdictOf(observation, band) }
  })
}

/** One square per dwelling class that has people: squares count only through their people, their class and what hits them. */
function cellsOf({ id, people, dwellings }: Case): CellTable {
  const shares = DWELLING_CLASSES.map((name) => dwellings[name])
  const sum = shares.reduce((a, b) => a + b, 0)
  if (Math.abs(sum - 1) > 1e-9) throw new RangeError(`dwellings of ${id} add up to ${sum}, expected 1`)
  let from = 0
  return buildCellTable(
    shares.flatMap((share, dwelling) => {
      const to = from + share
      const inhabitants = Math.round(to * people) - Math.round(from * people)
      from = to
      const place = { x: 100 * dwelling, y: 0, municipality: 0, neighbourhood: -1, children: -1, elderly: -1, households: -1 }
      return inhabitants > 0 ? [{ ...place, inhabitants, dwelling }] : []
    }),
  )
}

function scenarioOf(model: Pick<Model, 'scenarios'>, { id, course }: Case): Scenario {
  if (course.kind === 'own') return course.scenario
  const shipped = model.scenarios.find((scenario) => scenario.id === course.scenario)
  if (!shipped) throw new RangeError(`case ${id}: no scenario ${course.scenario} in the model`)
  return { ...shipped, disruptions: shipped.disruptions.map((disruption) => ({ ...disruption, severity: 1 })) }
}

function bandOf(run: ImpactRun, { measure }: Observation): Judged['band'] {
  if (measure.kind === 'returns') {
    const fate = run.chain.find(({ service }) => service === measure.service)
    if (!fate) throw new RangeError(`no service ${measure.service} in the run`)
    const { low, mid, high } = fate.returns
    return { low: low ?? Infinity, mid: mid ?? Infinity, high: high ?? Infinity }
  }
  const o = run.outcomes.findIndex(({ id }) => id === measure.outcome)
  const t = run.times.indexOf(measure.hour * HOUR)
  if (o < 0 || t < 0) throw new RangeError(`no ${measure.outcome} at hour ${measure.hour} in the run`)
  const at = o * run.times.length + t
  return { low: run.low[at]!, mid: run.mid[at]!, high: run.high[at]! }
}

/** A number of people is kept to 7 digits: half a person or hour of slack decides nothing. */
const SLACK = 0.5

function verdictOf({ lowest, highest }: Observation, { low, high }: Judged['band']): Verdict {
  if (highest < low - SLACK) return 'below'
  return lowest > high + SLACK ? 'above' : 'inside'
}
