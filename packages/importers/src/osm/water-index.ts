// oxlint-disable typescript/no-non-null-assertion -- runs over flat lists of one length
import type { LineString } from '@weerbaar/core'

/** Side of the squares in which pieces of axis are looked up, metres. */
const SQUARE = 250

/** @returns function that gives the first line, by number, that the straight way from a to b crosses; −1 for none. Touching counts. */
export function waterIndex(lines: readonly LineString[]): (ax: number, ay: number, bx: number, by: number) => number {
  const squares = new Map<number, number[]>()
  const ends: number[] = []
  const owner: number[] = []
  for (const [number, line] of lines.entries())
    for (let i = 1; i < line.length; i++) {
      const [cx, cy] = line[i - 1]!
      const [dx, dy] = line[i]!
      const piece = owner.push(number) - 1
      ends.push(cx, cy, dx, dy)
      eachSquare(cx, cy, dx, dy, (square) => {
        const list = squares.get(square)
        if (list) list.push(piece)
        else squares.set(square, [piece])
      })
    }
  return (ax, ay, bx, by) => {
    let found = -1
    eachSquare(ax, ay, bx, by, (square) => {
      if (found !== -1) return
      const piece = squares
        .get(square)
        ?.find((p) => touches(ax, ay, bx, by, ends[4 * p]!, ends[4 * p + 1]!, ends[4 * p + 2]!, ends[4 * p + 3]!))
      if (piece !== undefined) found = owner[piece]!
    })
    return found
  }
}

function eachSquare(ax: number, ay: number, bx: number, by: number, visit: (square: number) => void): void {
  for (let row = Math.floor(Math.min(ay, by) / SQUARE); row <= Math.max(ay, by) / SQUARE; row++)
    for (let column = Math.floor(Math.min(ax, bx) / SQUARE); column <= Math.max(ax, bx) / SQUARE; column++) visit(row * 65_536 + column)
}

function touches(ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number): number =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px))
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) <= 0 && side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) <= 0
  )
}
