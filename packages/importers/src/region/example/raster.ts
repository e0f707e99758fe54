import type { LineString, Position, Ring } from '@weerbaar/core'
import { distanceToSegment } from '../../geometry/line.ts'

/** A board of 100 m squares over the region. Square (column, row) has its lower left corner at x + 100·column, y + 100·row. */
export interface Raster {
  readonly x: number
  readonly y: number
  readonly columns: number
  readonly rows: number
}
export const SQUARE = 100

export const centreOf = (raster: Raster, square: number): Position => [
  raster.x + (square % raster.columns) * SQUARE + SQUARE / 2,
  raster.y + Math.floor(square / raster.columns) * SQUARE + SQUARE / 2,
]

/** @returns number of the square that holds the point, −1 off the board */
export function squareAt(raster: Raster, [x, y]: Position): number {
  const column = Math.floor((x - raster.x) / SQUARE)
  const row = Math.floor((y - raster.y) / SQUARE)
  return column < 0 || row < 0 || column >= raster.columns || row >= raster.rows ? -1 : row * raster.columns + column
}

/** The smallest board around a ring, with a margin of two squares. */
export function rasterAround(ring: Ring): Raster {
  const xs = ring.map(([x]) => x)
  const ys = ring.map(([, y]) => y)
  const x = Math.floor(Math.min(...xs) / SQUARE - 2) * SQUARE
  const y = Math.floor(Math.min(...ys) / SQUARE - 2) * SQUARE
  const columns = Math.ceil((Math.max(...xs) - x) / SQUARE) + 2
  const rows = Math.ceil((Math.max(...ys) - y) / SQUARE) + 2
  return { x, y, columns, rows }
}

/** 1 for squares whose centre lies inside the ring (even-odd, row by row). */
export function fillRing(raster: Raster, ring: Ring): Uint8Array {
  const inside = new Uint8Array(raster.columns * raster.rows)
  for (let row = 0; row < raster.rows; row++) {
    const y = raster.y + row * SQUARE + SQUARE / 2
    const cuts: number[] = []
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]!
      const [bx, by] = ring[i]!
      if (ay > y !== by > y) cuts.push(ax + ((y - ay) / (by - ay)) * (bx - ax))
    }
    cuts.sort((a, b) => a - b)
    for (let k = 1; k < cuts.length; k += 2) {
      const first = Math.max(0, Math.ceil((cuts[k - 1]! - raster.x) / SQUARE - 0.5))
      const last = Math.min(raster.columns - 1, Math.floor((cuts[k]! - raster.x) / SQUARE - 0.5))
      for (let column = first; column <= last; column++) inside[row * raster.columns + column] = 1
    }
  }
  return inside
}

/** Metres from every square's centre to the nearest of the lines, exact up to `reach`, `Infinity` beyond. */
export function distanceToLines(raster: Raster, lines: readonly LineString[], reach: number): Float64Array {
  const distance = new Float64Array(raster.columns * raster.rows).fill(Infinity)
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [ax, ay] = line[i - 1]!
      const [bx, by] = line[i]!
      const clampColumn = (x: number): number => Math.min(raster.columns - 1, Math.max(0, Math.floor((x - raster.x) / SQUARE)))
      const clampRow = (y: number): number => Math.min(raster.rows - 1, Math.max(0, Math.floor((y - raster.y) / SQUARE)))
      for (let row = clampRow(Math.min(ay, by) - reach); row <= clampRow(Math.max(ay, by) + reach); row++)
        for (let column = clampColumn(Math.min(ax, bx) - reach); column <= clampColumn(Math.max(ax, bx) + reach); column++) {
          const square = row * raster.columns + column
          const metres = distanceToSegment(centreOf(raster, square), [ax, ay], [bx, by])
          if (metres <= reach && metres < distance[square]!) distance[square] = metres
        }
    }
  return distance
}
