import type { Region } from '@weerbaar/core'
import { edgeCells, hitRow, type ImpactInput, type ImpactRun, runImpact } from '@weerbaar/engines/impact'
import type { ImpactOrder } from './impact-order.ts'
import type { ImpactTeam } from './impact-team.ts'

/** @returns the run, or `undefined` when it was stopped @throws RangeError for an order that {@link resolveImpact} did not pass */
export function makeImpact(
  region: Region,
  order: ImpactOrder,
  onProgress: (done: number) => 'go' | 'stop',
  team?: Pick<ImpactTeam, 'run'>,
): ImpactRun | undefined {
  const input = impactInput(region, order, onProgress)
  return team ? team.run(input) : runImpact(input)
}

export function impactInput(region: Region, order: ImpactOrder, onProgress?: (done: number) => 'go' | 'stop'): ImpactInput {
  const { scenario, services, assumptions, draws, seed } = order
  const hit = [...scenario.disruptions, ...(scenario.floods ?? [])].map((one) => {
    const found = hitRow(region, one)
    if (found.kind === 'unknown-areas') throw new RangeError(`${found.ids.join(', ')} is not in ${region.name}`)
    return found.row
  })
  return {
    services,
    assumptions,
    scenario,
    cells: region.cells,
    municipalityCount: region.municipalities.length,
    neighbourhoodCount: region.neighbourhoods.length,
    hit,
    edges: edgeCells(region.cells, services, scenario, hit),
    options: { draws, seed, ...(onProgress ? { onProgress } : {}) },
  }
}
