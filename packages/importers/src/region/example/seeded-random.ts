/**
 * Repeatable randomness for modelled layers: equal seed, equal region, on any machine.
 * xorshift32 on a seed scrambled by a 32-bit hash finaliser; good enough to scatter houses, not for statistics.
 */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** Mean 0, standard deviation 1. */
  normal(): number
}

export function seededRandom(seed: number): Random {
  let state = scramble(seed) || 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
  return { next, normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()) }
}

/** Smooth noise over the plane, about −1…1, one bump per `scale` metres: what makes a modelled town's edge irregular. */
export function smoothNoise(seed: number, scale: number, x: number, y: number): number {
  // Turned by some 37°, so that no street of bumps runs along the squares.
  const across = (0.8 * x + 0.6 * y) / scale
  const along = (0.8 * y - 0.6 * x) / scale
  const column = Math.floor(across)
  const row = Math.floor(along)
  const u = ease(across - column)
  const v = ease(along - row)
  const at = (i: number, j: number): number =>
    (scramble(seed ^ scramble(i * 73_856_093) ^ scramble(j * 19_349_663)) / 4_294_967_296) * 2 - 1
  const low = at(column, row) * (1 - u) + at(column + 1, row) * u
  const high = at(column, row + 1) * (1 - u) + at(column + 1, row + 1) * u
  return low * (1 - v) + high * v
}

const ease = (t: number): number => t * t * (3 - 2 * t)

function scramble(value: number): number {
  let h = (value ^ (value >>> 16)) >>> 0
  h = Math.imul(h, 0x7feb352d) >>> 0
  h = (h ^ (h >>> 15)) >>> 0
  h = Math.imul(h, 0x846ca68b) >>> 0
  return (h ^ (h >>> 16)) >>> 0
}
