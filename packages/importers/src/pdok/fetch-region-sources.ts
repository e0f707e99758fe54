import { type Imported, type Issue, issueOf, type MultiPolygon, type Position } from '@weerbaar/core'
import { LEAST_FLOOR_AREA } from '../bag/read-buildings.ts'
import { pick } from '../cbs/pick.ts'
import { squareCorner } from '../cbs/read-squares.ts'
import { toCsv } from '../csv/to-csv.ts'
import { readGeoJson } from '../geojson/read-geojson.ts'
import { areaFinder } from '../geometry/area-finder.ts'
import { textOf } from '../text-of.ts'
import { type Collected, collectFeatures, type RawFeature } from '../web/collect-features.ts'
import { type Box, ogcPaging } from '../web/ogc-paging.ts'
import type { Web } from '../web/web-port.ts'
import { wfsPaging } from '../web/wfs-paging.ts'
import { boxOf, grown, nearArea, tilesOf } from './boxes.ts'
import { figuresOf, FIRST_YEAR, inCamels, LAST_YEAR } from './figures.ts'
import { baseOf, PDOK_SERVICES, type ServiceAddresses, type ServiceName } from './services.ts'

/** What a person asks for: a safety region by its code, or municipalities by theirs. */
export type AskedRegion = { readonly region: string } | { readonly municipalities: readonly string[] }

/** Where a build is: which service, which question to it of how many, and how much of the answer is in. */
export interface FetchProgress {
  readonly service: ServiceName
  readonly question: number
  readonly questions: number
  readonly taken: number
  readonly matched?: number
}

export interface FetchOptions {
  readonly year: number
  /** Year of the squares, where CBS has not published those of `year`. */
  readonly squaresYear?: number
  readonly addresses?: ServiceAddresses
  readonly progress?: (progress: FetchProgress) => void
}

/** A selection of municipalities is no safety region: it gets a number that no safety region has. */
const OWN_SELECTION = 'VR00'
/** How far beyond the border neighbours count, metres. */
const STRIP = 5_000
/** A WFS gives no more than 50,000 features by start index: the squares of 20 km are at most 40,000, buildings of 10 km fewer. */
const SQUARES_TILE = 20_000
const BUILDINGS_TILE = 10_000
const PURPOSES = ['bijeenkomstfunctie', 'onderwijsfunctie', 'sportfunctie'] as const
const IN_USE = new Set(['Verblijfsobject in gebruik', 'Verblijfsobject in gebruik (niet ingemeten)', 'Verbouwing verblijfsobject'])

/**
 * Fetches a region from PDOK into the texts of a folder of sources, as docs/formats/region-file.md describes one: what is fetched here
 * and what lies in a folder are then read by the same importers.
 *
 * A layer that is needed and does not come leaves nothing, and an error; another is left out, with a warning.
 *
 * @returns text by file name
 */
