import { LAYER_NAMES, type LayerName, type Region } from '@weerbaar/core'
import { type CsvDialect, toCsv } from '../../csv/to-csv.ts'
import { toGeoJson } from '../../geojson/to-geojson.ts'
import type { Layer, Row, Value } from '../../geopackage/layer.ts'
import { regionTables } from './region-tables.ts'

/** Layers that go out: all but the ways, which nobody opens in a spreadsheet and which have a licence of their own. */
export const OPEN_LAYERS = LAYER_NAMES.filter((layer) => layer !== 'walking-ways')

/**
 * One layer as GeoJSON by RFC 7946, in degrees, or as a table. **A candidate site whose owner has not agreed stays in**: it is not public. The card goes in
 * front of the features as foreign members: source, licence and date travel with the data.
 */
export function openGeoJson(region: Region, layer: LayerName): string {
  const { columns, rows } = tableOf(region, layer)
  const features = Array.from(rows, ({ geometry, values }) => ({
    properties: Object.fromEntries(columns.map(({ name }, i) => [name, values[i] ?? null])),
    ...(geometry && { geometry }),
  }))
  const card = region.layers.find((each) => each.layer === layer)
  const about = { source: card?.source.nl ?? '', licence: card?.licence ?? '', date: card?.date ?? '', provenance: card?.provenance ?? '' }
  return toGeoJson(features).replace('{"type":"FeatureCollection",', `{"type":"FeatureCollection",${JSON.stringify(about).slice(1, -1)},`)
}

/** The columns of a layer; of points also their place, in RD metres. */
export function openCsv(region: Region, layer: LayerName, dialect: CsvDialect): string {
  const { columns, rows, geometry } = tableOf(region, layer)
  const place = geometry === 'POINT' ? ['x_rd', 'y_rd'] : []
  const body = Array.from(rows, ({ geometry: at, values }): readonly Value[] =>
    geometry === 'POINT' ? [...values, ...(at?.type === 'POINT' ? at.coordinates : [null, null])] : values,
  )
  return toCsv([[...columns.map(({ name }) => name), ...place], ...body], { dialect })
}

function tableOf(region: Region, layer: LayerName): Pick<Layer, 'columns' | 'geometry'> & { readonly rows: Iterable<Row> } {
  const open = { ...region, sites: region.sites.filter(({ ownerAgreed }) => ownerAgreed) }
  const table = regionTables(open).find(({ name }) => name === layer.replaceAll('-', '_'))
  if (!table) throw new RangeError(`layer is ${layer}, expected one of ${OPEN_LAYERS.join(', ')}`)
  return table
}
