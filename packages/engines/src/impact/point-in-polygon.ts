import type { MultiPolygon, Ring } from '@weerbaar/core'

/** Does the point lie inside an outer ring and outside its holes? Even–odd rule; a point on the very edge may fall on either side. */
export const isInside = (area: MultiPolygon, x: number, y: number): boolean =>
  area.some((polygon) => polygon.reduce((inside, ring) => inside !== crossesOddly(ring, x, y), false))

function crossesOddly(ring: Ring, x: number, y: number): boolean {
  let odd = false
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!
    const [bx, by] = ring[i]!
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) odd = !odd
  }
  return odd
}
