/** Repeatable whole numbers 0 … 2³² − 1: the same seed gives the same sequence. Source: Mulberry32, T. Ettinger, public domain. */
export function seededBits(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
}
