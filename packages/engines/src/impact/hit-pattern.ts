import { type CellTable, type Disruption, type MultiPolygon, type Region, unreachable } from '@weerbaar/core'
import { isInside } from './point-in-polygon.ts'

/** What of a region decides which cells a disruption hits. */
export type RegionAreas = Pick<Region, 'cells' | 'municipalities' | 'neighbourhoods' | 'serviceAreas'>

export type HitPattern =
  /** Shape [cells]: 1 where the disruption hits. `cells` counts them: 0 is an area in which nobody lives. */
  | { readonly kind: 'hit'; readonly hit: Uint8Array; readonly cells: number }
  /** Nothing can be said: the region has no area of these ids. */
  | { readonly kind: 'unknown-areas'; readonly ids: readonly string[] }

/**
 * Which cells a disruption hits. A service area is its border where it has one (centres of cells inside it), else its municipalities.
 */
export function hitPattern(region: RegionAreas, disruption: Pick<Disruption, 'area'>): HitPattern {
  const { cells, municipalities, neighbourhoods, serviceAreas } = region
  const { area } = disruption
  switch (area.kind) {
    case 'region':
      return hitWhere(cells, () => true)
    case 'municipalities':
      return byIndex(cells, cells.municipality, municipalities, area.ids)
    case 'neighbourhoods':
      return byIndex(cells, cells.neighbourhood, neighbourhoods, area.ids)
    case 'service-area': {
      const found = serviceAreas.find(({ id }) => id === area.id)
      if (!found) return { kind: 'unknown-areas', ids: [area.id] }
      return found.border ? insideOf(cells, found.border) : byIndex(cells, cells.municipality, municipalities, found.municipalities)
    }
    case 'polygon':
      return insideOf(cells, [[area.ring]])
    case 'circle': {
      const { at, radius } = area
      return hitWhere(cells, (cell) => Math.hypot(cells.x[cell]! + HALF_CELL - at[0], cells.y[cell]! + HALF_CELL - at[1]) <= radius)
    }
    default:
      return unreachable(area)
  }
}

/** What hits one thing of a scenario: a disruption or a flood. */
type Outage = Pick<Disruption, 'area' | 'restoration'>

export type HitRow =
  /** Shape [cells]: 0 where it does not hit, else which feeder of its area, from 1; cells of no feeder come after the last. */
  | { readonly kind: 'hit'; readonly row: Uint8Array; readonly cells: number }
  /** `feeder`: the area of that feeder is not there; absent: the area itself. */
  | { readonly kind: 'unknown-areas'; readonly ids: readonly string[]; readonly feeder?: number }

/** As {@link hitPattern}, with the cells told apart by the feeder that brings them back. */
export function hitRow(region: RegionAreas, { area, restoration }: Outage): HitRow {
  const whole = hitPattern(region, { area })
  if (whole.kind === 'unknown-areas') return whole
  const { hit: row, cells } = whole
  if (restoration.shape !== 'feeders') return { kind: 'hit', row, cells }
  const ofNone = restoration.feeders.length + 1
  for (let cell = 0; cell < row.length; cell++) if (row[cell]) row[cell] = ofNone
  for (const [feeder, one] of restoration.feeders.entries()) {
    const part = hitPattern(region, one)
    if (part.kind === 'unknown-areas') return { ...part, feeder }
    for (let cell = 0; cell < row.length; cell++) if (row[cell] === ofNone && part.hit[cell]) row[cell] = feeder + 1
  }
  return { kind: 'hit', row, cells }
}

function byIndex(
  cells: CellTable,
  column: Uint16Array | Int32Array,
  areas: readonly { readonly id: string }[],
  ids: readonly string[],
): HitPattern {
  const known = new Map(areas.map(({ id }, i) => [id, i]))
  const unknown = ids.filter((id) => !known.has(id))
  if (unknown.length > 0) return { kind: 'unknown-areas', ids: unknown }
  const chosen = new Set(ids.map((id) => known.get(id)!))
  return hitWhere(cells, (cell) => chosen.has(column[cell]!))
}

const HALF_CELL = 50

const insideOf = (cells: CellTable, border: MultiPolygon): HitPattern =>
  hitWhere(cells, (cell) => isInside(border, cells.x[cell]! + HALF_CELL, cells.y[cell]! + HALF_CELL))

function hitWhere(cells: CellTable, isHit: (cell: number) => boolean): HitPattern {
  const hit = Uint8Array.from({ length: cells.count }, (_, cell) => (isHit(cell) ? 1 : 0))
  return { kind: 'hit', hit, cells: hit.reduce((sum, one) => sum + one, 0) }
}
