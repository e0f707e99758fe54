/** How a point stands. `openedByInhabitants`: open, but not yet acknowledged by the municipality. */
export type PointState = 'closed' | 'opening' | 'open' | 'limited' | 'full' | 'openedByInhabitants' | 'unknown'

/** What a point runs on. `hours` and `percent` of what its own supply still holds: whole, zero or more, percent at most 100. */
export type PointPower =
  | { readonly kind: 'mains' }
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'percent'; readonly percent: number }

/** What a point can say of itself in ten groups of digits. Figures are whole, zero or more; `null` is unknown, which is not zero. */
export interface SpokenStatus {
  /** An exercise is said to be one in the code itself, so that it can never be taken down as real. */
  readonly exercise: boolean
  /** 1–9998, given out by the region; `null` for a point that has no number. */
  readonly point: number | null
  /** Whole minutes since 1970 UTC: when it was so, by the clock of the point. */
  readonly minute: number
  readonly state: PointState
  /** Inside at that moment. */
  readonly visitors: number | null
  /** Drinking water left, litres. */
  readonly water: number | null
  /** Meals left. */
  readonly meals: number | null
  readonly power: PointPower | null
  /** At work at that moment. */
  readonly staff: number | null
  /** Urgent help requests nobody has taken up. */
  readonly urgent: number | null
}

/** A figure as the code can say it: the true one lies within half a `step` of `value`, or is `value` or more. */
export interface SpokenFigure {
  readonly value: number
  /** 1: exact. */
  readonly step: number
  /** The true figure did not fit: it is `value` at least. */
  readonly orMore: boolean
}

/** The digits of a report, forty in a row. Two reports with one id say the same of the same point at the same minute. */
export type SpokenReportId = string & { readonly __kind: 'SpokenReportId' }

/** A status as heard. */
export interface SpokenReport {
  readonly id: SpokenReportId
  readonly exercise: boolean
  readonly point: number | null
  /** Whole minutes since 1970 UTC: of all minutes that sound the same, the one nearest to the listener's clock. */
  readonly minute: number
  readonly state: PointState
  readonly visitors: SpokenFigure | null
  readonly water: SpokenFigure | null
  readonly meals: SpokenFigure | null
  readonly power: SpokenPower | null
  readonly staff: SpokenFigure | null
  readonly urgent: SpokenFigure | null
}

export type SpokenPower =
  | { readonly kind: 'mains' }
  | { readonly kind: 'hours'; readonly hours: SpokenFigure }
  | { readonly kind: 'percent'; readonly percent: number }
