import type { Position } from '@weerbaar/core'
import type { Geometry } from '../geopackage/geometry-blob.ts'
import { lonLatFromRd } from '../rd/rd-new.ts'

export interface GeoJsonRow {
  /** RD metres; absent for a feature of which the place is not known. */
  readonly geometry?: Geometry
  readonly properties: Readonly<Record<string, unknown>>
}

const NAMES = { POINT: 'Point', LINESTRING: 'LineString', POLYGON: 'Polygon', MULTIPOLYGON: 'MultiPolygon' } as const

/** A feature collection by RFC 7946: WGS84, longitude first, seven decimals (a centimetre) at most, one feature a line. */
export function toGeoJson(rows: Iterable<GeoJsonRow>): string {
  const features = Array.from(rows, ({ geometry, properties }) =>
    JSON.stringify({
      type: 'Feature',
      properties,
      geometry: geometry ? { type: NAMES[geometry.type], coordinates: inDegrees(geometry.coordinates) } : null,
    }),
  )
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`
}

type Nested = Position | readonly Nested[]

function inDegrees(coordinates: Nested): unknown {
  return isPosition(coordinates) ? lonLatFromRd(coordinates).map((degree) => Math.round(degree * 1e7) / 1e7) : coordinates.map(inDegrees)
}

const isPosition = (nested: Nested): nested is Position => typeof nested[0] === 'number'
