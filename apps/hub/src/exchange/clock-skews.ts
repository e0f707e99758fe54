import type { DeviceId } from '@weerbaar/core'
import type { Heard } from '@weerbaar/store'

/** How others' clocks stand to ours, as measured when they spoke over the network. */
export interface ClockSkews {
  readonly note: (heard: Heard) => void
  readonly all: () => readonly ClockSkew[]
  /** Ours against the middle of the others, milliseconds; `undefined` when none was measured well enough to say. */
  readonly own: () => { readonly ahead: number; readonly against: number } | undefined
}

interface ClockSkew {
  readonly device: DeviceId
  /** Milliseconds; positive when theirs is ahead. */
  readonly ahead: number
  /** The true difference lies within so much of `ahead`. */
  readonly within: number
  readonly measuredAt: number
}

/** A wider measurement than this says nothing about a clock. */
const WORTH_SAYING = 30_000

export function clockSkews(): ClockSkews {
  const skews = new Map<DeviceId, ClockSkew>()
  return {
    note({ device, statement, between: [from, to] }) {
      const within = Math.abs(to - from) / 2
      const skew = { device, ahead: Math.round(statement.at - (from + to) / 2), within: Math.ceil(within), measuredAt: to }
      const before = skews.get(device)
      // A sharp measurement is not overwritten by a dull one that it agrees with.
      if (before === undefined || within <= before.within || Math.abs(skew.ahead - before.ahead) > within + before.within)
        skews.set(device, skew)
    },
    all: () => [...skews.values()],
    own() {
      const measured = [...skews.values()].filter(({ within }) => within <= WORTH_SAYING).map(({ ahead }) => -ahead)
      const middle = measured.toSorted((a, b) => a - b)[Math.floor(measured.length / 2)]
      return middle === undefined ? undefined : { ahead: middle, against: measured.length }
    },
  }
}
