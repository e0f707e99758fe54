import { isKnown, type Region, type ServiceArea } from '@weerbaar/core'
import { areaFinder } from '../geometry/area-finder.ts'
import type { SupplyArea } from './read-supply-areas.ts'

/** Areas of supply with the municipalities of which most inhabitants live in them; one in which nobody of the region lives is left out. */
export function serviceAreas(
  areas: readonly SupplyArea[],
  { cells, municipalities }: Pick<Region, 'cells' | 'municipalities'>,
): ServiceArea[] {
  return areas.flatMap((area): ServiceArea[] => {
    const inside = areaFinder([area.border])
    const all = new Float64Array(municipalities.length)
    const served = new Float64Array(municipalities.length)
    for (let cell = 0; cell < cells.count; cell++) {
      const home = cells.municipality[cell] ?? 0
      const people = cells.inhabitants[cell] ?? 0
      if (!isKnown(people)) continue
      all[home] = (all[home] ?? 0) + people
      if (inside([(cells.x[cell] ?? 0) + 50, (cells.y[cell] ?? 0) + 50]) === 0) served[home] = (served[home] ?? 0) + people
    }
    if (!served.some((people) => people > 0)) return []
    return [
      {
        ...area,
        municipalities: municipalities.flatMap(({ id }, i) => ((served[i] ?? 0) * 2 > (all[i] ?? 0) ? [id] : [])),
        outside: [],
      },
    ]
  })
}
