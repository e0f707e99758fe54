/** Numbers that look random and are the same for the same seed on every machine. */
export interface Random {
  /** A whole number, 0 … below − 1. */
  readonly below: (below: number) => number
  /** 0 up to but not including 1, in steps of 2⁻³². */
  readonly unit: () => number
}

/** SplitMix on 32 bits: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014; mixer of C. Wellons. */
export function seededRandom(seed: number): Random {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0
    let x = state
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
    return (x ^ (x >>> 15)) >>> 0
  }
  return { below: (below) => Math.floor((next() / 2 ** 32) * below), unit: () => next() / 2 ** 32 }
}
