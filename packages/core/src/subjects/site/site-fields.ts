import { count, oneOf, type Shape, such, text, yesNo } from '../shape.ts'

/** How far it is with the owner. Only `agreed` makes a site public. */
export const AGREEMENTS = ['not-asked', 'asked', 'agreed', 'refused'] as const
export type Agreement = (typeof AGREEMENTS)[number]
/** Of the radios of the emergency services, inside the building. */
export const RADIO_COVERAGES = ['good', 'weak', 'none'] as const
export type RadioCoverage = (typeof RADIO_COVERAGES)[number]

/**
 * What can be known of a building that could be a point, beside its place. Organisations and functions, never names of persons.
 * A field nobody and no source spoke of is unknown; unknown is not no.
 */
export interface SiteFields {
  readonly name: string
  /** Who decides about the building: an organisation or a function. */
  readonly owner: string
  readonly agreement: Agreement
  /** Who has the keys: an organisation or a function. */
  readonly keys: string
  /** Minutes from the call to open doors. */
  readonly openWithin: number
  /** Square metres that people may use. */
  readonly floorArea: number
  readonly stepFree: boolean
  readonly toilets: boolean
  readonly toiletCount: number
  /** Water from the tap, while there is pressure. */
  readonly water: boolean
  readonly heatingWithoutPower: boolean
  /** A generator of its own. */
  readonly generator: boolean
  /** A plug outside for a generator that is brought. */
  readonly inlet: boolean
  readonly kitchen: boolean
  /** Places to park. */
  readonly parking: number
  /** A truck of drinking water can come to the door. */
  readonly truckAccess: boolean
  /** Paved ground that bears a tank of drinking water. */
  readonly hardStanding: boolean
  /** How deep the water may come, centimetres; 0 is dry. */
  readonly floodDepth: number
  readonly radioCoverage: RadioCoverage
  readonly remark: string
}
export type SiteField = keyof SiteFields

const said = such(text, (value) => value.trim() !== '' && value.length <= 500, 'text of 1 to 500 characters')
const upTo = (most: number): Shape<number> => such(count, (value) => value <= most, `a whole number, 0 to ${most}`)

/** The bounds keep a slip of the finger out: a floor of a million square metres, water of fifty metres. */
export const SITE_SHAPES: { readonly [F in SiteField]: Shape<SiteFields[F]> } = {
  name: said,
  owner: said,
  agreement: oneOf(...AGREEMENTS),
  keys: said,
  openWithin: upTo(10_080),
  floorArea: upTo(1_000_000),
  stepFree: yesNo,
  toilets: yesNo,
  toiletCount: upTo(1_000),
  water: yesNo,
  heatingWithoutPower: yesNo,
  generator: yesNo,
  inlet: yesNo,
  kitchen: yesNo,
  parking: upTo(100_000),
  truckAccess: yesNo,
  hardStanding: yesNo,
  floodDepth: upTo(5_000),
  radioCoverage: oneOf(...RADIO_COVERAGES),
  remark: said,
}
export const SITE_FIELDS = Object.keys(SITE_SHAPES) as readonly SiteField[] // exactly the keys of the table above
