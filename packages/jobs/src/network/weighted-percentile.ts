/**
 * The value within which a share of the weight lies: the smallest v with weight(value ≤ v) ≥ share × total weight.
 *
 * @param values shape [n]; `Infinity` for never
 * @param weights shape [n], zero or more
 * @param share 0 … 1
 * @returns `null` when so much weight is never reached, or there is none
 */
export function weightedPercentile(values: ArrayLike<number>, weights: ArrayLike<number>, share: number): number | null {
  const order = Array.from({ length: values.length }, (_, i) => i)
    .filter((i) => (weights[i] ?? 0) > 0)
    .toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const total = order.reduce((sum, i) => sum + (weights[i] ?? 0), 0)
  if (total === 0) return null
  let sum = 0
  for (const i of order) {
    sum += weights[i] ?? 0
    if (sum >= share * total) {
      const value = values[i] ?? Number.POSITIVE_INFINITY
      return Number.isFinite(value) ? value : null
    }
  }
  return null
}
