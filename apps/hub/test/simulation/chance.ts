import { mulberry32 } from '@weerbaar/testkit'

/** Everything that happens in a simulation follows from one seed. */
export interface Chance {
  /** In [0, 1). */
  readonly next: () => number
  readonly bytes: (count: number) => Uint8Array
  /** 0 … count − 1. */
  readonly below: (count: number) => number
  readonly pick: <T>(of: readonly T[]) => T
  /** True so often of a hundred times. */
  readonly percent: (share: number) => boolean
}

export function chanceOf(seed: number): Chance {
  const next = mulberry32(seed)
  const below = (count: number): number => Math.floor(next() * count)
  return {
    next,
    bytes: (count) => Uint8Array.from({ length: count }, () => next() * 256),
    below,
    pick(of) {
      const one = of[below(of.length)]
      if (one === undefined) throw new RangeError('nothing to pick from')
      return one
    },
    percent: (share) => next() * 100 < share,
  }
}
