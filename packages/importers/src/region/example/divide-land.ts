import type { LineString, Position } from '@weerbaar/core'
import { centreOf, distanceToLines, type Raster, SQUARE, squareAt } from './raster.ts'

/** A place that draws land to its municipality. */
export interface Seat {
  readonly at: Position
  /** Index of the municipality. */
  readonly municipality: number
  /** Metres by which a larger place reaches further than a hamlet. */
  readonly reach: number
}

/** Squares outside the region. */
export const OUTSIDE = -1
const UNDECIDED = -2
/** Squares in each direction that vote when a border is straightened. */
const VOTE = 4

/**
 * Gives every square of the region to the municipality of the nearest place on its side of the rivers.
 *
 * Nearest by distance less the place's reach; then two rounds of voting among neighbours take out ragged teeth, and pieces
 * that hold no place of their municipality go to what surrounds them. Work: squares × seats.
 *
 * @param inside 1 for squares of the region
 * @param rivers axes that part the land; every axis must reach the region's edge at both ends to do so
 * @returns index of the municipality per square, {@link OUTSIDE} elsewhere; every square inside has one
 */
export function divideLand(raster: Raster, inside: Uint8Array, rivers: readonly LineString[], seats: readonly Seat[]): Int16Array {
  const river = distanceToLines(raster, rivers, SQUARE * Math.SQRT1_2)
  const open = inside.map((isIn, square) => (isIn && river[square] === Infinity ? 1 : 0))
  const side = pieces(raster, (a, b) => open[a] === 1 && open[b] === 1)
  const sideOfSeat = seats.map(({ at }) => side[nearestOpen(raster, open, at)]!)

  const owner = new Int16Array(inside.length)
  for (let square = 0; square < inside.length; square++) {
    owner[square] = inside[square] ? UNDECIDED : OUTSIDE
    if (!open[square]) continue
    const [x, y] = centreOf(raster, square)
    let least = Infinity
    for (let i = 0; i < seats.length; i++) {
      if (sideOfSeat[i] !== side[square]) continue
      const { at, reach, municipality } = seats[i]!
      const metres = Math.hypot(x - at[0], y - at[1]) - reach
      if (metres < least) {
        least = metres
        owner[square] = municipality
      }
    }
  }
  for (let round = 0; round < 2; round++) vote(raster, owner, side, open)
  dropStrays(raster, owner, open, seats)
  fillFromNeighbours(raster, owner, (square) => open[square] === 1) // strays over land, so that a river is no shortcut
  fillFromNeighbours(raster, owner, () => true)
  return owner
}

/** Numbers the connected pieces (over edges, not corners) of squares for which `joined` holds. */
function pieces(raster: Raster, joined: (a: number, b: number) => boolean): Int32Array {
  const piece = new Int32Array(raster.columns * raster.rows).fill(-1)
  const queue: number[] = []
  for (let start = 0, count = 0; start < piece.length; start++) {
    if (piece[start] !== -1) continue
    piece[start] = count
    queue.push(start)
    for (let square = queue.pop(); square !== undefined; square = queue.pop())
      for (const next of besides(raster, square))
        if (piece[next] === -1 && joined(square, next)) {
          piece[next] = count
          queue.push(next)
        }
    count++
  }
  return piece
}

function* besides({ columns, rows }: Raster, square: number): Generator<number> {
  const column = square % columns
  if (column > 0) yield square - 1
  if (column < columns - 1) yield square + 1
  if (square >= columns) yield square - columns
  if (square < columns * (rows - 1)) yield square + columns
}

function nearestOpen(raster: Raster, open: Uint8Array, at: Position): number {
  const own = squareAt(raster, at)
  if (open[own]) return own
  let best = -1
  let least = Infinity
  for (let square = 0; square < open.length; square++) {
    if (!open[square]) continue
    const [x, y] = centreOf(raster, square)
    const metres = Math.hypot(x - at[0], y - at[1])
    if (metres < least) [best, least] = [square, metres]
  }
  return best
}

function vote(raster: Raster, owner: Int16Array, side: Int32Array, open: Uint8Array): void {
  const before = owner.slice()
  const votes = new Uint16Array(256)
  for (let square = 0; square < owner.length; square++) {
    if (!open[square] || [...besides(raster, square)].every((next) => before[next] === before[square])) continue
    votes.fill(0)
    const column = square % raster.columns
    const row = Math.floor(square / raster.columns)
    for (let r = Math.max(0, row - VOTE); r <= Math.min(raster.rows - 1, row + VOTE); r++)
      for (let c = Math.max(0, column - VOTE); c <= Math.min(raster.columns - 1, column + VOTE); c++) {
        const other = r * raster.columns + c
        if (open[other] && side[other] === side[square] && before[other]! >= 0) votes[before[other]!]!++
      }
    let winner = before[square]!
    for (let m = 0; m < votes.length; m++) if (winner < 0 || votes[m]! > votes[winner]!) winner = m
    owner[square] = winner
  }
}

function dropStrays(raster: Raster, owner: Int16Array, open: Uint8Array, seats: readonly Seat[]): void {
  const piece = pieces(raster, (a, b) => open[a] === 1 && open[b] === 1 && owner[a] === owner[b])
  const seated = new Set(
    seats.flatMap(({ at, municipality }) => {
      const square = nearestOpen(raster, open, at)
      return owner[square] === municipality ? [piece[square]] : []
    }),
  )
  for (let square = 0; square < owner.length; square++) if (open[square] && !seated.has(piece[square])) owner[square] = UNDECIDED
}

/** Undecided squares that may take the owner of the nearest decided one, counted in steps over such squares. */
function fillFromNeighbours(raster: Raster, owner: Int16Array, may: (square: number) => boolean): void {
  let edge: number[] = []
  for (let square = 0; square < owner.length; square++) if (owner[square]! >= 0) edge.push(square)
  while (edge.length > 0) {
    const next: number[] = []
    for (const square of edge)
      for (const other of besides(raster, square))
        if (owner[other] === UNDECIDED && may(other)) {
          owner[other] = owner[square]!
          next.push(other)
        }
    edge = next
  }
}
