// oxlint-disable typescript/no-non-null-assertion -- runs over flat arrays and rings whose length the loop has just looked at
import type { MultiPolygon, Position, Ring } from '@weerbaar/core'

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

/** Even-odd; a point on the ring may fall either way. */
export function contains(ring: Ring, [x, y]: Position): boolean {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!
    const [bx, by] = ring[i]!
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
  }
  return inside
}

/** Whether an area holds a point: inside an outer ring and in none of its holes. */
export const areaContains = (area: MultiPolygon, at: Position): boolean =>
  area.some(([outer, ...holes]) => outer !== undefined && contains(outer, at) && !holes.some((hole) => contains(hole, at)))
