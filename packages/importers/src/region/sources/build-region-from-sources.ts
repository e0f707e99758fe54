import {
  type CandidateSite,
  codeOf,
  type Crossing,
  type Imported,
  type Issue,
  issueOf,
  type Municipality,
  parseRegionId,
  type Place,
  type Position,
  type Region,
  type RegionId,
  type Water,
} from '@weerbaar/core'
import { readBuildings } from '../../bag/read-buildings.ts'
import { readConnections } from '../../grid/read-connections.ts'
import { readStationList, readStationMap } from '../../grid/read-substations.ts'
import { readSupplyAreas } from '../../grid/read-supply-areas.ts'
import { serviceAreas } from '../../grid/service-areas.ts'
import { readMunicipalities } from '../../cbs/read-municipalities.ts'
import { readNeighbourhoods } from '../../cbs/read-neighbourhoods.ts'
import { readSquares } from '../../cbs/read-squares.ts'
import { readSchools } from '../../duo/read-schools.ts'
import { readGeoJson } from '../../geojson/read-geojson.ts'
import { middleOfArea } from '../../geometry/middle-of-area.ts'
import { nearestOnLine } from '../../geometry/line.ts'
import { type GeoNamesRow, readPlaces } from '../../geonames/read-places.ts'
import { textOf } from '../../text-of.ts'
import { EXAMPLE_TABLE_FILES, type ExampleTable, type ExampleTableFile, readExampleTable } from '../example/example-table.ts'
import { shortSquares } from './short-squares.ts'
import { cellsOfSquares } from './cells-of-squares.ts'
import { missingFrom, ON_THE_WATER, readCrossings, sameName } from './read-crossings.ts'
import { readFlood, readPostcodes } from './read-areas.ts'
import { readRivers } from './read-rivers.ts'
import { sourceCards } from './source-cards.ts'
import { findSources, SOURCE_FILES, type SourceFile, type SourceName, yearIn } from './source-files.ts'

/** How the builder reaches files; it reads nothing by itself. */
export interface RegionSources {
  /** Paths in the folder, relative, forward slashes. */
  readonly list: () => readonly string[]
  /** Text of one of them. */
  readonly read: (path: string) => Imported<string>
  /** Text of a file of data/gelderland-zuid: canals, ferries and service areas, which no source has. */
  readonly ownTable: (file: ExampleTableFile) => Imported<string>
}

/** The region that our own table is about. */
const OWN_REGION = 'VR08'
/** Sources of which a folder may hold several files: one for each operator. */
const SEVERAL: ReadonlySet<SourceName> = new Set(['crossings', 'stations', 'stationMap', 'supplyAreas', 'connections'])

/**
 * A real region out of local files (docs/formats/region-file.md says which). Published totals and sums of parts are both kept; where
 * they differ a note says so. A file that is needed and absent, or that is something else, leaves no region; a bad row is
 * left out and named; a layer whose file is absent is empty, with a warning.
 */
