import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Region } from '@weerbaar/core'
import { type CsvDialect, toCsv } from '@weerbaar/importers/csv'
import { toGeoJson } from '@weerbaar/importers/geojson'
import { writeGeoPackage } from '@weerbaar/importers/geopackage'
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
        oefening: 'OEFENING',
        uitgangspunten: view.norms.name.nl,
        bereik_m: view.reach,
        berekening: view.inputHash.slice(0, 12),
      },
    ]
  })
}

export const networkGeoJson = (region: Region, view: BareNetworkView): string =>
  toGeoJson(openSiteRows(region, view).map(({ at, ...properties }) => ({ geometry: { type: 'POINT', coordinates: at }, properties })))

export function networkCsv(region: Region, view: BareNetworkView, dialect: CsvDialect): string {
  const rows = openSiteRows(region, view).map(({ at: [x, y], ...row }) => ({ ...row, rd_x: x, rd_y: y }))
  return toCsv([Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))], { dialect })
}

/** The points as a GeoPackage in RD, by way of a temporary file that is gone afterwards. */
export function networkGeoPackage(region: Region, view: BareNetworkView): Uint8Array {
  const rows = openSiteRows(region, view)
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== 'at')
  const folder = mkdtempSync(join(tmpdir(), 'weerbaar-'))
  try {
    const path = join(folder, 'netwerk.gpkg')
    const issues = writeGeoPackage(path, [
      {
        name: 'noodsteunpunten',
        description: `${view.norms.name.nl}, ${view.points} punten, ${view.reach} m, berekening ${view.inputHash.slice(0, 12)}`,
        geometry: 'POINT',
        columns: names.map((name) => ({ name, type: typeof rows[0]?.[name as keyof (typeof rows)[0]] === 'number' ? 'REAL' : 'TEXT' })),
        rows: rows.map(({ at, ...values }) => ({
          geometry: { type: 'POINT', coordinates: at },
          values: names.map((name) => values[name as keyof typeof values]),
        })),
      },
    ])
    if (issues.length > 0) throw new TypeError(`the network could not be written: ${issues.map(({ code }) => code).join(', ')}`)
    return new Uint8Array(readFileSync(path))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
