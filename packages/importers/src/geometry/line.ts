// oxlint-disable typescript/no-non-null-assertion -- runs over flat arrays and rings whose length the loop has just looked at
import type { LineString, Position } from '@weerbaar/core'

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

/** Metres from a point to the straight piece between two others. */
export function distanceToSegment([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const dx = bx - ax
  const dy = by - ay
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}
