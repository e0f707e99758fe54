import { type ImpactInputView, UNKNOWN } from '@weerbaar/core'
import { foldCells, type ImpactInput } from '@weerbaar/engines/impact'

/** A run's input as a browser can hold it. */
export function impactInputView(input: ImpactInput): ImpactInputView {
  const { services, assumptions, scenario, municipalityCount, cells, hit, edges = {}, options } = foldCells(input)
  return {
    services,
    assumptions,
    scenario,
    municipalities: municipalityCount,
    cells: Array.from({ length: cells.count }, (_, row) => ({
      inhabitants: cells.inhabitants[row] ?? 0,
      children: cells.children[row] ?? UNKNOWN,
      elderly: cells.elderly[row] ?? UNKNOWN,
      households: cells.households[row] ?? UNKNOWN,
      municipality: cells.municipality[row] ?? 0,
      dwelling: cells.dwelling[row] ?? 0,
    })),
    hit: hit.map((row) => [...row]),
    edges: Object.fromEntries(Object.entries(edges).map(([id, row]) => [id, [...row]])),
    seed: options.seed,
  }
}
