import type { Points } from './walking-graph.ts'

const SIDE = 1 << 16

/**
 * The points in the order a Hilbert curve meets them, so that near points get near numbers.
 * The curve has 65,536 × 65,536 squares over the bounding square; points in one square keep their order.
 * Source: D. Hilbert, Mathematische Annalen 38 (1891). Cost: O(n).
 *
 * @returns shape [points]: which point comes first, second, …
 * @throws RangeError naming the first coordinate that is not a finite number
 */
export function hilbertOrder(points: Points): Uint32Array {
  const count = points.x.length
  let minX = Infinity
  let minY = Infinity
  let maxX = -Infinity
  let maxY = -Infinity
  for (let i = 0; i < count; i++) {
    const x = points.x[i]!
    const y = points.y[i]!
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RangeError(`node ${i} stands at ${x}, ${y}, expected finite RD metres`)
    minX = Math.min(minX, x)
    minY = Math.min(minY, y)
    maxX = Math.max(maxX, x)
    maxY = Math.max(maxY, y)
  }
  const scale = (SIDE - 1) / Math.max(maxX - minX, maxY - minY, 1)

  const places = new Uint32Array(count)
  for (let i = 0; i < count; i++)
    places[i] = placeOnCurve(Math.round((points.x[i]! - minX) * scale), Math.round((points.y[i]! - minY) * scale))
  return sortedBy(places)
}

/**
 * Numbers of the places, smallest place first, equal ones in their order: a radix sort over two halves of 16 bits, each pass a counting sort that keeps
 * what the one before did. Source: D. Knuth, The Art of Computer Programming 3, 5.2.5. O(n), for as many as a 32-bit number counts.
 */
function sortedBy(places: Uint32Array): Uint32Array {
  let order: Uint32Array = Uint32Array.from(places, (_, i) => i)
  for (const shift of [0, 16]) {
    const next = new Uint32Array(SIDE + 1)
    for (const place of places) next[((place >>> shift) & (SIDE - 1)) + 1]!++
    for (let digit = 1; digit <= SIDE; digit++) next[digit]! += next[digit - 1]!
    const sorted = new Uint32Array(order.length)
    for (const i of order) sorted[next[(places[i]! >>> shift) & (SIDE - 1)]!++] = i
    order = sorted
  }
  return order
}

function placeOnCurve(column: number, row: number): number {
  let x = column
  let y = row
  let place = 0
  for (let half = SIDE >>> 1; half > 0; half >>>= 1) {
    const right = (x & half) > 0 ? 1 : 0
    const upper = (y & half) > 0 ? 1 : 0
    place += half * half * ((3 * right) ^ upper)
    x &= half - 1
    y &= half - 1
    if (upper === 0) {
      const turned = right === 1 ? half - 1 - y : y
      y = right === 1 ? half - 1 - x : x
      x = turned
    }
  }
  return place
}
