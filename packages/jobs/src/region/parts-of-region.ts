import { type MunicipalityId, type Position, type Region, UNKNOWN } from '@weerbaar/core'

/** Areas small enough to say where people lose or gain a point: neighbourhoods where the region has them, else places (kernen). */
export interface RegionParts {
  readonly kind: 'neighbourhoods' | 'places'
  readonly parts: readonly { readonly name: string; readonly municipality: MunicipalityId }[]
  /** Shape [cells]: number of the part each cell lies in; `UNKNOWN` for none. */
  readonly partOf: Int32Array
}

/**
 * A cell without a neighbourhood lies in none. Where there are no neighbourhoods at all, a cell belongs to the nearest place of its
 * own municipality, as the crow flies: that is derived, and good enough for a name, not for a count that is published.
 */
export function partsOfRegion({ neighbourhoods, places, municipalities, cells }: Region): RegionParts {
  if (neighbourhoods.length > 0)
    return {
      kind: 'neighbourhoods',
      parts: neighbourhoods.map(({ name, municipality }) => ({ name, municipality })),
      partOf: cells.neighbourhood,
    }
  const placesOf = municipalities.map(({ id }) =>
    places.flatMap(({ municipality, at }, part) => (municipality === id ? [{ part, at }] : [])),
  )
  const partOf = Int32Array.from({ length: cells.count }, (_, i) =>
    nearest(placesOf[cells.municipality[i] ?? -1] ?? [], [(cells.x[i] ?? 0) + 50, (cells.y[i] ?? 0) + 50]),
  )
  return { kind: 'places', parts: places.map(({ name, municipality }) => ({ name, municipality })), partOf }
}

/** Of equally near ones the first. */
function nearest(places: readonly { readonly part: number; readonly at: Position }[], [x, y]: Position): number {
  let found = UNKNOWN
  let least = Infinity
  for (const { part, at } of places) {
    const far = (at[0] - x) ** 2 + (at[1] - y) ** 2
    if (far < least) [found, least] = [part, far]
  }
  return found
}
