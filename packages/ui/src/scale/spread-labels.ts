/**
 * Moves labels apart that would lie over each other, as little as it can, keeping their order.
 *
 * @param places shares from the top, 0 to 1, in any order
 * @param gap least distance between two, as a share
 * @returns in the order given, within 0 and 1 as far as they fit
 */
export function spreadLabels(places: readonly number[], gap: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
  const spread = [...places]
  let last = Number.NEGATIVE_INFINITY
  for (const i of order) {
    last = Math.max(spread[i] ?? 0, last + gap)
    spread[i] = last
  }
  let next = 1
  for (const i of order.toReversed()) {
    if ((spread[i] ?? 0) <= next) break
    spread[i] = next
    next -= gap
  }
  return spread
}
