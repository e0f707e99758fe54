import type { Metres, MultiPolygon } from '@weerbaar/core'
import type { Barriers } from './barriers.ts'
import { distanceToPiece } from './barriers.ts'

/** RD metres. */
export interface Box {
  readonly minX: Metres
  readonly minY: Metres
  readonly maxX: Metres
  readonly maxY: Metres
}

/** Nodes in the middle of squares of `spacing` metres: at 100 m the middles of the CBS squares, so a cell stands on its node. */
export interface Lattice {
  readonly spacing: Metres
  readonly columns: number
  readonly rows: number
  /** RD metres of the node in column 0, row 0. */
  readonly x0: number
  readonly y0: number
}

/** @throws RangeError when the box is empty or the spacing is not one metre or more */
export function latticeIn({ minX, minY, maxX, maxY }: Box, spacing: Metres): Lattice {
  if (!(spacing >= 1 && spacing < Infinity)) throw new RangeError(`spacing is ${spacing} m, expected 1 or more`)
  const left = Math.floor(minX / spacing)
  const bottom = Math.floor(minY / spacing)
  const columns = Math.ceil(maxX / spacing) - left
  const rows = Math.ceil(maxY / spacing) - bottom
  if (!(columns >= 1 && rows >= 1)) throw new RangeError(`box ${minX}, ${minY} to ${maxX}, ${maxY}, expected more than nothing`)
  return { spacing, columns, rows, x0: (left + 0.5) * spacing, y0: (bottom + 0.5) * spacing }
}

/** Where there is land: inside these areas, or where the test says so. */
export type Land = MultiPolygon | ((x: number, y: number) => boolean)

/** @returns shape [columns × rows], row by row from below: 1 where a walker can stand on land, before water is taken out */
export function landNodes(lattice: Lattice, land: Land | undefined): Uint8Array {
  const { columns, rows, spacing, x0, y0 } = lattice
  const open = new Uint8Array(columns * rows)
  if (land === undefined) return open.fill(1)
  if (typeof land === 'function') {
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) if (land(x0 + column * spacing, y0 + row * spacing)) open[row * columns + column] = 1
    return open
  }
  for (const polygon of land)
    for (let row = 0; row < rows; row++) {
      // Where the border meets this row; between the first and second meeting lies land, and so on: even–odd, holes included.
      const y = y0 + row * spacing
      const meets: number[] = []
      for (const ring of polygon)
        for (let i = 1; i < ring.length; i++) {
          const [ax, ay] = ring[i - 1]!
          const [bx, by] = ring[i]!
          if (ay <= y !== by <= y) meets.push(ax + ((y - ay) / (by - ay)) * (bx - ax))
        }
      meets.sort((a, b) => a - b)
      for (let i = 0; i + 1 < meets.length; i += 2) {
        const to = Math.min(columns - 1, Math.floor((meets[i + 1]! - x0) / spacing))
        for (let column = Math.max(0, Math.ceil((meets[i]! - x0) / spacing)); column <= to; column++) open[row * columns + column] = 1
      }
    }
  return open
}

/**
 * Takes the nodes that stand in water out of `open`, in place.
 * @returns shape [columns × rows]: 1 near an axis, where a step of at most √5 spacings could cross it
 */
export function takeOutWater(lattice: Lattice, barriers: Barriers, open: Uint8Array): Uint8Array {
  const { columns, rows, spacing, x0, y0 } = lattice
  const { x1, y1, x2, y2, halfWidth } = barriers
  const near = new Uint8Array(columns * rows)
  for (let p = 0; p < x1.length; p++) {
    const reach = Math.max(halfWidth[p]!, 2.25 * spacing)
    const toRow = Math.min(rows - 1, Math.floor((Math.max(y1[p]!, y2[p]!) + reach - y0) / spacing))
    const fromColumn = Math.max(0, Math.ceil((Math.min(x1[p]!, x2[p]!) - reach - x0) / spacing))
    const toColumn = Math.min(columns - 1, Math.floor((Math.max(x1[p]!, x2[p]!) + reach - x0) / spacing))
    for (let row = Math.max(0, Math.ceil((Math.min(y1[p]!, y2[p]!) - reach - y0) / spacing)); row <= toRow; row++)
      for (let column = fromColumn; column <= toColumn; column++) {
        const away = distanceToPiece(x0 + column * spacing, y0 + row * spacing, x1[p]!, y1[p]!, x2[p]!, y2[p]!)
        if (away <= halfWidth[p]!) open[row * columns + column] = 0
        if (away <= 2.25 * spacing) near[row * columns + column] = 1
      }
  }
  return near
}
