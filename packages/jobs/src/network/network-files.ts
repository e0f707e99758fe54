import type { Region } from '@weerbaar/core'
import { type CsvDialect, toCsv } from '@weerbaar/importers/csv'
import { toGeoJson } from '@weerbaar/importers/geojson'
import type { BareNetworkView } from './network-view.ts'

/** The open sites of a network as rows: one list behind GeoJSON, CSV and GeoPackage, so that they cannot differ. */
export function openSiteRows(region: Region, view: BareNetworkView) {
  const names = new Map(region.municipalities.map(({ id, name }) => [id, name]))
  return view.open.flatMap(({ site, fixed, load, withinReach, lostWithout }) => {
    const place = region.sites[site]
    if (!place) return []
    return [
      {
        at: place.at,
        id: place.id,
        naam: place.name,
        soort: place.kind,
        gemeente: names.get(place.municipality) ?? place.municipality,
        gemeentecode: place.municipality,
        vastgezet: fixed ? 1 : 0,
        inwoners_dichtstbij: load,
        inwoners_binnen_bereik: withinReach,
        inwoners_zonder_dit_punt: lostWithout,
        herkomst: place.provenance,
        eigenaar_akkoord: place.ownerAgreed ? 1 : 0,
      },
    ]
  })
}

export const networkGeoJson = (region: Region, view: BareNetworkView): string =>
  toGeoJson(openSiteRows(region, view).map(({ at, ...properties }) => ({ geometry: { type: 'Point', at }, properties })))

export const networkCsv = (region: Region, view: BareNetworkView, dialect: CsvDialect): string =>
  toCsv(
    openSiteRows(region, view).map(({ at: [x, y], ...row }) => ({ ...row, rd_x: x, rd_y: y })),
    dialect,
  )
