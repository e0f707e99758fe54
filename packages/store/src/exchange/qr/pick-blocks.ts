/**
 * Which blocks go into a frame: how many by the robust soliton distribution, which ones by lot.
 * Source: M. Luby, "LT Codes", FOCS 2002, with c = 0.1 and δ = 0.5. The package's own `fountain()` draws from Math.random
 * and from the ideal distribution, which needs more frames in the bad cases (docs/formats/qr.md).
 */
const C = 0.1
const DELTA = 0.5

/** Endless: first every block once by itself, in an order drawn by lot; then mixtures. `random` in [0, 1). */
export function* blockPicks(count: number, random: () => number): Generator<readonly number[], never> {
  for (const block of pick(count, count, random)) yield [block]
  const cumulative = robustSoliton(count)
  while (true) {
    const lot = random()
    const size = cumulative.findIndex((share) => lot < share) + 1 || count
    yield pick(count, size, random)
  }
}

/** `size` different numbers of 0 … count − 1: the first steps of a Fisher–Yates shuffle. */
function pick(count: number, size: number, random: () => number): number[] {
  const numbers = Array.from({ length: count }, (_, number) => number)
  for (let i = 0; i < size; i++) {
    const other = i + Math.floor(random() * (count - i))
    const [mine = i, theirs = other] = [numbers[i], numbers[other]]
    numbers[i] = theirs
    numbers[other] = mine
  }
  return numbers.slice(0, size)
}

/** Shape [count]: the chance of 1, …, i + 1 blocks in a frame, summed; ends at 1 but for rounding. */
function robustSoliton(count: number): readonly number[] {
  const ripple = C * Math.log(count / DELTA) * Math.sqrt(count)
  const spike = Math.min(count, Math.max(1, Math.round(count / ripple)))
  const weights = Array.from({ length: count }, (_, i) => {
    const size = i + 1
    const ideal = size === 1 ? 1 / count : 1 / (size * (size - 1))
    if (size < spike) return ideal + ripple / (size * count)
    // For a handful of blocks the logarithm falls below zero, where a chance cannot.
    return size === spike ? ideal + Math.max(0, (ripple * Math.log(ripple / DELTA)) / count) : ideal
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  return weights.map((weight) => (sum += weight / total))
}
