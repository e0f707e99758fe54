export {
  type CardField,
  decideChangeSite,
  decidePhoto,
  readSiteChange,
  siteAsKnown,
  type SiteCard,
  siteCardOf,
  type SiteCards,
  sourceFields,
} from './site-cards.ts'
export { MOST_PHOTO, type SiteChange, type SiteEvent, type SitePhoto } from './site-event.ts'
export {
  type Agreement,
  AGREEMENTS,
  RADIO_COVERAGES,
  type RadioCoverage,
  SITE_FIELDS,
  type SiteField,
  type SiteFields,
} from './site-fields.ts'
