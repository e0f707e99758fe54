import type { Region } from '@weerbaar/core'
import { toCsv } from '@weerbaar/importers/csv'
import { toGeoJson } from '@weerbaar/importers/geojson'
import type { BareNetworkView } from './network-view.ts'

/** Numbers of the open sites that may be shown to the public: their owner has agreed. */
export const publicSites = (region: Region, { open }: Pick<BareNetworkView, 'open'>): readonly number[] =>
  open.map(({ site }) => site).filter((site) => region.sites[site]?.ownerAgreed === true)

/** What anybody may know of a point before it opens: where, and what building. No figures of the search, nobody's judgement. */
function publicRows(region: Region, view: Pick<BareNetworkView, 'open'>) {
  const names = new Map(region.municipalities.map(({ id, name }) => [id, name]))
  return publicSites(region, view).flatMap((site) => {
    const place = region.sites[site]
    if (!place) return []
    const { at, id, name, kind, municipality } = place
    return [{ at, id, naam: name, soort: kind, gemeente: names.get(municipality) ?? municipality, oefening: 'OEFENING' }]
  })
}

export const publicPlanGeoJson = (region: Region, view: Pick<BareNetworkView, 'open'>): string =>
  toGeoJson(publicRows(region, view).map(({ at, ...properties }) => ({ geometry: { type: 'POINT', coordinates: at }, properties })))

export function publicPlanCsv(region: Region, view: Pick<BareNetworkView, 'open'>): string {
  const rows = publicRows(region, view).map(({ at: [x, y], ...row }) => ({ ...row, rd_x: x, rd_y: y }))
  const head = ['id', 'naam', 'soort', 'gemeente', 'oefening', 'rd_x', 'rd_y']
  return toCsv([head, ...rows.map((row) => Object.values(row))], { dialect: 'plain' })
}
