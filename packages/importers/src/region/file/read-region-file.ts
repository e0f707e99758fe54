import { basename } from 'node:path'
import {
  buildCellTable,
  type CandidateSite,
  type Crossing,
  DWELLING_CLASSES,
  type Imported,
  type Issue,
  LAYER_NAMES,
  type LayerCard,
  type MultiPolygon,
  type Municipality,
  type MunicipalityId,
  type Neighbourhood,
  parseMunicipalityId,
  parseNeighbourhoodId,
  parseRegionId,
  type Place,
  type Region,
  type ServiceArea,
  UNKNOWN,
  type HazardArea,
  type Postcode,
  type SiteFacts,
  type Water,
  type Words,
  type IssueCode,
  issueOf,
  type IssueParams,
  ISSUE_CODES,
  issueParamNames,
  type Substation,
} from '@weerbaar/core'
import { openGeoPackage, type OpenGeoPackage, sqliteIssue } from '../../geopackage/open-geopackage.ts'
import { readWalking } from './read-walking.ts'
import { REGION_FILE_VERSION } from './region-tables.ts'
import { type RowReader, tableReader } from './table-reader.ts'

const PROVENANCE = ['measured', 'derived', 'modelled'] as const
const ORIGINS = ['example', 'sources'] as const
const WATER_KINDS = ['river', 'canal', 'stream'] as const
const CROSSING_KINDS = ['bridge', 'ferry', 'lock', 'tunnel'] as const
const TRAVELLERS = ['foot', 'bicycle', 'car', 'rail'] as const
const HAZARD_KINDS = ['flood'] as const
const SITE_KINDS = [
  'primary-school',
  'secondary-school',
  'school',
  'place',
  'community-centre',
  'meeting-place',
  'sports-hall',
  'church',
  'mosque',
  'library',
  'fire-station',
  'town-hall',
  'modelled',
] as const satisfies readonly CandidateSite['kind'][]

/**
 * The region in a file, every row checked again: others may have edited it. A newer format, a missing table, a reference to a
 * municipality that is not there, a damaged file: an issue, and no region.
 */
export function readRegionFile(path: string): Imported<Region> {
  const opened = openGeoPackage(path)
  if (!opened.data) return { issues: opened.issues }
  try {
    return readRegion(opened.data, basename(path))
  } catch (fault) {
    const issue = sqliteIssue(fault, basename(path))
    if (!issue) throw fault
    return { issues: [issue] }
  } finally {
    opened.data.close()
  }
}

