import type { Position } from '@weerbaar/core'
import proj4 from 'proj4'

/**
 * RD New (EPSG:28992): oblique stereographic on Bessel 1841 about Amersfoort, and the seven parameters from Bessel to ETRS89.
 * Without the published correction grid (RDNAPTRANS) this is within 0.1 m over most of the country and 0.17 m at its far
 * corners; docs/formats/region-file.md lists the residuals at the control points.
 */
const RD_NEW =
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel ' +
  '+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs'

const transform = proj4(RD_NEW, 'WGS84')

/** Degrees, longitude first as in GeoJSON. */
export type LonLat = readonly [lon: number, lat: number]

/** @returns metres in RD New, not rounded */
export function rdFromLonLat([lon, lat]: LonLat): Position {
  const [x, y] = transform.inverse([lon, lat])
  if (x === undefined || y === undefined) throw new TypeError(`proj4 gave no point for ${lon}, ${lat}`)
  return [x, y]
}

/** @returns degrees, not rounded */
export function lonLatFromRd([x, y]: Position): LonLat {
  const [lon, lat] = transform.forward([x, y])
  if (lon === undefined || lat === undefined) throw new TypeError(`proj4 gave no point for ${x}, ${y}`)
  return [lon, lat]
}

/** True in the rectangle that RD New is meant for, the Netherlands with a margin; beyond it figures are meaningless. */
export const inRdArea = ([x, y]: Position): boolean => x >= -7_000 && x <= 300_000 && y >= 289_000 && y <= 629_000
