import { HOURS_BEFORE_PACE } from '../subjects/point/pace.ts'

/** One whole hour that is over. People are of all points together. */
export interface CountedHour {
  readonly counted: number
  /** What the run expected at the points that counted in this hour. */
  readonly expected: number
}

/** How many times the forecast the visitors are; eight in ten between low and high. */
export interface Factor {
  readonly low: number
  readonly likely: number
  readonly high: number
}

export type Proposal =
  | { readonly known: true; readonly factor: Factor; readonly hours: number; readonly counted: number; readonly expected: number }
  | { readonly known: false; readonly hours: number }

/** Of the normal distribution: eight in ten lie within so many standard deviations. */
const EIGHT_IN_TEN = 1.2816

/**
 * What the counts say of the forecast for the next hours: docs/methods/forecast-correction.md. The forecast's own band is believed first, and
 * gives way as hours come in; hours that differ more than chance would have them count for less.
 *
 * @param hours with an expectation above zero; before six of them nothing is said
 * @param band low and high of the forecast as multiples of its middle, low ≤ 1 ≤ high
 */
export function proposeCorrection(hours: readonly CountedHour[], band: { readonly low: number; readonly high: number }): Proposal {
  const used = hours.filter(({ expected }) => expected > 0)
  if (used.length < HOURS_BEFORE_PACE) return { known: false, hours: used.length }
  const counted = used.reduce((sum, hour) => sum + hour.counted, 0)
  const expected = used.reduce((sum, hour) => sum + hour.expected, 0)
  const spread = dispersionOf(used, counted / expected)
  const prior = priorShape(band)
  const shape = prior + counted / spread
  const rate = prior + expected / spread
  return {
    known: true,
    factor: {
      low: gammaQuantile(shape, rate, -EIGHT_IN_TEN),
      likely: gammaQuantile(shape, rate, 0),
      high: gammaQuantile(shape, rate, EIGHT_IN_TEN),
    },
    hours: used.length,
    counted,
    expected,
  }
}

/** How much more the hours differ than counts by chance would (Pearson); 1 when they do not. */
function dispersionOf(hours: readonly CountedHour[], ratio: number): number {
  if (ratio === 0) return 1
  const sum = hours.reduce((total, { counted, expected }) => total + (counted - ratio * expected) ** 2 / (ratio * expected), 0)
  return Math.max(1, sum / (hours.length - 1))
}

/** Shape, and rate, of the gamma distribution about 1 that is as wide as the band. A band without width is believed wholly, up to a point. */
function priorShape({ low, high }: { readonly low: number; readonly high: number }): number {
  const deviation = Math.log(Math.max(high, 1.001) / Math.max(low, 0.001)) / (2 * EIGHT_IN_TEN)
  return 1 / Math.expm1(deviation * deviation)
}

/** Wilson and Hilferty (PNAS 17, 1931): the cube root of a gamma variable is nearly normal. Never below zero. */
function gammaQuantile(shape: number, rate: number, deviations: number): number {
  const part = 1 / (9 * shape)
  return (shape * Math.max(0, 1 - part + deviations * Math.sqrt(part)) ** 3) / rate
}