export async function fetchRegionSources(
  web: Web,
  asked: AskedRegion,
  { year, squaresYear = year, addresses = {}, progress }: FetchOptions,
): Promise<Imported<ReadonlyMap<string, string>>> {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR)
    return { issues: [issueOf('value-out-of-range', { value: year, lowest: FIRST_YEAR, highest: LAST_YEAR }, { field: '--year' })] }
  const malformed = 'region' in asked ? !/^VR\d\d$/.test(asked.region) : asked.municipalities.find((code) => !/^GM\d{4}$/.test(code))
  if (malformed !== undefined && malformed !== false) {
    const value = 'region' in asked ? asked.region : String(malformed)
    return { issues: [issueOf('code-malformed', { value, expected: 'VR08 / GM0268,GM0281' }, { field: '--pdok' })] }
  }
  const issues: Issue[] = []
  const collect = async (service: ServiceName, questions: readonly Question[]): Promise<Collected | undefined> => {
    const { key, kind, layer, needed } = PDOK_SERVICES[service]
    const base = baseOf(service, service === 'squares' ? squaresYear : year, addresses)
    const found = new Map<string, RawFeature>()
    let crs: Collected['crs'] = 'rd'
    for (const [i, { filters = {}, box, where }] of questions.entries()) {
      const paging =
        kind === 'ogc' ? ogcPaging(base, layer, filters, box) : wfsPaging(base, layer, key, where ? { where } : { box: box ?? NOWHERE })
      // The land and the water of a municipality share its code, so in an OGC API, whose ids last, the id tells features apart.
      const keyOf = (feature: RawFeature): string => {
        const code = pick(propertiesOf(feature), key, inCamels(key))
        return textOf(kind === 'ogc' ? (feature.id ?? code) : (code ?? feature.id))
      }
      const part = await collectFeatures(web, paging, {
        source: service,
        keyOf,
        progress: (taken, matched) =>
          progress?.({ service, question: i + 1, questions: questions.length, taken, ...(matched !== undefined && { matched }) }),
      })
      issues.push(
        ...part.issues.map((issue) => (needed || issue.severity !== 'error' ? issue : { ...issue, severity: 'warning' as const })),
      )
      if (!part.data) return undefined
      crs = part.data.crs
      for (const feature of part.data.features) found.set(keyOf(feature), feature)
    }
    return { features: [...found.values()], crs }
  }
  const failed: Imported<ReadonlyMap<string, string>> = { issues }
  const texts = new Map<string, string>()

  // Which municipalities, and where they lie.
  let outline: MultiPolygon | undefined
  let regionName = ''
  if ('region' in asked) {
    const regions = await collect('safety-regions', [{ filters: { jaarcode: String(year) } }])
    const mine = regions?.features.find((feature) => textOf(propertiesOf(feature)['statcode']).trim() === asked.region)
    if (!regions) return failed
    if (!mine) {
      const known = regions.features
        .map((feature) => textOf(propertiesOf(feature)['statcode']))
        .sort()
        .join(', ')
      return { issues: [...issues, issueOf('reference-unknown', { value: asked.region, known }, { field: '--pdok' })] }
    }
    outline = areaOf({ ...regions, features: [mine] })
    regionName = textOf(propertiesOf(mine)['statnaam'])
  }
  const wanted = 'region' in asked ? undefined : new Set(asked.municipalities)
  const chosenOnly =
    wanted &&
    (await collect(
      'municipalities',
      [...wanted].map((code) => ({ filters: { gemeentecode: code } })),
    ))
  if (wanted && !chosenOnly) return failed
  const around = outline ?? (chosenOnly && areaOf(chosenOnly))
  if (!around || around.length === 0)
    return { issues: [...issues, issueOf('file-not-recognised', { expected: 'gemeenten' }, { source: 'municipalities' })] }
  const nearby = await collect('municipalities', [{ box: grown(boxOf(around), STRIP) }])
  if (!nearby) return failed
  const land = nearby.features.filter(isLand)
  const borders = land.map((feature) => areaOf({ ...nearby, features: [feature] }))
  const codes = land.map((feature) => textOf(pick(propertiesOf(feature), 'gemeentecode')))
  const isChosen = (i: number): boolean => (wanted ? wanted.has(codes[i] ?? '') : mostlyIn(borders[i] ?? [], around))
  const chosen = land.flatMap((_, i) => (isChosen(i) ? [i] : []))
  const missing = wanted && [...wanted].filter((code) => !chosen.some((i) => codes[i] === code))
  if (chosen.length === 0 || (missing && missing.length > 0)) {
    const value = missing?.join(', ') ?? ('region' in asked ? asked.region : '')
    return { issues: [...issues, issueOf('reference-unknown', { value, known: codes.slice(0, 5).join(', ') }, { field: '--pdok' })] }
  }
  const area = chosen.flatMap((i) => borders[i] ?? [])
  const names = chosen.map((i) => textOf(propertiesOf(land[i] ?? {})['gemeentenaam'])).sort((a, b) => a.localeCompare(b, 'nl'))

  const code = 'region' in asked ? asked.region : OWN_SELECTION
  const title = regionName === '' ? names.join(', ') : regionName
  texts.set(`veiligheidsregio_${code}.geojson`, geoJson([{ properties: { code, naam: title }, geometry: null }], 'rd'))
  let derived = 0
  const figures = (feature: RawFeature): Record<string, unknown> => {
    const { derived: worked, ...rest } = figuresOf(propertiesOf(feature), year)
    if (worked) derived++
    return rest
  }
  texts.set(
    `gemeenten_${year}.geojson`,
    geoJson(
      chosen.map((i) => ({
        properties: { ...pickedOf(land[i], ['gemeentecode', 'gemeentenaam']), ...figures(land[i] ?? {}) },
        geometry: land[i]?.geometry,
      })),
      nearby.crs,
    ),
  )
  const outside = land.flatMap((feature, i) => (!chosen.includes(i) && nearArea(borders[i] ?? [], area, STRIP) ? [feature] : []))
  texts.set(
    `buurgemeenten_${year}.geojson`,
    geoJson(
      outside.map((feature) => ({ properties: { gemeente: propertiesOf(feature)['gemeentenaam'] }, geometry: feature.geometry })),
      nearby.crs,
    ),
  )

  const parts = await collect(
    'neighbourhoods',
    chosen.map((i) => ({ filters: { gemeentecode: codes[i] ?? '' } })),
  )
  if (!parts) return failed
  const neighbourhoods = parts.features.filter(isLand)
  texts.set(
    `buurten_${year}.geojson`,
    geoJson(
      neighbourhoods.map((feature) => ({
        properties: { ...pickedOf(feature, ['buurtcode', 'buurtnaam', 'gemeentecode']), ...figures(feature) },
        geometry: feature.geometry,
      })),
      parts.crs,
    ),
  )
  if (derived > 0) issues.push(issueOf('figures-derived', { count: derived }, { source: 'neighbourhoods' }, 'note'))

  const inside = areaFinder([area])
  const squares = await collect(
    'squares',
    tilesOf(area, SQUARES_TILE).map((box) => ({ box })),
  )
  if (!squares) return failed
  const rows = squares.features.map(propertiesOf).filter((properties) => {
    const corner = squareCorner(textOf(pick(properties, ...SQUARE_COLUMNS.cel)))
    return corner === undefined || inside([corner.x + 50, corner.y + 50]) === 0
  })
  const columns = Object.entries(SQUARE_COLUMNS)
  const cells = rows.map((properties) =>
    columns.map(([, spellings]) => plain(pick(properties, ...spellings.flatMap((name) => [name, inCamels(name)])))),
  )
  texts.set(`cbs_vk100_${squaresYear}.csv`, toCsv([columns.map(([name]) => name), ...cells], { dialect: 'plain' }))

  const postcodes = await collect('postcodes', [{ box: boxOf(area), filters: { jaarcode: String(year) } }])
  if (postcodes)
    texts.set(
      `pc4_${year}.geojson`,
      geoJson(
        postcodes.features.map((feature) => ({
          properties: {
            postcode: propertiesOf(feature)['postcode'],
            inwoners: pick(propertiesOf(feature), 'aantal_inwoners', 'aantalInwoners'),
          },
          geometry: feature.geometry,
        })),
        postcodes.crs,
      ),
    )

  const buildings = await collect(
    'buildings',
    tilesOf(area, BUILDINGS_TILE).map((box) => ({ where: buildingsIn(box) })),
  )
  if (buildings)
    texts.set(
      `gebouwen_bag.csv`,
      toCsv([BUILDING_COLUMNS, ...buildings.features.flatMap((each) => buildingRow(each, buildings.crs))], { dialect: 'plain' }),
    )

  const flood = await collect('flood', [{ box: boxOf(area) }])
  if (flood)
    texts.set(
      'overstroming_ror.geojson',
      geoJson(
        flood.features.map((feature) => ({
          properties: { id: feature.id ?? propertiesOf(feature)['local_id'] },
          geometry: feature.geometry,
        })),
        flood.crs,
      ),
    )
  return issues.some(({ severity }) => severity === 'error') ? failed : { data: texts, issues }
}