export function buildRegionFromSources(sources: RegionSources): Imported<Region> {
  const issues: Issue[] = []
  const paths = sources.list()
  const pathOf = (source: SourceName): string => findSources(paths, source)[0] ?? SOURCE_FILES[source].example
  /** Runs an importer on every file of one kind, and keeps what it has to say. */
  const takeAll = <T>(source: SourceName, read: (text: string, path: string) => Imported<T>): T[] => {
    const { needed, example, unasked }: SourceFile = SOURCE_FILES[source]
    const files = findSources(paths, source)
    if (files.length === 0 && unasked !== true)
      issues.push({ code: 'file-not-found', severity: needed ? 'error' : 'warning', params: { file: example } })
    return files.slice(0, SEVERAL.has(source) ? undefined : 1).flatMap((path) => {
      const text = sources.read(path)
      const result: Imported<T> = text.data === undefined ? { issues: [] } : read(text.data, path)
      issues.push(...text.issues, ...result.issues)
      return result.data === undefined ? [] : [result.data]
    })
  }
  const take = <T>(source: SourceName, read: (text: string, path: string) => Imported<T>): T | undefined => takeAll(source, read)[0]

  const year = yearIn(pathOf('neighbourhoods')) ?? yearIn(pathOf('municipalities')) ?? yearIn(pathOf('squares'))
  if (year === undefined)
    return { issues: [{ code: 'value-missing', severity: 'error', source: pathOf('municipalities'), field: 'jaar', params: {} }] }

  const identity = take('region', (text, path) => readIdentity(text, path, year))
  const municipalities = take('municipalities', (text, path) => readMunicipalities(text, path, year)) ?? []
  const byName = new Map(
    municipalities.flatMap(({ id, name }) => [[name.toLowerCase(), id] as const, [codeOf(id).toLowerCase(), id] as const]),
  )
  const parts = take('neighbourhoods', (text, path) => readNeighbourhoods(text, path, year))
  const { neighbourhoods, builtForm } = parts ?? { neighbourhoods: [], builtForm: new Map() }
  const squares = take('squares', readSquares)
  const geoNames = take('places', (text, path) => readPlaces(text, path, year)) ?? []
  const postcodes = take('postcodes', readPostcodes)
  const middles = new Map((postcodes ?? []).map(({ code, border }) => [code, middleOfArea(border)]))
  const middleOf = (postcode: string): Position | undefined => middles.get(postcode)
  const schools = [
    ...(take('primarySchools', (text, path) => readSchools(text, path, 'primary-school', byName, middleOf)) ?? []),
    ...(take('secondarySchools', (text, path) => readSchools(text, path, 'secondary-school', byName, middleOf)) ?? []),
  ]
  const buildings = take('buildings', (text, path) => readBuildings(text, path, municipalities)) ?? []
  const hazards = take('flood', readFlood)
  const stations = [...takeAll('stationMap', readStationMap).flat(), ...takeAll('stations', readStationList).flat()]
  const supply = [
    ...takeAll('supplyAreas', readSupplyAreas).flat(),
    ...takeAll('connections', (text, path) => readConnections(text, path, postcodes ?? [])).flat(),
  ]
  const rivers = take('rivers', readRivers) ?? []
  const surroundings = take('surroundings', readSurroundings) ?? []
  const own = identity?.id.startsWith(OWN_REGION) ? readOwnTable(sources, issues) : undefined
  const water = [...rivers, ...(own?.water.filter(({ kind }) => kind === 'canal') ?? [])]
  const found = takeAll('crossings', (text, path) => readCrossings(text, path, water, own?.crossings ?? [])).flat()
  if (municipalities.length === 0 && !hasError(issues))
    issues.push({ code: 'file-not-recognised', severity: 'error', source: pathOf('municipalities'), params: { expected: 'gemeenten' } })
  if (!identity || !squares || hasError(issues)) return { issues }

  const known = new Set<string>(municipalities.map(({ id }) => id))
  const { cells, issues: cellIssues } = cellsOfSquares(squares, municipalities, { neighbourhoods, builtForm }, year, pathOf('squares'))
  issues.push(...cellIssues)
  if (cells.count === 0) return { issues: [...issues, issueOf('layer-missing', { layer: 'cells' }, { source: pathOf('squares') })] } // a region in which nobody lives answers nothing
  const places = geoNames.filter((place) => keep(place, known, pathOf('places'), identity.name, issues))
  const region: Omit<Region, 'layers'> = {
    ...identity,
    origin: 'sources',
    municipalities,
    neighbourhoods: neighbourhoods.filter(({ municipality }) => known.has(municipality)),
    cells,
    places: places.map(toPlace),
    water,
    crossings: [...found, ...ownCrossings(found, own, water)],
    sites: [...schools, ...buildings, ...places.map(toSite)],
    serviceAreas: [
      ...(own?.serviceAreas ?? []).filter((area) => area.municipalities.every((id) => known.has(id))),
      ...serviceAreas(supply, { cells, municipalities }),
    ],
    ...(stations.length > 0 && { substations: stations }),
    surroundings,
    ...(postcodes && postcodes.length > 0 && { postcodes }),
    ...(hazards && hazards.length > 0 && { hazards }),
  }
  issues.push(...shortSquares(region))
  issues.push(...sumNotes(region.municipalities, region.neighbourhoods, cells.inhabitants))
  return { data: { ...region, layers: sourceCards(region, year, pathOf('squares'), own !== undefined) }, issues }
}

