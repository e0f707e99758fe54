// oxlint-disable typescript/no-non-null-assertion -- runs over rings whose length the loop has just looked at
import type { MultiPolygon, Position, Ring } from '@weerbaar/core'
import { signedArea } from './ring.ts'

/** Centre of gravity of the largest part of an area, whole metres; it may lie outside a bent one. `undefined` for an area of nothing. */
export function middleOfArea(area: MultiPolygon): Position | undefined {
  const [largest] = area.flatMap(([outer]) => (outer ? [outer] : [])).toSorted((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)))
  return largest && centroid(largest)
}

/** Measured from the first corner: RD is in hundreds of thousands, and products of those lose metres. */
function centroid(ring: Ring): Position | undefined {
  const area = signedArea(ring)
  if (area === 0) return undefined
  const [x0, y0] = ring[0]!
  let [x, y] = [0, 0]
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [ring[i - 1]![0] - x0, ring[i - 1]![1] - y0]
    const [bx, by] = [ring[i]![0] - x0, ring[i]![1] - y0]
    const cross = ax * by - bx * ay
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  return [Math.round(x0 + x / (6 * area)), Math.round(y0 + y / (6 * area))]
}
