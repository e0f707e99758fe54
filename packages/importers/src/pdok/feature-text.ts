import type { MultiPolygon } from '@weerbaar/core'
import { readGeoJson } from '../geojson/read-geojson.ts'
import { textOf } from '../text-of.ts'
import type { Collected, RawFeature } from '../web/collect-features.ts'

export const propertiesOf = (feature: RawFeature): Readonly<Record<string, unknown>> =>
  typeof feature.properties === 'object' && feature.properties !== null ? (feature.properties as Record<string, unknown>) : {} // an object of unknown values

export const pickedOf = (feature: RawFeature | undefined, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, textOf(propertiesOf(feature ?? {})[name]).trim()]))

/** CBS draws the large waters of a municipality as areas of their own, with the same code and without people. */
export const isLand = (feature: RawFeature): boolean => !/^(ja|b)$/i.test(textOf(propertiesOf(feature)['water']).trim())

/** A number as it is, anything else as text. */
export const plain = (value: unknown): string | number => (typeof value === 'number' && Number.isFinite(value) ? value : textOf(value))

/** Features as the text of a file in a folder of sources, a line each. */
export function geoJson(features: readonly { readonly properties: unknown; readonly geometry: unknown }[], crs: Collected['crs']): string {
  const member = crs === 'rd' ? '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},' : ''
  const lines = features.map(({ properties, geometry }) => JSON.stringify({ type: 'Feature', properties, geometry: geometry ?? null }))
  return `{"type":"FeatureCollection",${member}"features":[\n${lines.join(',\n')}\n]}\n`
}

/** All polygons of the features, in RD. A feature without a usable one adds nothing: the reader of the text names it. */
export function areaOf({ features, crs }: Collected): MultiPolygon {
  const text = geoJson(
    features.map(({ geometry }) => ({ properties: {}, geometry })),
    crs,
  )
  return (readGeoJson(text, '', '').data ?? []).flatMap(({ geometry }) => (geometry?.type === 'MULTIPOLYGON' ? geometry.coordinates : []))
}