interface Question {
  readonly filters?: Readonly<Record<string, string>>
  readonly box?: Box
  readonly where?: string
}

const NOWHERE: Box = [0, 0, 0, 0]

const propertiesOf = (feature: RawFeature): Readonly<Record<string, unknown>> =>
  typeof feature.properties === 'object' && feature.properties !== null ? (feature.properties as Record<string, unknown>) : {} // an object of unknown values

const pickedOf = (feature: RawFeature | undefined, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, textOf(propertiesOf(feature ?? {})[name]).trim()]))

/** CBS draws the large waters of a municipality as areas of their own, with the same code and without people. */
const isLand = (feature: RawFeature): boolean => !/^(ja|b)$/i.test(textOf(propertiesOf(feature)['water']).trim())

function geoJson(features: readonly { readonly properties: unknown; readonly geometry: unknown }[], crs: Collected['crs']): string {
  const member = crs === 'rd' ? '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},' : ''
  const lines = features.map(({ properties, geometry }) => JSON.stringify({ type: 'Feature', properties, geometry: geometry ?? null }))
  return `{"type":"FeatureCollection",${member}"features":[\n${lines.join(',\n')}\n]}\n`
}

/** All polygons of the features, in RD. A feature without a usable one adds nothing: the reader of the text names it. */
function areaOf({ features, crs }: Collected): MultiPolygon {
  const read = readGeoJson(
    geoJson(
      features.map(({ geometry }) => ({ properties: {}, geometry })),
      crs,
    ),
    '',
    '',
  )
  return (read.data ?? []).flatMap(({ geometry }) => (geometry?.type === 'MULTIPOLYGON' ? geometry.coordinates : []))
}

