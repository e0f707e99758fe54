/** Widest a digit of an axis gets, bold, in pixels; and least room between two labels. */
const DIGIT = 7.5
const ROOM = 6
/** From this share on a label ends at its place instead of standing round it: see the axis of a chart. */
const END = 0.97

/**
 * Counts that can stand under an axis without touching: the present one always, of the others the first that fit.
 *
 * @param counts most needed first
 * @param place share along the axis, 0 to 1
 * @param width of the axis in pixels
 * @returns ascending, without the present one
 */
export function clearTicks(counts: readonly number[], current: number, place: (count: number) => number, width: number): number[] {
  const span = (count: number): readonly [from: number, to: number] => {
    const size = String(count).length * DIGIT
    const x = place(count) * width
    return place(count) > END ? [x - size, x] : [x - size / 2, x + size / 2]
  }
  const kept = [current]
  for (const count of counts) {
    const [from, to] = span(count)
    if (kept.every((other) => to + ROOM <= span(other)[0] || from >= span(other)[1] + ROOM)) kept.push(count)
  }
  return kept.slice(1).toSorted((a, b) => a - b)
}
