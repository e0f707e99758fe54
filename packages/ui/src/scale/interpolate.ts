/** The value of a line of points at `at`, straight between them and level beyond its ends; no points is undefined. @param points ascending */
export function interpolate(points: readonly { readonly at: number; readonly value: number }[], at: number): number | undefined {
  let before = points[0]
  for (const point of points) {
    if (point.at >= at && before !== undefined) {
      const width = point.at - before.at
      return width === 0 ? point.value : before.value + ((at - before.at) / width) * (point.value - before.value)
    }
    before = point
  }
  return before?.value
}
