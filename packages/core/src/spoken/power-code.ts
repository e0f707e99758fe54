import { unreachable } from '../unreachable.ts'
import type { PointPower, SpokenPower } from './spoken-status.ts'

/** 000–100 per cent left; 200–897 hours left, 898 that or more; 900 mains; 999 unknown. The rest says nothing yet. */
const HOURS = 200
const HOURS_CAPPED = 898
const MAINS = 900
const UNKNOWN = 999

/** @throws RangeError when hours or per cent are not whole, below zero, or above a hundred per cent */
export function powerCode(power: PointPower | null): number {
  if (power === null) return UNKNOWN
  switch (power.kind) {
    case 'mains':
      return MAINS
    case 'hours':
      if (!Number.isSafeInteger(power.hours) || power.hours < 0)
        throw new RangeError(`hours of power are ${power.hours}, expected a whole number, zero or more`)
      return Math.min(HOURS_CAPPED, HOURS + power.hours)
    case 'percent':
      if (!Number.isInteger(power.percent) || power.percent < 0 || power.percent > 100)
        throw new RangeError(`per cent of power is ${power.percent}, expected a whole number from 0 to 100`)
      return power.percent
    default:
      return unreachable(power)
  }
}

/** @returns `undefined` for a code that says nothing */
export function powerOfCode(code: number): SpokenPower | null | undefined {
  if (code === UNKNOWN) return null
  if (code === MAINS) return { kind: 'mains' }
  if (code <= 100) return { kind: 'percent', percent: code }
  if (code < HOURS || code > HOURS_CAPPED) return undefined
  return { kind: 'hours', hours: { value: code - HOURS, step: 1, orMore: code === HOURS_CAPPED } }
}