/** Whether more than half of an area lies in another, by a hundred points spread over its box. Generalised borders do not fit to the metre. */
function mostlyIn(area: MultiPolygon, other: MultiPolygon): boolean {
  if (area.length === 0) return false
  const [own, theirs] = [areaFinder([area]), areaFinder([other])]
  const [minX, minY, maxX, maxY] = boxOf(area)
  let inside = 0
  let both = 0
  for (let i = 0; i < 20; i++)
    for (let j = 0; j < 20; j++) {
      const at: Position = [minX + ((i + 0.5) / 20) * (maxX - minX), minY + ((j + 0.5) / 20) * (maxY - minY)]
      if (own(at) !== 0) continue
      inside++
      if (theirs(at) === 0) both++
    }
  return both * 2 > inside
}

const SQUARE_COLUMNS = {
  cel: ['crs28992res100m', 'c28992r100', 'C28992R100'],
  inwoners: ['aantal_inwoners'],
  inw_0_15: ['aantal_inwoners_0_tot_15_jaar'],
  inw_65plus: ['aantal_inwoners_65_jaar_en_ouder'],
  huishoudens: ['aantal_part_huishoudens'],
} as const

const plain = (value: unknown): string | number => (typeof value === 'number' && Number.isFinite(value) ? value : textOf(value))

/** Buildings of the purposes that make a candidate, large enough, in a box: a filter by OGC 09-026r2. */
function buildingsIn([minX, minY, maxX, maxY]: Box): string {
  const like = PURPOSES.map(
    (purpose) =>
      `<fes:PropertyIsLike wildCard="*" singleChar="." escapeChar="!"><fes:ValueReference>gebruiksdoel</fes:ValueReference><fes:Literal>*${purpose}*</fes:Literal></fes:PropertyIsLike>`,
  ).join('')
  const large = `<fes:PropertyIsGreaterThanOrEqualTo><fes:ValueReference>oppervlakte</fes:ValueReference><fes:Literal>${LEAST_FLOOR_AREA}</fes:Literal></fes:PropertyIsGreaterThanOrEqualTo>`
  const box = `<fes:BBOX><fes:ValueReference>geom</fes:ValueReference><gml:Envelope srsName="urn:ogc:def:crs:EPSG::28992"><gml:lowerCorner>${minX} ${minY}</gml:lowerCorner><gml:upperCorner>${maxX} ${maxY}</gml:upperCorner></gml:Envelope></fes:BBOX>`
  return `<fes:Filter xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"><fes:And><fes:Or>${like}</fes:Or>${large}${box}</fes:And></fes:Filter>`
}

const BUILDING_COLUMNS = ['identificatie', 'naam', 'gebruiksdoel', 'oppervlakte', 'x_rd', 'y_rd'] as const

function buildingRow(feature: RawFeature, crs: Collected['crs']): (string | number)[][] {
  const properties = propertiesOf(feature)
  const said = (name: string): string => textOf(properties[name]).trim()
  if (!PURPOSES.some((purpose) => said('gebruiksdoel').includes(purpose)) || (said('status') !== '' && !IN_USE.has(said('status'))))
    return []
  const read = readGeoJson(geoJson([{ properties: {}, geometry: feature.geometry }], crs), '', '')
  const geometry = read.data?.[0]?.geometry
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
