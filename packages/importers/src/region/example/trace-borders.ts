import type { MultiPolygon, Polygon, Position, Ring } from '@weerbaar/core'
import { contains, signedArea } from '../../geometry/ring.ts'
import { type Raster, SQUARE } from './raster.ts'

/** Rounds of smoothing, and metres that a smoothed border may be simplified by. */
const ROUNDS = 14
const TOLERANCE = 20

/**
 * Borders of a division of squares as smooth polygons without gaps or overlaps.
 *
 * The edges between differently owned squares are cut into arcs at the corners where three owners meet; each arc is
 * smoothed and simplified once and then used by both its neighbours, in opposite direction.
 *
 * @param owner per square: 0 … count − 1, anything else is outside
 * @returns per owner: outer rings counter-clockwise, holes clockwise, whole metres
 */
export function traceBorders(raster: Raster, owner: Int16Array, count: number): MultiPolygon[] {
  const corners = raster.columns + 1
  const steps = borderSteps(raster, owner)
  const isNode = (corner: number): boolean => (steps.get(corner)?.length ?? 0) !== 2
  const ringsOf: Arc[][] = Array.from({ length: count }, () => [])

  const walked = new Set<Step>()
  const walk = (first: Step): void => {
    const path = [first.from]
    for (let step: Step | undefined = first; step; ) {
      walked.add(step)
      walked.add(step.back)
      path.push(step.to)
      step = isNode(step.to) || step.to === first.from ? undefined : steps.get(step.to)?.find((each) => !walked.has(each))
    }
    const line = smooth(path.map((corner) => [raster.x + (corner % corners) * SQUARE, raster.y + Math.floor(corner / corners) * SQUARE]))
    const start = first.from
    const end = path.at(-1) ?? start
    ringsOf[first.left]?.push({ start, end, line })
    ringsOf[first.back.left]?.push({ start: end, end: start, line: line.toReversed() })
  }
  for (const [corner, out] of steps) if (isNode(corner)) for (const step of out) if (!walked.has(step)) walk(step)
  for (const out of steps.values()) for (const step of out) if (!walked.has(step)) walk(step)

  return ringsOf.map((arcs) => polygonsOf(joinArcs(arcs)))
}

/** One side of one square, walked with owner `left` on the left hand; `back` is the same side walked the other way. */
interface Step {
  readonly from: number
  readonly to: number
  readonly left: number
  back: Step
}
interface Arc {
  readonly start: number
  readonly end: number
  readonly line: Ring
}

function borderSteps(raster: Raster, owner: Int16Array): Map<number, Step[]> {
  const { columns, rows } = raster
  const steps = new Map<number, Step[]>()
  const ownerAt = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= columns || row >= rows ? -1 : owner[row * columns + column]!
  const add = (from: number, to: number, left: number, right: number): void => {
    if (left === right) return
    const there = { from, to, left } as Step // `back` follows at once: the two name each other
    const back: Step = { from: to, to: from, left: right, back: there }
    there.back = back
    for (const step of [there, back]) {
      const out = steps.get(step.from)
      if (out) out.push(step)
      else steps.set(step.from, [step])
    }
  }
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++) {
      const corner = row * (columns + 1) + column
      add(corner, corner + columns + 1, ownerAt(column - 1, row), ownerAt(column, row))
      add(corner, corner + 1, ownerAt(column, row), ownerAt(column, row - 1))
    }
  return steps
}

/** Averages each point with its neighbours, ends kept (a closed line has none), then drops what hardly bends. */
function smooth(path: Position[]): Position[] {
  const closed = path.length > 2 && samePoint(path[0]!, path.at(-1)!)
  let line = path
  for (let round = 0; round < ROUNDS; round++)
    line = line.map((at, i) => {
      const isEnd = i === 0 || i === line.length - 1
      if (isEnd && !closed) return at
      const before = isEnd ? line.at(-2)! : line[i - 1]!
      const after = isEnd ? line[1]! : line[i + 1]!
      return [(before[0] + 2 * at[0] + after[0]) / 4, (before[1] + 2 * at[1] + after[1]) / 4]
    })
  const middle = closed ? Math.floor(line.length / 2) : 0
  const kept = closed ? [...simplify(line.slice(0, middle + 1)).slice(0, -1), ...simplify(line.slice(middle))] : simplify(line)
  return kept.map(([x, y]) => [Math.round(x), Math.round(y)])
}

/** Douglas and Peucker (Cartographica 10, 1973). */
function simplify(line: readonly Position[]): Position[] {
  const first = line[0]!
  const last = line.at(-1)!
  let farthest = 0
  let most = TOLERANCE
  for (let i = 1; i < line.length - 1; i++) {
    const metres = distanceToChord(line[i]!, first, last)
    if (metres > most) [farthest, most] = [i, metres]
  }
  if (farthest === 0) return line.length > 1 ? [first, last] : [first]
  return [...simplify(line.slice(0, farthest + 1)).slice(0, -1), ...simplify(line.slice(farthest))]
}

function distanceToChord([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const length = Math.hypot(bx - ax, by - ay)
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
}

function joinArcs(arcs: readonly Arc[]): Ring[] {
  const open = [...arcs]
  const rings: Ring[] = []
  for (let arc = open.pop(); arc; arc = open.pop()) {
    const ring = [...arc.line]
    for (let end = arc.end; end !== arc.start; ) {
      const i = open.findIndex(({ start }) => start === end)
      const next = open.splice(i, 1)[0]
      if (i === -1 || !next) throw new TypeError(`border ends at corner ${end}`)
      ring.push(...next.line.slice(1))
      end = next.end
    }
    if (ring.length > 3) rings.push(ring)
  }
  return rings
}

function polygonsOf(rings: readonly Ring[]): MultiPolygon {
  const outers = rings.filter((ring) => signedArea(ring) > 0).sort((a, b) => signedArea(b) - signedArea(a))
  const holes = rings.filter((ring) => signedArea(ring) < 0)
  return outers.map((outer): Polygon => [outer, ...holes.filter((hole) => contains(outer, hole[0]!))])
}

const samePoint = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1]