function readRegion(file: OpenGeoPackage, source: string): Imported<Region> {
  const issues: Issue[] = []
  const fail = <C extends IssueCode>(code: C, params: IssueParams[C]): Imported<Region> => ({
    issues: [...issues, issueOf(code, params, { source })],
  })
  const table = tableReader(file, issues)
  if (!file.tables.some(({ name }) => name === 'weerbaar_meta')) return fail('file-not-recognised', { expected: 'Weerbaar' })
  const meta = new Map(table('weerbaar_meta', (row) => [row.text('key'), row.text('value')] as const))
  const version = Number(meta.get('format'))
  if (!Number.isInteger(version) || version < 1) return fail('file-not-recognised', { expected: 'Weerbaar' })
  if (version > REGION_FILE_VERSION) return fail('version-too-new', { version, known: REGION_FILE_VERSION })
  const id = parseRegionId(meta.get('id') ?? '')
  const origin = ORIGINS.find((each) => each === meta.get('origin'))
  if (!id) return fail('code-malformed', { value: meta.get('id') ?? '', expected: 'VR08@2024' })
  if (!origin) return fail('value-not-allowed', { value: meta.get('origin') ?? '', allowed: ORIGINS.join(', ') })

  const municipalities = byId(table('municipalities', readMunicipality))
  const numbers = new Map(municipalities.map((each, i) => [each.id as string, i]))
  const known = (row: RowReader, column: string): MunicipalityId => {
    const value = row.text(column)
    if (!numbers.has(value)) row.fault('reference-unknown', column, { value: value, known: examples(numbers) })
    return value as MunicipalityId // one of ours, or the fault above leaves no region
  }
  const neighbourhoods = byId(
    table('neighbourhoods', (row): Neighbourhood => {
      const code = row.parsed('id', parseNeighbourhoodId, 'BU02680101@2024')
      const border = row.multiPolygon()
      const figures = { inhabitants: row.count('inhabitants'), ...optionalFigures(row) }
      return { id: code, name: row.text('name'), municipality: known(row, 'municipality'), ...figures, ...(border && { border }) }
    }),
  )
  const neighbourhoodNumbers = new Map(neighbourhoods.map((each, i) => [each.id as string, i]))

  const cells = table('cells', (row) => {
    const neighbourhood = row.optionalText('neighbourhood')
    if (neighbourhood !== undefined && !neighbourhoodNumbers.has(neighbourhood))
      row.fault('reference-unknown', 'neighbourhood', { value: neighbourhood, known: examples(neighbourhoodNumbers) })
    return {
      x: row.hectometres('x'),
      y: row.hectometres('y'),
      inhabitants: row.count('inhabitants', 1),
      children: row.optionalCount('children') ?? UNKNOWN,
      elderly: row.optionalCount('elderly') ?? UNKNOWN,
      households: row.optionalCount('households') ?? UNKNOWN,
      municipality: numbers.get(known(row, 'municipality')) ?? 0,
      neighbourhood: neighbourhood === undefined ? UNKNOWN : (neighbourhoodNumbers.get(neighbourhood) ?? UNKNOWN),
      dwelling: DWELLING_CLASSES.indexOf(row.oneOf('dwelling', DWELLING_CLASSES)),
    }
  })
  reportTwice(cells, issues)
  if (cells.length === 0) issues.push(issueOf('layer-missing', { layer: 'cells' })) // a region in which nobody lives answers nothing

  const rest = {
    layers: table('weerbaar_layers', (row) => readCard(row, version)),
    places: table('places', (row): Place => {
      const inhabitants = row.optionalCount('inhabitants')
      const place = { name: row.text('name'), municipality: known(row, 'municipality'), at: row.point() }
      return inhabitants === undefined ? place : { ...place, inhabitants }
    }),
    water: table(
      'water',
      (row): Water => ({ name: row.text('name'), kind: row.oneOf('kind', WATER_KINDS), axis: row.line(), width: row.count('width') }),
    ),
    crossings: table(
      'crossings',
      (row): Crossing => ({
        name: row.text('name'),
        kind: row.oneOf('kind', CROSSING_KINDS),
        water: row.text('water'),
        at: row.point(),
        travellers: row.listOf('travellers', TRAVELLERS),
        inService: row.flag('in_service'),
      }),
    ),
    sites: table(
      'sites',
      (row): CandidateSite => ({
        id: row.text('id'),
        name: row.text('name'),
        kind: row.oneOf('kind', SITE_KINDS),
        municipality: known(row, 'municipality'),
        at: row.point(),
        accuracy: row.count('accuracy'),
        provenance: row.oneOf('provenance', PROVENANCE),
        ownerAgreed: row.flag('owner_agreed'),
        ...(version >= 3 && readFacts(row)),
      }),
    ),
    serviceAreas: table('service_areas', (row): ServiceArea => {
      const border = row.multiPolygon()
      const clients = row.text('municipalities').split(' ').filter(Boolean)
      for (const client of clients)
        if (!numbers.has(client)) row.fault('reference-unknown', 'municipalities', { value: client, known: examples(numbers) })
      return {
        id: row.text('id'),
        name: row.text('name'),
        service: row.text('service'),
        municipalities: clients as MunicipalityId[], // each of ours, or the fault above leaves no region
        outside: row.textList('outside'),
        ...(border && { border }),
      }
    }),
    ...(version >= 3 && readSinceThree(table)),
    ...(version >= 4 && readSinceFour(table)),
    surroundings: table('surroundings', (row) => ({ name: row.text('name'), border: row.multiPolygon() ?? row.noGeometry([]) })),
  }
  const walking = version >= 3 ? readWalking(file, rest.crossings.length, issues) : undefined
  if (issues.some(({ severity }) => severity === 'error')) return { issues }
  return {
    data: {
      id,
      name: meta.get('name') ?? '',
      origin,
      municipalities,
      neighbourhoods,
      cells: buildCellTable(cells),
      ...rest,
      ...(walking && { walking }),
    },
    issues,
  }
}

const readMunicipality = (row: RowReader): Municipality => ({
  id: row.parsed('id', parseMunicipalityId, 'GM0268@2024'),
  name: row.text('name'),
  inhabitants: row.count('inhabitants'),
  ...optionalFigures(row),
  border: row.multiPolygon() ?? row.noGeometry<MultiPolygon>([]),
})

