import type { Position } from './geometry.ts'

/**
 * Powers of (x − 155 km)/100 km and (y − 463 km)/100 km, and arc seconds. Schreutelkamp and Strang van Hees, "Benaderingsformules voor de
 * transformatie tussen RD- en WGS84-kaartcoördinaten", Geodesia 43 (2001).
 */
const LATITUDE: readonly (readonly [x: number, y: number, seconds: number])[] = [
  [0, 1, 3235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
]
const LONGITUDE: readonly (readonly [x: number, y: number, seconds: number])[] = [
  [1, 0, 5260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
]

/**
 * Degrees for a map or a GeoJSON file, from RD New. Within 1 m over the land: good enough to find a building, not to measure one. The
 * importers have the exact transformation, which takes a library.
 */
export function wgs84FromRd([x, y]: Position): { readonly lon: number; readonly lat: number } {
  const east = (x - 155_000) / 100_000
  const north = (y - 463_000) / 100_000
  const sum = (terms: typeof LATITUDE) => terms.reduce((total, [p, q, seconds]) => total + seconds * east ** p * north ** q, 0) / 3600
  return { lon: 5.38720621 + sum(LONGITUDE), lat: 52.1551744 + sum(LATITUDE) }
}
