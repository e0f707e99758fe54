import type { Assumption, DisruptedArea, Flood, Imported, Issue, Model, Region, Scenario } from '@weerbaar/core'
import { hitPattern } from '@weerbaar/engines/impact'
import type { ImpactOrder } from './impact-order.ts'

export const DEFAULT_DRAWS = 1024
const MOST_DRAWS = 65_536
export const MOST_SEED = 2 ** 32 - 1

/**
 * Fills in an order and checks it against region and model: every service known, every area inside the region.
 *
 * @param model with what people changed already in it
 */
export function resolveImpact(
  request: { readonly scenario: Scenario; readonly draws?: number; readonly seed?: number },
  region: Region,
  model: Model,
): Imported<ImpactOrder> {
  const { scenario, draws = DEFAULT_DRAWS, seed = 1 } = request
  const issues: Issue[] = []
  if (!Number.isInteger(draws) || draws < 1 || draws > MOST_DRAWS)
    issues.push({ code: 'value-out-of-range', severity: 'error', field: 'draws', params: { value: draws, lowest: 1, highest: MOST_DRAWS } })
  if (!Number.isInteger(seed) || seed < 0 || seed > MOST_SEED)
    issues.push({ code: 'value-out-of-range', severity: 'error', field: 'seed', params: { value: seed, lowest: 0, highest: MOST_SEED } })
  const services = new Set(model.services.map(({ id }) => id))
  for (const [i, disruption] of scenario.disruptions.entries()) {
    if (!services.has(disruption.service))
      issues.push({
        code: 'reference-unknown',
        severity: 'error',
        field: `disruptions[${i}].service`,
        params: { value: disruption.service, known: [...services].join(', ') },
      })
    issues.push(...outageIssues(region, disruption, `disruptions[${i}]`))
  }
  for (const [i, flood] of (scenario.floods ?? []).entries()) issues.push(...outageIssues(region, flood, `floods[${i}]`))
  if (issues.length > 0) return { issues }
  return {
    data: { scenario, services: model.services, assumptions: model.assumptions.map(bare), modelVersion: model.version, draws, seed },
    issues,
  }
}

function outageIssues(region: Region, { area, restoration }: Pick<Flood, 'area' | 'restoration'>, path: string): readonly Issue[] {
  const feeders = restoration.shape === 'feeders' ? restoration.feeders : []
  return [
    ...areaIssues(region, area, `${path}.area`),
    ...feeders.flatMap((feeder, k) => areaIssues(region, feeder.area, `${path}.restoration.feeders[${k}].area`)),
  ]
}

/** What is wrong with an area, held against the region. */
export function areaIssues(region: Region, area: DisruptedArea, field: string): readonly Issue[] {
  const pattern = hitPattern(region, { area })
  const outside = (value: string): Issue => ({ code: 'outside-region', severity: 'error', field, params: { value, region: region.name } })
  if (pattern.kind === 'unknown-areas') return pattern.ids.map(outside)
  return pattern.cells === 0 && isDrawn(area) ? [outside(area.kind)] : []
}

/** An area by hand in which nobody lives lies beside the region, or was drawn wrongly; a named one may well be empty. */
const isDrawn = ({ kind }: DisruptedArea): boolean => kind === 'polygon' || kind === 'circle'

/** Only what an assumption itself says: what a screen hangs on it (how often it was changed) has no part in a run's name. */
function bare({ id, name, lowest, likely, highest, unit, source, owner, checked, kind, note, others }: Assumption): Assumption {
  return { id, name, lowest, likely, highest, unit, source, owner, checked, kind, ...(note === undefined ? {} : { note }), others }
}
