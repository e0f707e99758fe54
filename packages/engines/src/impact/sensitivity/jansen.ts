import type { Share } from '@weerbaar/core'

/**
 * Total Sobol index from pairs of a number that differ in one value only: mean of (a − b)² / 2, as a share of the variance of a.
 *
 * @param asItIs shape [draws]
 * @param changed shape [draws]: the same draws with that one value taken anew
 * @param resamples sets of draws to take again, for the standard error of the index
 */
export function jansen(
  asItIs: Float64Array,
  changed: Float64Array,
  resamples: readonly Uint32Array[],
): { readonly total: Share; readonly error: Share } {
  const all = Uint32Array.from(asItIs, (_, d) => d)
  const total = indexOf(asItIs, changed, all)
  const again = resamples.map((set) => indexOf(asItIs, changed, set))
  const mean = again.reduce((sum, one) => sum + one, 0) / again.length
  const spread = again.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, again.length - 1)
  return { total, error: Math.sqrt(spread) }
}

/** 0 where the number does not vary. */
function indexOf(a: Float64Array, b: Float64Array, draws: Uint32Array): number {
  let mean = 0
  for (let i = 0; i < draws.length; i++) mean += a[draws[i]!]! / draws.length
  let variance = 0
  let apart = 0
  for (let i = 0; i < draws.length; i++) {
    const d = draws[i]!
    variance += (a[d]! - mean) ** 2
    apart += (a[d]! - b[d]!) ** 2
  }
  return variance === 0 ? 0 : apart / (2 * variance)
}
