import { buildCellTable, type ImpactInputView, UNKNOWN } from '@weerbaar/core'
import type { ImpactInput } from '@weerbaar/engines/impact'

/** What the hub sent, as the engine takes it. Squares have no place any more: they count through their people and what hits them. */
export function inputOfView(
  { services, assumptions, scenario, municipalities, cells, hit, edges = {}, seed }: ImpactInputView,
  draws: number,
): ImpactInput {
  return {
    services,
    assumptions,
    scenario,
    cells: buildCellTable(cells.map((cell, row) => ({ ...cell, x: 100 * row, y: 0, neighbourhood: UNKNOWN }))),
    municipalityCount: municipalities,
    neighbourhoodCount: 0,
    hit: hit.map((row) => Uint8Array.from(row)),
    edges: Object.fromEntries(Object.entries(edges).map(([id, row]) => [id, Uint8Array.from(row)])),
    options: { draws, seed },
  }
}
