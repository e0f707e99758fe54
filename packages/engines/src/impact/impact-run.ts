import type { Seconds, Slug, Words } from '@weerbaar/core'

/** One number a run gives per area and time. Data of the engine: the list stands in `outcomes.ts`. */
export interface Outcome {
  /** `without-electricity`, `visitors-per-day`, `water-litres-per-day`. */
  readonly id: Slug
  readonly name: Words
  readonly unit:
    | 'people'
    | 'people-per-day'
    | 'litres-per-day'
    | 'meals-per-day'
    | 'kilowatt-hours-per-day'
    | 'places'
    | 'contacts-per-day'
    | 'staff'
    | 'people-per-hour'
    | 'points'
    | 'square-metres'
    | 'toilets'
    | 'vehicles'
  /** Which people it is counted on: printed beside every number. */
  readonly base: 'inhabitants' | 'elderly' | 'children' | 'medical-power-users' | 'visitors' | 'mobile-users' | 'municipality-clients'
  /** Assumption ids the number rests on most directly, for "Waar komt dit vandaan?". */
  readonly restsOn: readonly Slug[]
}

/**
 * A finished run. Areas are numbered region first (0), then municipalities (1 … M, in the region's order), then
 * neighbourhoods (M + 1 … M + N).
 *
 * `low`, `mid`, `high` are P10, P50, P90 over draws, `mean` the mean; each of shape [areas][outcomes][times] in
 * that order, flat. Means add up over municipalities to the region; low, mid and high never do.
 */
export interface ImpactRun {
  readonly outcomes: readonly Outcome[]
  /** Seconds since the start, ascending; holds every one of {@link STANDARD_TIMES}. */
  readonly times: readonly Seconds[]
  readonly areaCount: number
  readonly low: Float64Array
  readonly mid: Float64Array
  readonly high: Float64Array
  readonly mean: Float64Array
  /** Cells that share every area and dwelling class are one class. Shape [cells]. */
  readonly cellClass: Uint16Array
  /** Mean outcome per inhabitant (of an outcome on a group too), shape [classes][outcomes][times]: the map multiplies by the people of a cell. */
  readonly classRate: Float32Array
  /**
   * How cold it gets in an ordinary home of each dwelling class, there where heating is gone for longest, °C: P10, P50 and P90, each of shape [dwelling classes][times].
   * NaN where nobody lives in that class.
   */
  readonly indoor: { readonly low: Float64Array; readonly mid: Float64Array; readonly high: Float64Array }
  /** Per service of the input: when it stops and returns, region-wide, over draws. */
  readonly chain: readonly ServiceFate[]
  /** Which unsure assumption moves which outcome, widest first. */
  readonly drivers: readonly Driver[]
  readonly draws: number
  readonly seed: number
}

/** Hours since the start; `null` where it does not happen within the run in at least half the draws. */
export interface ServiceFate {
  readonly service: Slug
  /** First hour at which half of the connections that are ever lost, are lost. */
  readonly stops: { readonly low: number | null; readonly mid: number | null; readonly high: number | null }
  /** Hour at which all but 5 % of those lost are back. */
  readonly returns: { readonly low: number | null; readonly mid: number | null; readonly high: number | null }
  /** Most people without it at once, mean over draws. */
  readonly worst: number
  /** What it lost: the disruption itself, or the service it depends on. */
  readonly because: 'disruption' | Slug | null
}

/** For the outcome at the hour of its region peak: its mid value when this assumption lies in its lowest or highest fifth. */
export interface Driver {
  readonly outcome: Slug
  readonly assumption: Slug
  readonly whenLow: number
  readonly whenHigh: number
  readonly mid: number
  /** Spearman rank correlation over the draws, −1 … 1. */
  readonly correlation: number
  /** How much narrower the band, laag to hoog, would be if this value were known: a share of its width, 0 … 1. */
  readonly narrower: number
  /** Bootstrap standard error of the correlation: two drivers closer together than this are not in order. */
  readonly error: number
}

/** The times a report asks for: 1, 2, 4, 8, 24, 48, 72 hours, 7, 14 and 28 days, in seconds. */
export const STANDARD_TIMES: readonly Seconds[] = [1, 2, 4, 8, 24, 48, 72, 168, 336, 672].map((hours) => hours * 3600)