/** Format 1 spoke Dutch only: what it says stands in both languages. */
function readCard(row: RowReader, version: number): LayerCard {
  const words = (column: string): Words => {
    const nl = row.text(column)
    return { nl, en: version === 1 ? nl : row.text(`${column}_en`) }
  }
  const hasCaveat = row.optionalText('caveat') !== undefined || (version > 1 && row.optionalText('caveat_en') !== undefined)
  return {
    layer: row.oneOf('layer', LAYER_NAMES),
    source: words('source'),
    licence: row.text('licence'),
    date: row.text('date'),
    provenance: row.oneOf('provenance', PROVENANCE),
    features: row.count('features'),
    ...(hasCaveat && { caveat: words('caveat') }),
  }
}

/** Tables that format 3 brought. One that is empty was not read from any source. */
function readSinceThree(table: ReturnType<typeof tableReader>): Pick<Region, 'postcodes' | 'hazards'> {
  const postcodes = table('postcodes', (row): Postcode => {
    const inhabitants = row.optionalCount('inhabitants')
    const border = row.multiPolygon() ?? row.noGeometry<MultiPolygon>([])
    return { code: row.text('code'), border, ...(inhabitants !== undefined && { inhabitants }) }
  })
  const hazards = table('hazard_areas', (row): HazardArea => {
    const border = row.multiPolygon() ?? row.noGeometry<MultiPolygon>([])
    return { id: row.text('id'), kind: row.oneOf('kind', HAZARD_KINDS), border }
  })
  return { ...(postcodes.length > 0 && { postcodes }), ...(hazards.length > 0 && { hazards }) }
}

/** Tables that format 4 brought. */
function readSinceFour(table: ReturnType<typeof tableReader>): Pick<Region, 'substations' | 'issues'> {
  const substations = table('substations', (row): Substation => {
    const kilovolts = row.optionalCount('kilovolts')
    const station = { id: row.text('id'), name: row.text('name'), at: row.point(), accuracy: row.count('accuracy') }
    return kilovolts === undefined ? station : { ...station, kilovolts }
  })
  const issues = table('weerbaar_issues', readIssue).filter((issue) => issue !== undefined)
  return { ...(substations.length > 0 && { substations }), ...(issues.length > 0 && { issues }) }
}

/**
 * A remark is about the data and is not the data: one that cannot be read is passed over and keeps no region shut.
 * @returns `undefined` for a code of a later program, or parameters that are not those of its sentence
 */
function readIssue(row: RowReader): Issue | undefined {
  const code = ISSUE_CODES.find((known) => known === row.text('code'))
  const params = row.record('params')
  if (code === undefined || params === undefined || issueParamNames(code).some((name) => !Object.hasOwn(params, name))) return undefined
  const severity = row.oneOf('severity', ['note', 'warning'])
  const source = row.optionalText('source')
  const line = row.optionalCount('row')
  const field = row.optionalText('field')
  const place = { ...(source !== undefined && { source }), ...(line !== undefined && { row: line }), ...(field !== undefined && { field }) }
  return { code, severity, ...place, params } as Issue // the parameters of its code are there
}

function readFacts(row: RowReader): { readonly facts?: SiteFacts } {
  const floorArea = row.optionalCount('floor_area')
  const [stepFree, toilets, generator] = ['step_free', 'toilets', 'generator'].map((column) => row.optionalCount(column))
  const facts: SiteFacts = {
    ...(floorArea !== undefined && { floorArea }),
    ...(stepFree !== undefined && { stepFree: stepFree !== 0 }),
    ...(toilets !== undefined && { toilets: toilets !== 0 }),
    ...(generator !== undefined && { generator: generator !== 0 }),
  }
  return Object.keys(facts).length > 0 ? { facts } : {}
}

function optionalFigures(row: RowReader): { children?: number; elderly?: number; households?: number } {
  const children = row.optionalCount('children')
  const elderly = row.optionalCount('elderly')
  const households = row.optionalCount('households')
  return {
    ...(children !== undefined && { children }),
    ...(elderly !== undefined && { elderly }),
    ...(households !== undefined && { households }),
  }
}

/** The first few of what would have been right. */
const examples = (numbers: ReadonlyMap<string, number>): string =>
  [...numbers.keys()].slice(0, 3).join(', ') + (numbers.size > 3 ? ', …' : '')

const byId = <T extends { readonly id: string }>(list: T[]): T[] => list.sort((a, b) => (a.id < b.id ? -1 : 1))

function reportTwice(cells: readonly { readonly x: number; readonly y: number }[], issues: Issue[]): void {
  const seen = new Set<number>()
  for (const [i, { x, y }] of cells.entries()) {
    const square = x * 10_000 + y / 100
    if (seen.has(square))
      issues.push({ code: 'id-duplicate', severity: 'error', source: 'cells', row: i + 1, params: { value: `${x}, ${y}` } })
    seen.add(square)
  }
}
