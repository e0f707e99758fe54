import type { Range } from '@weerbaar/core'

/**
 * The value below which a share `u` of the triangle over lowest, likely, highest lies (inverse of its cumulative distribution).
 * Only +, −, ×, ÷ and √, which IEEE 754 fixes to the bit: every machine draws the same.
 *
 * @param u between 0 and 1
 */
export function triangleAt({ lowest, likely, highest }: Range, u: number): number {
  const width = highest - lowest
  if (width === 0) return lowest
  const atLikely = (likely - lowest) / width
  return u < atLikely ? lowest + Math.sqrt(u * width * (likely - lowest)) : highest - Math.sqrt((1 - u) * width * (highest - likely))
}
