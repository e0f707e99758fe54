import { seededBits } from './seeded-random.ts'

/**
 * Draws taken again from themselves, with replacement: the same sets for every correlation of a run, so that errors can be compared.
 *
 * @returns shape [sets][draws], numbers of draws
 */
export function resamplesOf(draws: number, sets: number, seed: number): readonly Uint32Array[] {
  const nextBits = seededBits(seed ^ 0x2545f491) // not the bits of any dimension
  return Array.from({ length: sets }, () => Uint32Array.from({ length: draws }, () => Math.floor((nextBits() / 2 ** 32) * draws)))
}

/**
 * Bootstrap error of a rank correlation: how far it moves, as a standard deviation, when the draws are taken again from themselves.
 * Ranks are kept as they were and not counted anew in each set, which is within a few per cent. Sobol points lie more evenly than chance
 * would have them, so the error is told too large rather than too small.
 *
 * Method: Efron (Annals of Statistics 7, 1979). Work: sets × draws.
 *
 * @param a ranks, as `b`, from 0
 */
export function bootstrapError(a: Float64Array, b: Float64Array, resamples: readonly Uint32Array[]): number {
  const middle = (a.length - 1) / 2
  let sum = 0
  let squares = 0
  for (const set of resamples) {
    let sa = 0
    let sb = 0
    let saa = 0
    let sbb = 0
    let sab = 0
    for (let i = 0; i < set.length; i++) {
      const x = a[set[i]!]! - middle
      const y = b[set[i]!]! - middle
      sa += x
      sb += y
      saa += x * x
      sbb += y * y
      sab += x * y
    }
    const n = set.length
    const spread = (saa - (sa * sa) / n) * (sbb - (sb * sb) / n)
    const correlation = spread > 0 ? (sab - (sa * sb) / n) / Math.sqrt(spread) : 0
    sum += correlation
    squares += correlation * correlation
  }
  const sets = resamples.length
  return Math.sqrt(Math.max(0, squares - (sum * sum) / sets) / (sets - 1))
}
