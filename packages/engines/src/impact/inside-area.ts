import { type CellTable, type DisruptedArea, type MultiPolygon, unreachable } from '@weerbaar/core'
import type { RegionAreas } from './hit-pattern.ts'
import { isInside } from './point-in-polygon.ts'

/**
 * Asks of any place, lived in or not, whether it lies in an area. `hitPattern` asks it of squares; buildings, bridges and ways lie between them.
 * A neighbourhood of which no border is known is the squares in which its people live.
 *
 * @returns a question in RD metres
 */
export function insideArea(region: RegionAreas, area: DisruptedArea): (x: number, y: number) => boolean {
  const { municipalities, neighbourhoods, serviceAreas, cells } = region
  const within = (border: MultiPolygon) => (x: number, y: number) => isInside(border, x, y)
  const inMunicipalities = (ids: readonly string[]) =>
    within(municipalities.filter(({ id }) => ids.includes(id)).flatMap(({ border }) => border))
  switch (area.kind) {
    case 'region':
      return within(municipalities.flatMap(({ border }) => border))
    case 'municipalities':
      return inMunicipalities(area.ids)
    case 'neighbourhoods': {
      const chosen = neighbourhoods.flatMap((one, n) => (area.ids.includes(one.id) ? [{ n, border: one.border }] : []))
      const drawn = within(chosen.flatMap(({ border }) => border ?? []))
      const squares = squaresOf(cells, new Set(chosen.flatMap(({ n, border }) => (border ? [] : [n]))))
      return (x, y) => drawn(x, y) || squares.has(squareAt(x, y))
    }
    case 'service-area': {
      const found = serviceAreas.find(({ id }) => id === area.id)
      return found?.border ? within(found.border) : inMunicipalities(found?.municipalities ?? [])
    }
    case 'polygon':
      return within([[area.ring]])
    case 'circle':
      return (x, y) => Math.hypot(x - area.at[0], y - area.at[1]) <= area.radius
    default:
      return unreachable(area)
  }
}

const SQUARE = 100
const squareAt = (x: number, y: number): string => `${Math.floor(x / SQUARE)} ${Math.floor(y / SQUARE)}`

function squaresOf(cells: CellTable, neighbourhoods: ReadonlySet<number>): ReadonlySet<string> {
  const squares = new Set<string>()
  for (let cell = 0; cell < cells.count; cell++)
    if (neighbourhoods.has(cells.neighbourhood[cell]!)) squares.add(squareAt(cells.x[cell]!, cells.y[cell]!))
  return squares
}
