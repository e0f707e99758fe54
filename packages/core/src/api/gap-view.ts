import type { ContentHash } from '../ids.ts'

/** GET/POST/PATCH /v1/gaps. What people decided: a fold of the log. */
export interface GapView {
  readonly id: string
  readonly title: string
  /** Region or municipality id. */
  readonly area: string
  /** Outcome id of a run, or a measure in words. */
  readonly about: string
  readonly unit: string
  /**
   * First the value to reckon with, then what others wrote apart, to be shown side by side. `null`: nobody said; an unknown
   * level is not zero.
   */
  readonly present: readonly (number | null)[]
  readonly wanted: readonly (number | null)[]
  readonly owner: readonly (string | null)[]
  readonly payer: readonly (string | null)[]
  readonly decision: readonly (string | null)[]
  readonly runHash: ContentHash
  readonly raisedAt: string
}
/** POST /v1/gaps */
export interface GapDraft {
  readonly title: string
  readonly area: string
  /** Outcome id, or the measure in words for a network (`people-within-reach`). */
  readonly about: string
  readonly unit: string
  readonly present: number | null
  readonly wanted: number | null
  readonly owner: string | null
  readonly payer: string | null
  readonly decision: string | null
  /** The run or network answer that showed it. */
  readonly runHash: ContentHash
}
/** PATCH /v1/gaps/{id}: only the fields that change. */
export type GapPatch = Partial<Pick<GapDraft, 'title' | 'unit' | 'present' | 'wanted' | 'owner' | 'payer' | 'decision'>>
