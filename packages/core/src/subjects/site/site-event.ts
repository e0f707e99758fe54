import { count, oneOf, optional, orNull, record, type Shape, such, tagged, text, upToCharacters } from '../shape.ts'
import { SITE_FIELDS, SITE_SHAPES, type SiteField, type SiteFields } from './site-fields.ts'

interface ChangeOf<F extends SiteField> {
  readonly field: F
  /** `null`: somebody said that it is not known after all. */
  readonly value: SiteFields[F] | null
  /** What the region file said when this was written; absent: nothing. Whoever writes has answered it. */
  readonly source?: SiteFields[F]
}
export type SiteChange = { readonly [F in SiteField]: ChangeOf<F> }[SiteField]

/** A JPEG without anything but the picture: no place, no camera, no name (`readPhoto` of the importers). */
export interface SitePhoto {
  /** Base64, RFC 4648 §4. */
  readonly jpeg: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Characters of base64: 60,000 bytes, which a slow line carries in a few seconds. */
export const MOST_PHOTO = 80_000

/** What people found out about a candidate site. The site is named as the region file names it. One field at a time, so that two people who change different fields do not meet. */
export type SiteEvent =
  | { readonly type: 'SiteCardChanged'; readonly site: string; readonly change: SiteChange }
  | { readonly type: 'SitePhotoSet'; readonly site: string; readonly photo: SitePhoto | null }

const siteId = such(text, (id) => id !== '' && id.length <= 120, 'the id of a site')
const pixels = such(count, (side) => side >= 1 && side <= 4_096, '1 to 4096 pixels')
const base64 = such(upToCharacters(MOST_PHOTO), (value) => /^[A-Za-z0-9+/]+={0,2}$/.test(value), 'base64')

const changeShape = tagged(
  'field',
  Object.fromEntries(
    SITE_FIELDS.map((field) => {
      const value: Shape<unknown> = SITE_SHAPES[field]
      return [field, record({ field: oneOf(field), value: orNull(value), source: optional(value) })]
    }),
  ),
) as Shape<SiteChange> // each field was given the shape of its own value

export const siteEventShape: Shape<SiteEvent> = tagged('type', {
  SiteCardChanged: record({ type: oneOf('SiteCardChanged'), site: siteId, change: changeShape }),
  SitePhotoSet: record({
    type: oneOf('SitePhotoSet'),
    site: siteId,
    photo: orNull(record({ jpeg: base64, width: pixels, height: pixels })),
  }),
})
