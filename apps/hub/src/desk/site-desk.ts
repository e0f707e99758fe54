import {
  decideChangeSite,
  decidePhoto,
  issueOf,
  readSiteChange,
  type Region,
  siteAsKnown,
  type SiteCard,
  siteCardOf,
  type SiteCardView,
  sourceFields,
} from '@weerbaar/core'
import { readPhoto } from '@weerbaar/importers/photo'
import { type Asked, type File, granted, refused } from '../desk.ts'
import type { Books } from './books.ts'

export interface SiteDesk {
  readonly cards: () => readonly SiteCardView[]
  readonly change: (site: string, change: unknown) => Promise<Asked<SiteCardView>>
  readonly setPhoto: (site: string, bytes: Uint8Array) => Promise<Asked<SiteCardView>>
  readonly removePhoto: (site: string) => Promise<Asked<SiteCardView>>
  readonly photo: (site: string) => Asked<File>
  /** The region with what people found out of its sites: who agreed decides what may go out. */
  readonly regionAsKnown: () => Region
}

/** What people find out about candidate sites. The region file is never written to: a card is what it says and what people said over it. */
export function siteDesk({ region, books }: { readonly region: Region; readonly books: Books }): SiteDesk {
  const byId = new Map(region.sites.map((site) => [site.id, { site, source: sourceFields(site) }]))
  const cardOf = (id: string): SiteCard => {
    const { siteCards, causes } = books.picture()
    return siteCardOf(siteCards, id, byId.get(id)?.source ?? {}, causes)
  }
  const unknown = (id: string) => refused(404, issueOf('not-found', { value: id.slice(0, 120) }, { field: 'site' }))
  const shown = (id: string): SiteCardView => viewOf(cardOf(id))

  return {
    cards: () => region.sites.map(({ id }) => shown(id)),
    async change(id, content) {
      const known = byId.get(id)
      if (!known) return unknown(id)
      const read = readSiteChange(id, content)
      const [asked] = read.ok ? read.events : []
      if (asked?.type !== 'SiteCardChanged') return refused(400, ...(read.ok ? [] : read.issues))
      const { siteCards, causes } = books.picture()
      const written = await books.write(decideChangeSite(id, asked.change, known.source, siteCards, causes))
      return written.ok ? granted(shown(id)) : written
    },
    async setPhoto(id, bytes) {
      if (!byId.has(id)) return unknown(id)
      const photo = readPhoto(bytes, 'foto')
      if (!photo.data) return refused(400, ...photo.issues)
      const { width, height } = photo.data
      const jpeg = Buffer.from(photo.data.bytes).toString('base64')
      const written = await books.write(decidePhoto(id, { jpeg, width, height }, books.picture().siteCards))
      return written.ok ? granted(shown(id)) : written
    },
    async removePhoto(id) {
      if (!byId.has(id)) return unknown(id)
      const written = await books.write(decidePhoto(id, null, books.picture().siteCards))
      return written.ok ? granted(shown(id)) : written
    },
    photo(id) {
      const photo = byId.has(id) ? cardOf(id).photo?.value : undefined
      if (!photo) return unknown(id)
      return granted({ name: 'foto.jpg', type: 'image/jpeg', bytes: new Uint8Array(Buffer.from(photo.jpeg, 'base64')) })
    },
    regionAsKnown: () => ({ ...region, sites: region.sites.map((site) => siteAsKnown(site, cardOf(site.id))) }),
  }
}

function viewOf({ site, fields, photo }: SiteCard): SiteCardView {
  const shown = Object.entries(fields).map(([field, { value, beside, by, source, differs }]) => [
    field,
    { values: [value, ...beside], by, differs, ...(source !== undefined && { source }) },
  ])
  const { value: picture, by } = photo ?? {}
  return {
    site,
    fields: Object.fromEntries(shown) as SiteCardView['fields'], // each field with the values of its own kind
    ...(picture && by && { photo: { width: picture.width, height: picture.height, tag: by.id } }),
  }
}
