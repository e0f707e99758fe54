import { codeOf, type LineString, type MultiPolygon, type Position, type Region } from '@weerbaar/core'
import { lonLatFromRd } from '@weerbaar/importers/rd'
import { squaresOf } from './squares.ts'
import { CELLS_FROM_ZOOM, MAX_TILE_ZOOM } from './zooms.ts'

type LonLat = [lon: number, lat: number]
/** The part of GeoJSON (RFC 7946) that tiles are cut from; WGS84. */
type Geometry =
  | { readonly type: 'Point'; readonly coordinates: LonLat }
  | { readonly type: 'LineString'; readonly coordinates: LonLat[] }
  | { readonly type: 'Polygon'; readonly coordinates: LonLat[][] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: LonLat[][][] }
interface Feature {
  readonly type: 'Feature'
  readonly geometry: Geometry
  readonly properties: Record<string, string | number>
}

export interface TileLayer {
  readonly name: 'surroundings' | 'municipalities' | 'water' | 'cells' | 'squares' | 'places' | 'crossings'
  readonly minZoom: number
  readonly maxZoom: number
  /** How far, in tile units, a line may be straightened. */
  readonly tolerance: number
  readonly features: readonly Feature[]
}

/** The region as map layers in WGS84. Properties are numbers and names only: values come from the screen. */
export function tileLayers(region: Region): readonly TileLayer[] {
  const { cells } = region
  const squares = squaresOf(cells)
  const numbers = Array.from({ length: cells.count }, (_, i) => i)
  const all = { minZoom: 0, maxZoom: MAX_TILE_ZOOM, tolerance: 3 }
  return [
    { name: 'surroundings', ...all, features: region.surroundings.map(({ name, border }) => feature(areas(border), { name })) },
    {
      name: 'municipalities',
      ...all,
      features: region.municipalities.map(({ id, name, border }, i) => feature(areas(border), { i, name, code: codeOf(id) })),
    },
    { name: 'water', ...all, features: region.water.map(({ name, kind, axis, width }) => feature(line(axis), { name, kind, width })) },
    {
      name: 'squares',
      ...all,
      maxZoom: CELLS_FROM_ZOOM - 1,
      tolerance: 0,
      features: squares.corners.map(([x, y], i) => feature(square(x, y, 500), { i })),
    },
    {
      name: 'cells',
      ...all,
      minZoom: CELLS_FROM_ZOOM,
      tolerance: 0,
      features: numbers.map((i) => feature(square(cells.x[i] ?? 0, cells.y[i] ?? 0, 100), { i })),
    },
    {
      name: 'places',
      ...all,
      features: region.places
        .toSorted((a, b) => (b.inhabitants ?? 0) - (a.inhabitants ?? 0))
        .map(({ name, at }, rank) => feature({ type: 'Point', coordinates: point(at) }, { name, rank })),
    },
    {
      name: 'crossings',
      ...all,
      minZoom: 10,
      features: region.crossings.map(({ name, at, kind, travellers }) =>
        feature({ type: 'Point', coordinates: point(at) }, { name, kind, foot: travellers.includes('foot') ? 1 : 0 }),
      ),
    },
  ]
}

const feature = (geometry: Geometry, properties: Record<string, string | number>): Feature => ({ type: 'Feature', geometry, properties })
const point = (at: Position): LonLat => {
  const [lon, lat] = lonLatFromRd(at)
  return [lon, lat]
}
const line = (axis: LineString): Geometry => ({ type: 'LineString', coordinates: axis.map(point) })
const areas = (border: MultiPolygon): Geometry => ({
  type: 'MultiPolygon',
  coordinates: border.map((polygon) => polygon.map((ring) => ring.map(point))),
})
const square = (x: number, y: number, size: number): Geometry => ({
  type: 'Polygon',
  coordinates: [[point([x, y]), point([x + size, y]), point([x + size, y + size]), point([x, y + size]), point([x, y])]],
})
