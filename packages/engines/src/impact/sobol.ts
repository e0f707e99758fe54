import { JOE_KUO } from './joe-kuo.ts'
import { seededBits } from './seeded-random.ts'

/** Dimensions the table of direction numbers reaches. */
export const SOBOL_DIMENSIONS = JOE_KUO.length + 1
const BITS = 32

/**
 * The direction numbers of one dimension, most significant bit first.
 *
 * Method: Sobol (1967) with the recurrence of Bratley and Fox (ACM TOMS 14, 1988), numbers of Joe and Kuo (2008).
 *
 * @param dimension 0 … {@link SOBOL_DIMENSIONS} − 1; 0 is the van der Corput sequence
 * @throws RangeError when the table does not reach the dimension
 */
function directionNumbers(dimension: number): Uint32Array {
  const v = new Uint32Array(BITS)
  if (dimension === 0) return v.map((_, bit) => 2 ** (BITS - 1 - bit))
  const polynomial = JOE_KUO[dimension - 1]
  if (!polynomial) throw new RangeError(`dimension is ${dimension}, expected 0…${SOBOL_DIMENSIONS - 1}`)
  const { degree, inner, initial } = polynomial
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      v[bit] = initial[bit]! * 2 ** (BITS - 1 - bit)
      continue
    }
    let next = v[bit - degree]! ^ (v[bit - degree]! >>> degree)
    for (let k = 1; k < degree; k++) if ((inner >>> (degree - 1 - k)) & 1) next ^= v[bit - k]!
    v[bit] = next
  }
  return v
}

/**
 * Random linear scramble: each direction number times a random lower-triangular matrix of bits with ones on the diagonal.
 * Keeps the even spread of the points while taking away the accidents of one fixed set (Matoušek, J. Complexity 14, 1998).
 */
function scrambled(v: Uint32Array, nextBits: () => number): Uint32Array {
  const rows = Uint32Array.from({ length: BITS }, (_, row) => {
    const more = row === 0 ? 0 : nextBits() & (0xffffffff << (BITS - row))
    return more | (1 << (BITS - 1 - row))
  })
  return v.map((number) => {
    let out = 0
    for (let row = 0; row < BITS; row++) if (parity(rows[row]! & number)) out |= 1 << (BITS - 1 - row)
    return out
  })
}

function parity(bits: number): number {
  let b = bits ^ (bits >>> 16)
  b ^= b >>> 8
  b ^= b >>> 4
  b ^= b >>> 2
  return (b ^ (b >>> 1)) & 1
}

/**
 * Coordinates of the first `count` points in one dimension, in Gray-code order, strictly between 0 and 1.
 *
 * A dimension beyond the table gets a seeded permutation of evenly spaced points instead (Latin hypercube): still even in that
 * dimension alone, no longer even in pairs. Each dimension takes its randomness from (seed, dimension) only, so that adding one
 * leaves the others as they were.
 *
 * @param seed `undefined`: the plain, unscrambled sequence of the literature
 * @returns shape [count]
 */
export function sobolCoordinates(dimension: number, count: number, seed: number | undefined): Float64Array {
  const nextBits = seededBits(Math.imul((seed ?? 0) ^ 0x5bd1e995, 0x9e3779b1) + Math.imul(dimension + 1, 0x85ebca6b))
  for (let i = 0; i < 4; i++) nextBits() // near seeds start alike
  if (dimension >= SOBOL_DIMENSIONS) return permutedSteps(count, nextBits)

  const plain = directionNumbers(dimension)
  const v = seed === undefined ? plain : scrambled(plain, nextBits)
  let x = seed === undefined ? 0 : nextBits()
  const out = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    if (i > 0) x ^= v[31 - Math.clz32(i & -i)]! // the bit in which the Gray codes of i − 1 and i differ
    out[i] = seed === undefined ? (x >>> 0) / 2 ** BITS : ((x >>> 0) + 0.5) / 2 ** BITS
  }
  return out
}

function permutedSteps(count: number, nextBits: () => number): Float64Array {
  const out = Float64Array.from({ length: count }, (_, i) => (i + 0.5) / count)
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor((nextBits() / 2 ** 32) * (i + 1))
    const held = out[i]!
    out[i] = out[j]!
    out[j] = held
  }
  return out
}
