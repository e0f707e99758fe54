import type { LineString, Metres } from '@weerbaar/core'

/**
 * Straight pieces of water axis that nobody walks across, found through squares of `size` metres.
 * Plain columns, so that it travels to a worker with the graph. Only {@link buildBarriers} makes one.
 */
export interface Barriers {
  /** Shape [pieces]. RD metres of both ends. */
  readonly x1: Float64Array
  readonly y1: Float64Array
  readonly x2: Float64Array
  readonly y2: Float64Array
  /** Shape [pieces]. Metres from the axis to the bank. */
  readonly halfWidth: Float64Array
  /** Squares of `size` metres in rows from the corner at `left`, `bottom`; a piece stands in each square its bounding box touches. */
  readonly size: number
  readonly left: number
  readonly bottom: number
  readonly columns: number
  readonly rows: number
  /** Shape [columns × rows + 1]: the pieces of square `s` are `piece[first[s]]` up to but not including `piece[first[s + 1]]`. */
  readonly first: Uint32Array
  readonly piece: Uint32Array
}

const SQUARE = 250

/** @throws RangeError naming the axis with an impossible width or coordinate */
export function buildBarriers(waters: readonly { readonly name: string; readonly axis: LineString; readonly width: Metres }[]): Barriers {
  const ends: number[] = []
  const halves: number[] = []
  for (const { name, axis, width } of waters) {
    if (!(width >= 0 && width < Infinity)) throw new RangeError(`water ${name}: width is ${width} m, expected zero or more`)
    for (const [i, [x, y]] of axis.entries()) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RangeError(`water ${name}: ${x}, ${y}, expected finite RD metres`)
      const before = axis[i - 1]
      if (before === undefined || (before[0] === x && before[1] === y)) continue
      ends.push(before[0], before[1], x, y)
      halves.push(width / 2)
    }
  }
  const column = (k: number) => Float64Array.from(halves, (_, i) => ends[4 * i + k]!)
  const pieces = { x1: column(0), y1: column(1), x2: column(2), y2: column(3), halfWidth: Float64Array.from(halves) }
  return { ...pieces, ...squares(pieces) }
}

/** Does the straight way from a to b touch or cross an axis? Touching counts. Cost: the pieces in the squares around it. */
export function crossesWater(barriers: Barriers, ax: number, ay: number, bx: number, by: number): boolean {
  const { x1, y1, x2, y2 } = barriers
  return somePieceNear(barriers, ax, ay, bx, by, 0, (p) => touch(ax, ay, bx, by, x1[p]!, y1[p]!, x2[p]!, y2[p]!))
}

/** Does this point stand in the water: on an axis, or nearer to it than its bank? The bank itself counts as water. */
export function insideWater(barriers: Barriers, x: number, y: number): boolean {
  const { x1, y1, x2, y2, halfWidth } = barriers
  let widest = 0
  for (const half of halfWidth) widest = Math.max(widest, half)
  return somePieceNear(barriers, x, y, x, y, widest, (p) => distanceToPiece(x, y, x1[p]!, y1[p]!, x2[p]!, y2[p]!) <= halfWidth[p]!)
}

/** Metres as the crow flies. Not Math.hypot, whose last bit differs between browsers; a square root is exact everywhere. */
export const straight = (dx: number, dy: number): Metres => Math.sqrt(dx * dx + dy * dy)

export function distanceToPiece(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const along = alongPiece(x, y, x1, y1, x2, y2)
  return straight(x - (x1 + along * (x2 - x1)), y - (y1 + along * (y2 - y1)))
}

/** How far along the piece the nearest point lies: 0 at its first end, 1 at its last. */
export function alongPiece(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const dx = x2 - x1
  const dy = y2 - y1
  const square = dx * dx + dy * dy
  return square === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / square))
}

/** Twice the signed area of triangle a, b, c: positive where c lies left of the way from a to b. */
export const side = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)

function touch(ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number): boolean {
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false
  const c = side(ax, ay, bx, by, cx, cy)
  const d = side(ax, ay, bx, by, dx, dy)
  if ((c > 0 && d > 0) || (c < 0 && d < 0)) return false
  const a = side(cx, cy, dx, dy, ax, ay)
  const b = side(cx, cy, dx, dy, bx, by)
  return !((a > 0 && b > 0) || (a < 0 && b < 0))
}

function somePieceNear(
  b: Barriers,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  reach: number,
  test: (piece: number) => boolean,
): boolean {
  const fromColumn = Math.max(0, Math.floor((Math.min(ax, bx) - reach - b.left) / b.size))
  const toColumn = Math.min(b.columns - 1, Math.floor((Math.max(ax, bx) + reach - b.left) / b.size))
  const fromRow = Math.max(0, Math.floor((Math.min(ay, by) - reach - b.bottom) / b.size))
  const toRow = Math.min(b.rows - 1, Math.floor((Math.max(ay, by) + reach - b.bottom) / b.size))
  for (let row = fromRow; row <= toRow; row++)
    for (let column = fromColumn; column <= toColumn; column++) {
      const square = row * b.columns + column
      for (let i = b.first[square]!; i < b.first[square + 1]!; i++) if (test(b.piece[i]!)) return true
    }
  return false
}

type Pieces = Pick<Barriers, 'x1' | 'y1' | 'x2' | 'y2'>

function squares({ x1, y1, x2, y2 }: Pieces): Pick<Barriers, 'size' | 'left' | 'bottom' | 'columns' | 'rows' | 'first' | 'piece'> {
  const count = x1.length
  let left = Infinity
  let bottom = Infinity
  let right = -Infinity
  let top = -Infinity
  for (let p = 0; p < count; p++) {
    left = Math.min(left, x1[p]!, x2[p]!)
    bottom = Math.min(bottom, y1[p]!, y2[p]!)
    right = Math.max(right, x1[p]!, x2[p]!)
    top = Math.max(top, y1[p]!, y2[p]!)
  }
  if (count === 0) left = bottom = right = top = 0
  const columns = Math.floor((right - left) / SQUARE) + 1
  const rows = Math.floor((top - bottom) / SQUARE) + 1
  const inSquares = (visit: (square: number, piece: number) => void) => {
    for (let p = 0; p < count; p++) {
      const toRow = Math.floor((Math.max(y1[p]!, y2[p]!) - bottom) / SQUARE)
      const toColumn = Math.floor((Math.max(x1[p]!, x2[p]!) - left) / SQUARE)
      for (let row = Math.floor((Math.min(y1[p]!, y2[p]!) - bottom) / SQUARE); row <= toRow; row++)
        for (let column = Math.floor((Math.min(x1[p]!, x2[p]!) - left) / SQUARE); column <= toColumn; column++)
          visit(row * columns + column, p)
    }
  }
  const first = new Uint32Array(columns * rows + 1)
  inSquares((square) => first[square + 1]!++)
  for (let s = 0; s < columns * rows; s++) first[s + 1]! += first[s]!
  const piece = new Uint32Array(first[columns * rows]!)
  const next = first.slice()
  inSquares((square, p) => {
    piece[next[square]!++] = p
  })
  return { size: SQUARE, left, bottom, columns, rows, first, piece }
}
