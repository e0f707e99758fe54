import type { Points } from './walking-graph.ts'

const SIDE = 1 << 16

/**
 * The points in the order a Hilbert curve meets them, so that near points get near numbers.
 * The curve has 65,536 × 65,536 squares over the bounding square; points in one square keep their order.
 * Source: D. Hilbert, Mathematische Annalen 38 (1891). Cost: O(n log n).
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

  // Place on the curve and number of the point in one double: 32 + 21 bits, so a plain numeric sort does.
  if (count > 2 ** 21) throw new RangeError(`${count} nodes, expected at most ${2 ** 21}`)
  const keys = new Float64Array(count)
  for (let i = 0; i < count; i++)
    keys[i] = placeOnCurve(Math.round((points.x[i]! - minX) * scale), Math.round((points.y[i]! - minY) * scale)) * 2 ** 21 + i
  keys.sort()
  return Uint32Array.from(keys, (key) => key % 2 ** 21)
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
