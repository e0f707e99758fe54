import type { Band } from '../band.ts'
import type { ContentHash, Slug } from '../ids.ts'
import type { Assumption } from '../model/assumption.ts'
import type { Service } from '../model/service.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Source } from '../source.ts'
import type { Words } from '../text.ts'
import type { People, Seconds, Share } from '../units.ts'

/** POST /v1/impact-runs, answered with a `JobView`; a run that was already made comes back `done` at once. */
export interface ImpactRequest {
  readonly scenario: Slug | Scenario
  /** Default 1024. */
  readonly draws?: number
  /** Default 1. */
  readonly seed?: number
}

/** GET /v1/impact-runs: every run that was made here and is still here, newest first; the same result made twice stands once. */
export interface MadeRunView {
  readonly hash: ContentHash
  readonly regionHash: ContentHash
  readonly scenario: Words
  readonly modelVersion: string
  readonly draws: number
  /** ISO instant. */
  readonly madeAt: string
}

/** GET /v1/impact-runs/{hash} */
export interface ImpactView {
  readonly hash: ContentHash
  /** Hash of all it used: region, model, scenario, draws, seed. */
  readonly inputHash: ContentHash
  readonly regionHash: ContentHash
  readonly modelVersion: string
  readonly scenario: Scenario
  readonly draws: number
  readonly seed: number
  /** ISO instant of the first time it was made. */
  readonly madeAt: string
  readonly seconds: number
  readonly times: readonly Seconds[]
  readonly outcomes: readonly OutcomeView[]
  /** Region first, then the municipalities in the order of `RegionView.municipalities`. */
  readonly areas: readonly { readonly id: string; readonly name: string; readonly inhabitants: People }[]
  /** [area][outcome][time] */
  readonly low: readonly (readonly (readonly number[])[])[]
  readonly mid: readonly (readonly (readonly number[])[])[]
  readonly high: readonly (readonly (readonly number[])[])[]
  readonly mean: readonly (readonly (readonly number[])[])[]
  /**
   * How cold it gets in an ordinary home where heating is gone for longest, °C, by dwelling class somebody lives in, at each time. A run of before this was told lacks it.
   */
  readonly indoor?: readonly {
    readonly dwelling: string
    readonly low: readonly number[]
    readonly mid: readonly number[]
    readonly high: readonly number[]
  }[]
  readonly chain: readonly ChainView[]
  readonly drivers: readonly DriverView[]
}
export interface OutcomeView {
  readonly id: Slug
  readonly name: Words
  readonly unit: string
  readonly base: string
}
export interface ChainView {
  readonly service: Slug
  readonly name: Words
  /** Hours since the start; `null`: does not happen in at least half of the draws. */
  readonly stops: { readonly low: number | null; readonly mid: number | null; readonly high: number | null }
  readonly returns: { readonly low: number | null; readonly mid: number | null; readonly high: number | null }
  readonly worst: People
  readonly because: string | null
}
export interface DriverView {
  readonly outcome: Slug
  readonly assumption: Slug
  readonly whenLow: number
  readonly whenHigh: number
  readonly mid: number
  readonly correlation: number
  /** How much narrower the band would be if this were known, as a share of its width; a run of before this was told lacks it. */
  readonly narrower?: number
  /** Standard error of the correlation, by bootstrap. */
  readonly error: number
}

/**
 * POST /v1/impact-runs/{hash}/total-effects `{ outcome }`, answered with a `JobView`; then GET /v1/total-effects/{hash}. How much of the spread of
 * the region's number, at the hour it is largest, hangs on each of the run's drivers, alone and together with others (total Sobol index).
 */
export interface TotalEffectsView {
  readonly format: 'weerbaar/total-effects/1'
  readonly run: ContentHash
  readonly outcome: Slug
  readonly time: Seconds
  readonly draws: number
  /** `error` is a standard error, by bootstrap. */
  readonly effects: readonly { readonly assumption: Slug; readonly total: Share; readonly error: Share }[]
}

/** GET /v1/impact-runs/{hash}/map/{outcome}: people in cell i at time t = inhabitants[i] × rate[cellClass[i]][t] (means). */
export interface ImpactMapView {
  readonly cellClass: readonly number[]
  readonly rate: readonly (readonly number[])[]
}

/**
 * GET /v1/impact-runs/{hash}/input: what the run was made from, with its squares folded: those of one municipality that live through
 * the same are one row. Enough to work out region and municipalities once more, in a browser.
 */
export interface ImpactInputView {
  readonly services: readonly Service[]
  readonly assumptions: readonly Assumption[]
  readonly scenario: Scenario
  readonly municipalities: number
  /** One row per folded square; ages and homes −1 where not published. */
  readonly cells: readonly {
    readonly inhabitants: People
    readonly children: People
    readonly elderly: People
    readonly households: number
    /** Index into {@link RegionView.municipalities}. */
    readonly municipality: number
    /** Index into {@link DWELLING_CLASSES}. */
    readonly dwelling: number
  }[]
  /** [disruption or flood][row]: 0 where it does not hit, else which feeder, from 1. */
  readonly hit: readonly (readonly number[])[]
  /** By service, [row]: 1 where it is served from beyond the border of what failed. */
  readonly edges?: Readonly<Record<string, readonly number[]>>
  readonly seed: number
}

/** GET /v1/impact-runs/{hash}/generators?count=…: where so many generators on transformer houses would help most, and the run's input with them. */
export interface GeneratorsView {
  /** People one of them feeds at most. */
  readonly peopleEach: People
  /** The one that helps most first; fewer than asked for when nobody is left to help. */
  readonly sites: readonly { readonly site: number; readonly name: string; readonly people: People }[]
  readonly input: ImpactInputView
}

/** GET /v1/impact-runs/{hash}/why?outcome=…&area=…&time=…: answers "Waar komt dit vandaan?". */
export interface WhyView {
  readonly outcome: OutcomeView
  readonly area: { readonly id: string; readonly name: string }
  readonly time: Seconds
  readonly band: Band
  /** What the steps come to: every unsure value at its likely one. Lies near the mid of the band, not on it. */
  readonly likely: number
  /** People the number is counted on: as published for the area, and in its squares, which the run counts with. */
  readonly base: {
    readonly people: People
    readonly inCells: People
    readonly kind: string
    /** Of the layer the people come from. */
    readonly source: { readonly title: Words; readonly date: string }
  }
  /** From the people of the area to the number, each at likely values. The last is the number itself. */
  readonly steps: readonly WhyStep[]
  readonly assumptions: readonly Assumption[]
  /** Another source says otherwise: what `likely` would be with that one instead. */
  readonly alternatives: readonly { readonly assumption: Slug; readonly value: number; readonly source: Source; readonly result: number }[]
  readonly runHash: ContentHash
}
export interface WhyStep {
  readonly kind: 'start' | 'step' | 'result'
  readonly name: Words
  readonly value: number
  readonly unit: string
  /** Assumptions that lead from the step before to this one. */
  readonly uses: readonly { readonly assumption: Slug; readonly name: Words; readonly value: number; readonly unit: string }[]
}
