/** Height of a line through points ascending in x, straight between them; `undefined` outside. */
export function between(points: readonly (readonly [x: number, y: number])[], x: number): number | undefined {
  for (const [i, [right, high]] of points.entries()) {
    if (x === right) return high
    const before = points[i - 1]
    if (before && x > before[0] && x < right) return before[1] + ((high - before[1]) * (x - before[0])) / (right - before[0])
  }
  return undefined
}
