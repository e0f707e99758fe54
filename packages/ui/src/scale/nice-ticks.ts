/**
 * Round values for an axis that starts at zero: three to five lines, steps of 1, 2, 2,5, 3 or 5 times a power of ten.
 * The last tick may lie under `max`, so that the highest figure keeps its place in the plot.
 *
 * @param max highest figure drawn; zero or less gives only the zero line
 * @returns from 0 upwards, at least one
 */
export function niceTicks(max: number): number[] {
  if (!(max > 0) || !Number.isFinite(max)) return [0]
  const power = 10 ** Math.floor(Math.log10(max))
  for (const step of [5, 3, 2.5, 2, 1, 0.5, 0.3, 0.25, 0.2].map((s) => s * power)) {
    const count = Math.floor(max / step + 1e-9)
    if (count >= 3) return Array.from({ length: count + 1 }, (_, i) => round(i * step))
  }
  return [0, round(max)]
}

/**
 * Round values between two bounds that need not include zero, for shares and counts of points.
 * @returns ascending, all within the bounds; may be empty when the bounds are the same
 */
export function ticksWithin(from: number, to: number, about = 4): number[] {
  const span = to - from
  if (!(span > 0) || !Number.isFinite(span)) return []
  const power = 10 ** Math.floor(Math.log10(span / about))
  const step = [1, 2, 5, 10].map((s) => s * power).find((s) => span / s <= about + 0.5) ?? power * 10
  const first = Math.ceil(from / step - 1e-9)
  const last = Math.floor(to / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => round((first + i) * step))
}

/** Takes off the dust of binary fractions: 0.30000000000000004 is 0.3 on an axis. */
const round = (value: number): number => Number(value.toPrecision(12))
