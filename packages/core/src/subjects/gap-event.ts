import type { ContentHash, MunicipalityId, RegionId, Slug } from '../ids.ts'
import { areaId, contentHashText, slug } from './model-shapes.ts'
import { type RecordId, recordId } from './record-id.ts'
import { finite, oneOf, optional, orNull, record, type Shape, tagged, text } from './shape.ts'

/**
 * A difference between what there is and what is wanted, that somebody must close (opgave). `null` is "nobody said": an unknown
 * level is not zero, and an opgave without payer is the finding.
 */
export interface GapFields {
  readonly title: string
  readonly present: number | null
  readonly wanted: number | null
  /** Of both levels: `people within 1 km`, `litres a day`. */
  readonly unit: string
  /** Functions or organisations, never a person's name. */
  readonly owner: string | null
  readonly payer: string | null
  /** What was decided about it, in words. */
  readonly decision: string | null
}

/** What a gap is about, settled when it is raised. */
export interface GapOrigin {
  readonly area: RegionId | MunicipalityId
  /** An outcome of a run by its id, or a measure in words. */
  readonly about: { readonly kind: 'outcome'; readonly outcome: Slug } | { readonly kind: 'measure'; readonly measure: string }
  /** The run that showed it. */
  readonly runHash: ContentHash
  /** The plan it was seen in, where there was one. */
  readonly planHash?: ContentHash
}

export type GapChange =
  | { readonly field: 'title' | 'unit'; readonly value: string }
  | { readonly field: 'owner' | 'payer' | 'decision'; readonly value: string | null }
  | { readonly field: 'present' | 'wanted'; readonly value: number | null }

export type GapEvent =
  | { readonly type: 'GapRaised'; readonly id: RecordId; readonly origin: GapOrigin; readonly fields: GapFields }
  /** One field at a time, so that two people who change different fields do not meet. */
  | { readonly type: 'GapChanged'; readonly id: RecordId; readonly change: GapChange }

const origin: Shape<GapOrigin> = record({
  area: areaId,
  about: tagged('kind', {
    outcome: record({ kind: oneOf('outcome'), outcome: slug }),
    measure: record({ kind: oneOf('measure'), measure: text }),
  }),
  runHash: contentHashText,
  planHash: optional(contentHashText),
})
const fields: Shape<GapFields> = record({
  title: text,
  present: orNull(finite),
  wanted: orNull(finite),
  unit: text,
  owner: orNull(text),
  payer: orNull(text),
  decision: orNull(text),
})
const words = <const F extends 'title' | 'unit'>(field: F) => record({ field: oneOf(field), value: text })
const perhaps = <const F extends 'owner' | 'payer' | 'decision'>(field: F) => record({ field: oneOf(field), value: orNull(text) })
const level = <const F extends 'present' | 'wanted'>(field: F) => record({ field: oneOf(field), value: orNull(finite) })

const change: Shape<GapChange> = tagged('field', {
  title: words('title'),
  unit: words('unit'),
  owner: perhaps('owner'),
  payer: perhaps('payer'),
  decision: perhaps('decision'),
  present: level('present'),
  wanted: level('wanted'),
})

export const gapEventShape: Shape<GapEvent> = tagged('type', {
  GapRaised: record({ type: oneOf('GapRaised'), id: recordId, origin, fields }),
  GapChanged: record({ type: oneOf('GapChanged'), id: recordId, change }),
})
