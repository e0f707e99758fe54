import type { Position } from './geometry.ts'

/** Longitude and latitude, degrees. */
export interface LonLat {
  readonly lon: number
  readonly lat: number
}

/** Amersfoort, the origin of RD: both as published. */
const AMERSFOORT = { x: 155_000, y: 463_000, lon: 5.387_206_21, lat: 52.155_174_4 }

type Term = readonly [p: number, q: number, factor: number]
const X_TERMS: readonly Term[] = [
  [0, 1, 190_094.945],
  [1, 1, -11_832.228],
  [2, 1, -114.221],
  [0, 3, -32.391],
  [1, 0, -0.705],
  [3, 1, -2.34],
  [1, 3, -0.608],
  [0, 2, -0.008],
  [2, 3, 0.148],
]
const Y_TERMS: readonly Term[] = [
  [1, 0, 309_056.544],
  [0, 2, 3638.893],
  [2, 0, 73.077],
  [1, 2, -157.984],
  [3, 0, 59.788],
  [0, 1, 0.433],
  [2, 2, -6.439],
  [1, 1, -0.032],
  [0, 4, 0.092],
  [1, 4, -0.054],
]
const LAT_TERMS: readonly Term[] = [
  [0, 1, 3235.653_89],
  [2, 0, -32.582_97],
  [0, 2, -0.2475],
  [2, 1, -0.849_78],
  [0, 3, -0.0655],
  [2, 2, -0.017_09],
  [1, 0, -0.007_38],
  [4, 0, 0.0053],
  [2, 3, -0.000_39],
  [4, 1, 0.000_33],
  [1, 1, -0.000_12],
]
const LON_TERMS: readonly Term[] = [
  [1, 0, 5260.529_16],
  [1, 1, 105.946_84],
  [1, 2, 2.456_56],
  [3, 0, -0.818_85],
  [1, 3, 0.055_94],
  [3, 1, -0.056_07],
  [0, 1, 0.011_99],
  [3, 2, -0.002_56],
  [1, 4, 0.001_28],
  [0, 2, 0.000_22],
  [2, 0, -0.000_22],
  [5, 0, 0.000_26],
]
const sumOf = (terms: readonly Term[], a: number, b: number): number =>
  terms.reduce((sum, [p, q, factor]) => sum + factor * a ** p * b ** q, 0)

/**
 * RD New of a place pointed at on a map, in whole metres. Polynomials of Schreutelkamp and Strang van Hees (Geodesia, 2001): good to about
 * a metre in the Netherlands. Enough for a finger; data are transformed by the importers.
 */
export function rdOfPointed({ lon, lat }: LonLat): Position {
  const a = 0.36 * (lat - AMERSFOORT.lat)
  const b = 0.36 * (lon - AMERSFOORT.lon)
  return [Math.round(AMERSFOORT.x + sumOf(X_TERMS, a, b)), Math.round(AMERSFOORT.y + sumOf(Y_TERMS, a, b))]
}

/** Where to draw a place on a map: the way back, as good. */
export function lonLatOf([x, y]: Position): LonLat {
  const a = (x - AMERSFOORT.x) * 1e-5
  const b = (y - AMERSFOORT.y) * 1e-5
  return { lat: AMERSFOORT.lat + sumOf(LAT_TERMS, a, b) / 3600, lon: AMERSFOORT.lon + sumOf(LON_TERMS, a, b) / 3600 }
}
