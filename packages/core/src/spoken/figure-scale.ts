import type { SpokenFigure } from './spoken-status.ts'

/** Counts put on few digits: exact where small, in steps where large. The last two codes are "or more" and "unknown". */
export interface FigureScale {
  readonly digits: number
  /** From zero up. Codes from `code` on stand for `value`, `value + step`, …; each stretch takes over exactly where the one before ends. */
  readonly stretches: readonly { readonly code: number; readonly value: number; readonly step: number }[]
}

/** Visitors, litres, meals: off by 1.25 % at most, up to 27,749. */
export const THREE_DIGITS: FigureScale = {
  digits: 3,
  stretches: [
    { code: 0, value: 0, step: 1 },
    { code: 400, value: 400, step: 10 },
    { code: 760, value: 4000, step: 100 },
  ],
}

/** Staff, urgent requests: exact up to 59, in fives up to 247. */
export const TWO_DIGITS: FigureScale = {
  digits: 2,
  stretches: [
    { code: 0, value: 0, step: 1 },
    { code: 60, value: 60, step: 5 },
  ],
}

/**
 * The code nearest to `count`; exactly between two, the higher.
 * @param count whole, zero or more; `null`: unknown
 * @throws RangeError for anything else
 */
export function figureCode(count: number | null, scale: FigureScale): number {
  const unknown = 10 ** scale.digits - 1
  if (count === null) return unknown
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`figure is ${count}, expected a whole number, zero or more`)
  const { code, value, step } = scale.stretches.reduce((lower, each) => (each.value <= count ? each : lower))
  return Math.min(unknown - 1, code + Math.floor((count - value) / step + 0.5))
}

/** @returns `null` for the code of unknown */
export function figureOfCode(code: number, scale: FigureScale): SpokenFigure | null {
  const unknown = 10 ** scale.digits - 1
  if (code === unknown) return null
  const stretch = scale.stretches.reduce((lower, each) => (each.code <= code ? each : lower))
  const value = stretch.value + (code - stretch.code) * stretch.step
  // The count that first rounds up to the last code is the least it can stand for.
  return code === unknown - 1
    ? { value: value - Math.floor(stretch.step / 2), step: stretch.step, orMore: true }
    : { value, step: stretch.step, orMore: false }
}
