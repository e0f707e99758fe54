import type { DwellingClass, People, Scenario, Share, Slug, Source, Words } from '@weerbaar/core'

/** An outage that happened: what is known of it beforehand, and what was seen. Data; judged by {@link judgeCase}. */
export interface Case {
  readonly id: Slug
  readonly name: Words
  /** ISO date on which it began. */
  readonly date: string
  /** Who were hit, and how that number came about. */
  readonly people: People
  readonly peopleFrom: Words
  /** Share of the people per dwelling class, adding up to 1. A judgement: no source tells it. */
  readonly dwellings: Readonly<Record<DwellingClass, Share>>
  readonly course: Course
  /** Defaults of the model that were derived with this outage in view: agreement on those proves nothing. */
  readonly informed: readonly { readonly defaults: readonly Slug[]; readonly how: Words }[]
  readonly observations: readonly Observation[]
}

/**
 * `own`: the course of the outage as it was, put in; areas and severities are those of the case, so everybody is hit.
 * `shipped`: a scenario of the model, as a planner would have used it, laid on the people of the case.
 */
export type Course = { readonly kind: 'own'; readonly scenario: Scenario } | { readonly kind: 'shipped'; readonly scenario: Slug }

export interface Observation {
  readonly id: Slug
  readonly what: Words
  /** `outcome`: that number at that hour. `returns`: the hour from which at most 5 % of those who lost the service are still without it. */
  readonly measure:
    | { readonly kind: 'outcome'; readonly outcome: Slug; readonly hour: number }
    | { readonly kind: 'returns'; readonly service: Slug }
  /** What was seen lies between these, in the unit of the outcome, or in hours. */
  readonly lowest: number
  readonly highest: number
  /** How words became these two numbers. */
  readonly reading: Words
  readonly sources: readonly Source[]
  /**
   * `judged`: neither the defaults nor the course rest on it. `informed`: a default or shipped scenario was made with this outage in view.
   * `given`: the course itself says it; shows only that the engine does as told.
   */
  readonly standing: 'judged' | 'informed' | 'given'
  /** Where it falls outside the band: what we think the model lacks. */
  readonly missing?: Words
}
