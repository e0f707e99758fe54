import type { LineString, Position, Ring, Water } from '@weerbaar/core'
import type { ExampleTable } from './example-table.ts'

/**
 * The edge of the example region, closed and counter-clockwise. Between two successive points that name the same water the
 * edge follows its axis, so that land, river and edge agree without a sliver between them.
 *
 * @throws RangeError when a point names a water that is not in the table
 */
export function outlineRing(outline: ExampleTable['outline'], water: readonly Water[]): Ring {
  const ring: Position[] = []
  for (const [i, { along, at }] of outline.entries()) {
    if (along === '') {
      ring.push(at)
      continue
    }
    const axis = water.find(({ name }) => name === along)?.axis
    if (!axis) throw new RangeError(`outline point ${i + 1} follows '${along}', which is not in the table of waters`)
    const next = outline[(i + 1) % outline.length]
    const here = nearestOnLine(axis, at)
    ring.push(here.at)
    if (next?.along !== along) continue
    const there = nearestOnLine(axis, next.at)
    const between = axis.filter((_, k) => k > Math.min(here.along, there.along) && k < Math.max(here.along, there.along))
    ring.push(...(there.along >= here.along ? between : between.reverse()))
  }
  const [first] = ring
  if (first) ring.push(first)
  return signedArea(ring) < 0 ? ring.reverse() : ring
}

/** @returns nearest point, and how far along: number of the segment plus the part of it */
export function nearestOnLine(
  line: LineString,
  [x, y]: Position,
): { readonly at: Position; readonly along: number; readonly metres: number } {
  let best = { at: line[0] ?? ([x, y] as const), along: 0, metres: Infinity }
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1]!
    const [bx, by] = line[i]!
    const length = (bx - ax) ** 2 + (by - ay) ** 2
    const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
    const at: Position = [ax + t * (bx - ax), ay + t * (by - ay)]
    const metres = Math.hypot(x - at[0], y - at[1])
    if (metres < best.metres) best = { at, along: i - 1 + t, metres }
  }
  return best
}

/** Positive for a counter-clockwise ring; square metres. */
export function signedArea(ring: Ring): number {
  let twice = 0
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!
    const [bx, by] = ring[i]!
    twice += ax * by - bx * ay
  }
  return twice / 2
}
