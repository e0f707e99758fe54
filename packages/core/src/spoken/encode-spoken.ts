import { figureCode, THREE_DIGITS, TWO_DIGITS } from './figure-scale.ts'
import { powerCode } from './power-code.ts'
import { guardDigits } from './spoken-groups.ts'
import type { PointState, SpokenStatus } from './spoken-status.ts'

/** First digit: what kind of report follows. Every other digit is kept for forms to come. */
export const KINDS = { exercise: 1, real: 2 } as const

/** By digit; 6–8 are kept for states to come. */
export const STATES: readonly (PointState | undefined)[] = [
  'closed',
  'opening',
  'open',
  'limited',
  'full',
  'openedByInhabitants',
  undefined,
  undefined,
  undefined,
  'unknown',
]

/** Said of a point that has no number. */
export const NO_NUMBER = 9999
/** Minutes before a moment sounds the same again: 694 days. */
export const MINUTE_CYCLE = 1_000_000

/**
 * A status as ten groups of four digits, to be read aloud: docs/formats/spoken-code.md. Permanent.
 * @throws RangeError when a figure is not whole or below zero, or the point's number is not 1–9998
 */
export function encodeSpoken(status: SpokenStatus): readonly string[] {
  const { point, minute } = status
  if (point !== null && !(Number.isInteger(point) && point >= 1 && point < NO_NUMBER))
    throw new RangeError(`point number is ${point}, expected 1 to ${NO_NUMBER - 1}`)
  if (!Number.isSafeInteger(minute) || minute < 0) throw new RangeError(`minute is ${minute}, expected whole minutes since 1970`)
  const state = STATES.indexOf(status.state)
  if (state < 0) throw new RangeError(`state is '${status.state}', which the spoken code has no digit for`)
  return guardDigits(
    digits(status.exercise ? KINDS.exercise : KINDS.real, 1) +
      digits(point ?? NO_NUMBER, 4) +
      digits(state, 1) +
      digits(minute % MINUTE_CYCLE, 6) +
      digits(figureCode(status.visitors, THREE_DIGITS), 3) +
      digits(figureCode(status.water, THREE_DIGITS), 3) +
      digits(figureCode(status.meals, THREE_DIGITS), 3) +
      digits(powerCode(status.power), 3) +
      digits(figureCode(status.staff, TWO_DIGITS), 2) +
      digits(figureCode(status.urgent, TWO_DIGITS), 2),
  )
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0')
