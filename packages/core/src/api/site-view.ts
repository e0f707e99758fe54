import type { SiteField, SiteFields } from '../subjects/site/site-fields.ts'

/** One field of a card, as {@link SiteCardView} tells it. */
export interface SiteFieldView<T = SiteFields[SiteField]> {
  /** First the value to reckon with, then what others wrote apart; `null`: somebody said that it is not known. */
  readonly values: readonly (T | null)[]
  readonly by: 'person' | 'source'
  /** What the region file says; absent: nothing. */
  readonly source?: T
  /** The source says something else, which nobody has answered yet. */
  readonly differs: boolean
}

/**
 * GET /v1/site-cards: of each site of the region. POST /v1/site-cards/{site} with `{ field, value }` answers with the one. A field of which nothing is known is absent.
 * PUT and DELETE /v1/site-cards/{site}/photo; GET gives the JPEG.
 */
export interface SiteCardView {
  readonly site: string
  readonly fields: { readonly [F in SiteField]?: SiteFieldView<SiteFields[F]> }
  /** Absent: no photo. The tag changes with the photo. */
  readonly photo?: { readonly width: number; readonly height: number; readonly tag: string }
}
