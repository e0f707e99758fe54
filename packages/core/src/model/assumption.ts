import type { Slug } from '../ids.ts'
import type { Source } from '../source.ts'
import type { Words } from '../text.ts'

/** A number nobody knows for sure. `lowest` ≤ `likely` ≤ `highest`, drawn from the triangle they span; three equal values are a constant. */
export interface Assumption {
  readonly id: Slug
  readonly name: Words
  readonly lowest: number
  readonly likely: number
  readonly highest: number
  readonly unit: AssumptionUnit
  readonly source: Source
  /** Function, never a person's name. */
  readonly owner: string
  /** When somebody last looked at it, ISO date. */
  readonly checked: string
  /** `measured` counted or observed; `published` by an authority; `derived` arithmetic on those; `judgement` nobody knows. */
  readonly kind: 'measured' | 'published' | 'derived' | 'judgement'
  readonly note?: Words
  /** Other sources say otherwise. Never dropped: shown beside the value that is used. */
  readonly others: readonly { readonly value: number; readonly source: Source }[]
}

export const ASSUMPTION_UNITS = [
  'hours',
  'share',
  'litres-per-person-day',
  'meals-per-person-day',
  'watt-hours',
  'watts',
  'degrees-celsius',
  'metres',
  'people',
  'per-1000-people',
  'square-metres-per-person',
  'people-per-toilet',
  'people-per-staff',
  'litres-per-vehicle-day',
  'hours-per-degree',
  'kilometres-per-hour',
  'factor',
] as const
export type AssumptionUnit = (typeof ASSUMPTION_UNITS)[number]
