import type { ImpactView } from '@weerbaar/core'

/** The standard times of a report, in three handfuls that fit a page. */
const SPANS = { hours: [1, 2, 4, 8], days: [8, 24, 48, 72], weeks: [72, 168, 336, 672] } as const
export type Span = keyof typeof SPANS
export const isSpan = (value: string): value is Span => value in SPANS

/** Those the run has figures for. */
export const hoursOf = (run: Pick<ImpactView, 'times'>, span: Span): readonly number[] =>
  SPANS[span].filter((hour) => run.times.includes(hour * 3600))