const hasError = (issues: readonly Issue[]): boolean => issues.some(({ severity }) => severity === 'error')

function readIdentity(text: string, source: string, year: number): Imported<{ readonly id: RegionId; readonly name: string }> {
  const { data: features, issues } = readGeoJson(text, source, 'naam')
  const properties = features?.[0]?.properties ?? {}
  const code = textOf(properties['code'] ?? properties['statcode'])
  const id = parseRegionId(`${code}@${year}`)
  if (!features) return { issues }
  if (!id) return { issues: [...issues, { code: 'code-malformed', severity: 'error', source, params: { value: code, expected: 'VR08' } }] }
  return { data: { id, name: `Veiligheidsregio ${textOf(properties['naam'] ?? properties['statnaam'] ?? code)}` }, issues }
}

function readSurroundings(text: string, source: string): Imported<Region['surroundings']> {
  const { data: features, issues } = readGeoJson(text, source, 'gemeente', 'areas')
  const areas = (features ?? []).flatMap(({ properties, geometry }) =>
    geometry?.type === 'MULTIPOLYGON'
      ? [{ name: textOf(properties['gemeente'] ?? properties['gemeentenaam']), border: geometry.coordinates }]
      : [],
  )
  return { data: areas, issues }
}

function readOwnTable(sources: RegionSources, issues: Issue[]): ExampleTable | undefined {
  const texts: Partial<Record<ExampleTableFile, string>> = {}
  for (const file of EXAMPLE_TABLE_FILES) {
    const read = sources.ownTable(file)
    issues.push(...read.issues)
    texts[file] = read.data ?? ''
  }
  if (hasError(issues)) return undefined
  const table = readExampleTable(texts as Record<ExampleTableFile, string>) // one for each file of the list just walked
  issues.push(...table.issues)
  return table.data
}

/** Of our own table: what the sources lack over the water they have. */
function ownCrossings(found: readonly Crossing[], own: ExampleTable | undefined, water: readonly Water[]): Crossing[] {
  return missingFrom(found, own?.crossings ?? []).flatMap((crossing) => {
    const over = water.find(({ name }) => sameName(name, crossing.water))
    if (!over) return []
    const { at, metres } = nearestOnLine(over.axis, crossing.at)
    if (metres > ON_THE_WATER) return [] // the source's axis does not reach so far
    const [x, y] = at
    return [{ ...crossing, water: over.name, at: [Math.round(x), Math.round(y)] as const }]
  })
}

function keep(place: GeoNamesRow, known: ReadonlySet<string>, source: string, region: string, issues: Issue[]): boolean {
  if (known.has(place.municipality)) return true
  issues.push({ code: 'outside-region', severity: 'warning', source, params: { value: place.name, region } })
  return false
}

const toPlace = ({ name, municipality, at, inhabitants }: GeoNamesRow): Place =>
  inhabitants === undefined ? { name, municipality, at } : { name, municipality, at, inhabitants }

/** A place stands for the hall or church that nearly every one has: something to be found out, not a building we know. */
const toSite = ({ id, name, municipality, at }: GeoNamesRow): CandidateSite => ({
  id: `geonames:${id}`,
  name: `Kern ${name}`,
  kind: 'place',
  municipality,
  at,
  accuracy: 500,
  provenance: 'derived',
  ownerAgreed: false,
})

/** Notes on sums of parts that are not the published total. Nothing is rescaled. */
function sumNotes(municipalities: readonly Municipality[], neighbourhoods: Region['neighbourhoods'], cells: Int32Array): Issue[] {
  const total = municipalities.reduce((sum, { inhabitants }) => sum + inhabitants, 0)
  const sums = [
    { parts: 'neighbourhoods', sum: neighbourhoods.reduce((sum, { inhabitants }) => sum + inhabitants, 0), any: neighbourhoods.length > 0 },
    { parts: 'cells', sum: cells.reduce((sum, people) => sum + people, 0), any: true },
  ]
  return sums
    .filter(({ sum, any }) => any && sum !== total)
    .map(({ parts, sum }) => ({ code: 'sums-differ', severity: 'note', params: { parts, sum, whole: 'municipalities', total } }))
}
