import { LEAST_FLOOR_AREA } from '../bag/read-buildings.ts'
import { toCsv } from '../csv/to-csv.ts'
import { readGeoJson } from '../geojson/read-geojson.ts'
import { textOf } from '../text-of.ts'
import type { Collected, RawFeature } from '../web/collect-features.ts'
import type { Box } from '../web/ogc-paging.ts'
import { geoJson, plain, propertiesOf } from './feature-text.ts'

const PURPOSES = ['bijeenkomstfunctie', 'onderwijsfunctie', 'sportfunctie'] as const
const IN_USE = new Set(['Verblijfsobject in gebruik', 'Verblijfsobject in gebruik (niet ingemeten)', 'Verbouwing verblijfsobject'])
const COLUMNS = ['identificatie', 'naam', 'gebruiksdoel', 'oppervlakte', 'x_rd', 'y_rd'] as const

/** Buildings of the purposes that make a candidate, large enough, in a box: a filter by OGC 09-026r2. */
export function buildingsIn([minX, minY, maxX, maxY]: Box): string {
  const like = PURPOSES.map(
    (purpose) =>
      `<fes:PropertyIsLike wildCard="*" singleChar="." escapeChar="!"><fes:ValueReference>gebruiksdoel</fes:ValueReference><fes:Literal>*${purpose}*</fes:Literal></fes:PropertyIsLike>`,
  ).join('')
  const large = `<fes:PropertyIsGreaterThanOrEqualTo><fes:ValueReference>oppervlakte</fes:ValueReference><fes:Literal>${LEAST_FLOOR_AREA}</fes:Literal></fes:PropertyIsGreaterThanOrEqualTo>`
  const box = `<fes:BBOX><fes:ValueReference>geom</fes:ValueReference><gml:Envelope srsName="urn:ogc:def:crs:EPSG::28992"><gml:lowerCorner>${minX} ${minY}</gml:lowerCorner><gml:upperCorner>${maxX} ${maxY}</gml:upperCorner></gml:Envelope></fes:BBOX>`
  return `<fes:Filter xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"><fes:And><fes:Or>${like}</fes:Or>${large}${box}</fes:And></fes:Filter>`
}

/** Buildings as the text of `gebouwen_bag.csv`; what a server gives beyond what was asked is left out. */
export const buildingText = ({ features, crs }: Collected): string =>
  toCsv([COLUMNS, ...features.flatMap((feature) => buildingRow(feature, crs))], { dialect: 'plain' })

function buildingRow(feature: RawFeature, crs: Collected['crs']): (string | number)[][] {
  const properties = propertiesOf(feature)
  const said = (name: string): string => textOf(properties[name]).trim()
  if (!PURPOSES.some((purpose) => said('gebruiksdoel').includes(purpose)) || (said('status') !== '' && !IN_USE.has(said('status'))))
    return []
  const geometry = readGeoJson(geoJson([{ properties: {}, geometry: feature.geometry }], crs), '', '').data?.[0]?.geometry
  const [x, y] = geometry?.type === 'POINT' ? geometry.coordinates : ['', '']
  const number = `${said('huisnummer')}${said('huisletter')}${said('toevoeging') === '' ? '' : `-${said('toevoeging')}`}`
  const name = `${said('openbare_ruimte')} ${number}, ${said('woonplaats')}`
  return [
    [
      said('identificatie').padStart(16, '0'),
      said('openbare_ruimte') === '' ? '' : name,
      said('gebruiksdoel'),
      plain(properties['oppervlakte']),
      x,
      y,
    ],
  ]
}
