/** A point in the plot: shares from the left and from the bottom, 0 to 1. */
export type PlotPoint = readonly [x: number, y: number]

/** Drawings use a box of 1000 by 1000 that the browser stretches; y runs down in svg. */
const place = ([x, y]: PlotPoint): string => `${Math.round(x * 10_000) / 10} ${Math.round((1 - y) * 10_000) / 10}`

/** A line through the points; no points is no line. */
export const linePath = (points: readonly PlotPoint[]): string => points.map((point, i) => `${i === 0 ? 'M' : 'L'}${place(point)}`).join('')

/** A closed shape between an upper and a lower line over the same x. */
export const areaPath = (upper: readonly PlotPoint[], lower: readonly PlotPoint[]): string =>
  upper.length === 0 ? '' : `${linePath(upper)}L${lower.toReversed().map(place).join('L')}z`

/** A line that holds each value until the next one is known. @param end share where the last value stops */
export function stepPath(points: readonly PlotPoint[], end: number): string {
  let path = ''
  for (const [i, [x, y]] of points.entries()) {
    const [, previous] = points[i - 1] ?? [x, y]
    path += i === 0 ? `M${place([x, y])}` : `L${place([x, previous])}L${place([x, y])}`
  }
  const last = points.at(-1)
  return last === undefined ? '' : `${path}L${place([end, last[1]])}`
}
