import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildCellTable, type MunicipalityId, type NeighbourhoodId, type Region, type RegionId, tableHash } from '@weerbaar/core'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildExampleRegion } from '../example/build-example-region.ts'
import { readExampleFiles } from '../../../test/read-example-files.ts'
import { readRegionFile } from './read-region-file.ts'
import { regionRows } from './region-rows.ts'
import { writeRegionFile } from './write-region-file.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weerbaar-region-'))
  path = join(folder, 'region.gpkg')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const example = buildExampleRegion(readExampleFiles()).data ?? expect.fail('no example region')

const square = (x: number, y: number) =>
  [
    [
      [
        [x, y],
        [x + 1000, y],
        [x + 1000, y + 1000],
        [x, y],
      ],
    ],
  ] as const
const TIEL = 'GM0281@2024' as MunicipalityId // written out as the parser would make it
const BUURT = 'BU02810101@2024' as NeighbourhoodId // likewise
/** Everything optional once present and once absent. */
const small: Region = {
  id: 'VR08@2024' as RegionId, // likewise
  name: 'Klein',
  origin: 'sources',
  layers: [
    {
      layer: 'cells',
      source: { nl: 'Gemeten', en: 'Measured' },
      licence: 'CC BY 4.0',
      date: '2024',
      provenance: 'measured',
      features: 2,
      caveat: { nl: 'Klein.', en: 'Small.' },
    },
    { layer: 'water', source: { nl: 'eigen', en: 'own' }, licence: 'CC0', date: '2024-01-31', provenance: 'derived', features: 1 },
  ],
  municipalities: [
    { id: 'GM0268@2024' as MunicipalityId, name: 'Nijmegen', inhabitants: 0, border: square(0, 0) },
    { id: TIEL, name: 'Tiel', inhabitants: 30, children: 0, elderly: 7, households: 12, border: [...square(5000, 0), ...square(8000, 0)] },
  ],
  neighbourhoods: [
    { id: BUURT, name: 'Centrum', municipality: TIEL, inhabitants: 25, border: square(5000, 0) },
    { id: 'BU02810102@2024' as NeighbourhoodId, name: 'Zonder grens', municipality: TIEL, inhabitants: 5, elderly: 1 },
  ],
  cells: buildCellTable([
    { x: 5000, y: 0, inhabitants: 25, children: -1, elderly: 6, households: -1, municipality: 1, neighbourhood: 0, dwelling: 2 },
    { x: 5100, y: 0, inhabitants: 5, children: 0, elderly: -1, households: 2, municipality: 1, neighbourhood: -1, dwelling: 0 },
  ]),
  places: [
    { name: 'Tiel', municipality: TIEL, at: [5050, 50.25], inhabitants: 30 },
    { name: 'Medel', municipality: TIEL, at: [1, 2] },
  ],
  water: [
    {
      name: 'Waal',
      kind: 'river',
      axis: [
        [0, 0],
        [10.5, 3],
      ],
      width: 350,
    },
  ],
  crossings: [{ name: 'Veer', kind: 'ferry', water: 'Waal', at: [3, 4], travellers: ['bicycle', 'foot'], inService: false }],
  sites: [
    {
      id: 'duo:00KU00',
      name: '\'t School; "tje"',
      kind: 'primary-school',
      municipality: TIEL,
      at: [5, 6],
      accuracy: 800,
      provenance: 'derived',
      ownerAgreed: true,
      facts: { floorArea: 640, stepFree: true, generator: false },
    },
    {
      id: 'osm:w1',
      name: 'Moskee',
      kind: 'mosque',
      municipality: TIEL,
      at: [7, 8],
      accuracy: 20,
      provenance: 'derived',
      ownerAgreed: false,
    },
  ],
  serviceAreas: [
    { id: 'irvn', name: 'iRvN', service: 'municipalIct', municipalities: [TIEL], outside: ['Mook en Middelaar'] },
    { id: 'grid', name: 'Net', service: 'electricity', municipalities: [], outside: [], border: square(0, 0) },
  ],
  surroundings: [{ name: 'Oss', border: square(0, 5000) }],
  postcodes: [
    { code: '4001', inhabitants: 0, border: square(0, 0) },
    { code: '4002', border: square(0, 0) },
  ],
  substations: [
    { id: 'TL150', name: 'Tiel', kilovolts: 150, at: [9, 9], accuracy: 1500 },
    { id: 'x', name: 'Klein', at: [10, 9], accuracy: 50 },
  ],
  issues: [
    { code: 'squares-secret', severity: 'note', source: 'vk100.csv', params: { count: 3 } },
    { code: 'value-missing', severity: 'warning', source: 'a.csv', row: 4, field: 'naam', params: {} },
  ],
  hazards: [{ id: 'nl.1', kind: 'flood', border: square(0, 0) }],
  walking: {
    x: Int32Array.of(0, 100, 200),
    y: Int32Array.of(0, 0, 50),
    from: Uint32Array.of(0, 1),
    to: Uint32Array.of(1, 2),
    metres: Uint16Array.of(100, 120),
    crossing: Int32Array.of(0, -1),
  },
}

test.each([
  ['the example region', example],
  ['a small region with everything present and absent', small],
])('%s comes back from its file exactly', (_, region) => {
  expect(writeRegionFile(path, region)).toEqual([])
  const { data, issues } = readRegionFile(path)
  expect(issues).toEqual([])
  expect(data).toEqual(region)
})

test('the canonical rows stay the same over a file, and change with one inhabitant', () => {
  const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
  const hashes = (region: Region): string[] => regionRows(region).map(({ columns, rows }) => tableHash(columns, rows, sha256))
  writeRegionFile(path, small)
  expect(hashes(readRegionFile(path).data!)).toEqual(hashes(small))
  const other = { ...small, places: small.places.map((place) => ({ ...place, inhabitants: 31 })) }
  expect(hashes(other)).not.toEqual(hashes(small))
})

/** Changes a file as an outsider would, without the functions that the triggers call. */
function edit(...statements: string[]): void {
  const db = new Database(path)
  db.pragma('foreign_keys = OFF')
  for (const { name } of db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger'").all())
    db.exec(`DROP TRIGGER "${name}"`)
  for (const sql of statements) db.exec(sql)
  db.close()
}

const withoutTable = (table: string, isMap: boolean): string[] => [
  ...(isMap ? [`DROP TABLE rtree_${table}_geom`] : []),
  `DROP TABLE ${table}`,
  ...['gpkg_geometry_columns', 'gpkg_extensions', 'gpkg_contents'].map((about) => `DELETE FROM ${about} WHERE table_name = '${table}'`),
]
/** What formats 1 and 2 did not have yet. */
const BEFORE_THREE = [
  ...['floor_area', 'step_free', 'toilets', 'generator'].map((column) => `ALTER TABLE sites DROP COLUMN ${column}`),
  ...['postcodes', 'hazard_areas', 'walking_nodes', 'walking_ways'].flatMap((table) => withoutTable(table, !table.startsWith('walking'))),
]
const BEFORE_FOUR = [...withoutTable('substations', true), ...withoutTable('weerbaar_issues', false)]
const { substations: _substations, issues: _issues, ...three } = small
const { postcodes: _postcodes, hazards: _hazards, walking: _walking, ...rest } = three
const withoutNews: Region = { ...rest, sites: small.sites.map(({ facts: _facts, ...site }) => site) }

test('a file of format 3 is read: no stations, and nothing kept of what there was to remark', () => {
  writeRegionFile(path, small)
  edit(...BEFORE_FOUR, "UPDATE weerbaar_meta SET value = '3' WHERE key = 'format'")
  expect(readRegionFile(path)).toEqual({ data: three, issues: [] })
})

test('a kept issue with the severity of an error, with which there would be no region, is a fault', () => {
  writeRegionFile(path, small)
  edit("UPDATE weerbaar_issues SET severity = 'error' WHERE fid = 1")
  const { data, issues } = readRegionFile(path)
  expect(data).toBeUndefined()
  expect(issues).toMatchObject([{ code: 'value-not-allowed', source: 'weerbaar_issues', row: 1 }])
})

test('parameters that a sentence does not name are not kept, so that what is written can be read', () => {
  const [first] = small.issues ?? []
  const more = { ...first, params: { ...first?.params, value: 'Zuiddorp' } } as typeof first // as some importers give them
  writeRegionFile(path, { ...small, issues: more ? [more] : [] })
  expect(readRegionFile(path)).toEqual({ data: { ...small, issues: [first] }, issues: [] })
})

test.each(["'[]'", '\'{"file":"x"}\'', '\'{"count":null}\'', "'geen'"])(
  'a kept issue with %s for its parameters is passed over',
  (params) => {
    writeRegionFile(path, small)
    edit(`UPDATE weerbaar_issues SET params = ${params} WHERE fid = 1`)
    expect(readRegionFile(path).data?.issues).toEqual(small.issues?.slice(1))
  },
)

test('a kept issue of a later program, which has more codes, is passed over', () => {
  writeRegionFile(path, small)
  edit("UPDATE weerbaar_issues SET code = 'zomaar' WHERE fid = 1")
  expect(readRegionFile(path).data?.issues).toEqual(small.issues?.slice(1))
})

test('a file of format 2 is read: no ways to walk, no postcodes, nothing known of buildings', () => {
  writeRegionFile(path, small)
  edit(...BEFORE_FOUR, ...BEFORE_THREE, "UPDATE weerbaar_meta SET value = '2' WHERE key = 'format'")
  expect(readRegionFile(path)).toEqual({ data: withoutNews, issues: [] })
})

test('a file of format 1 is read, with its Dutch cards in both languages', () => {
  writeRegionFile(path, small)
  edit(
    ...BEFORE_FOUR,
    ...BEFORE_THREE,
    'ALTER TABLE weerbaar_layers DROP COLUMN source_en',
    'ALTER TABLE weerbaar_layers DROP COLUMN caveat_en',
    "UPDATE weerbaar_meta SET value = '1' WHERE key = 'format'",
  )
  const [cells, water] = small.layers
  expect(readRegionFile(path)).toEqual({
    data: {
      ...withoutNews,
      layers: [
        { ...cells, source: { nl: 'Gemeten', en: 'Gemeten' }, caveat: { nl: 'Klein.', en: 'Klein.' } },
        { ...water, source: { nl: 'eigen', en: 'eigen' } },
      ],
    },
    issues: [],
  })
})

test('a file of a newer format is refused, not guessed', () => {
  writeRegionFile(path, small)
  edit("UPDATE weerbaar_meta SET value = '5' WHERE key = 'format'")
  expect(readRegionFile(path)).toEqual({
    issues: [{ code: 'version-too-new', severity: 'error', source: 'region.gpkg', params: { version: 5, known: 4 } }],
  })
})

test.each([
  [
    'a GeoPackage of something else',
    "DROP TABLE weerbaar_meta; DELETE FROM gpkg_contents WHERE table_name = 'weerbaar_meta'",
    'file-not-recognised',
  ],
  ['a missing table', "DELETE FROM gpkg_contents WHERE table_name = 'places'", 'layer-missing'],
  ['a missing column', 'ALTER TABLE cells DROP COLUMN elderly', 'column-missing'],
  ['a square of a municipality that is not there', "UPDATE cells SET municipality = 'GM9999@2024'", 'reference-unknown'],
  ['minus five inhabitants', 'UPDATE places SET inhabitants = -5', 'value-negative'],
  ['more people than a column can hold', 'UPDATE cells SET inhabitants = 1e15', 'value-out-of-range'],
  ['people without end', 'UPDATE cells SET inhabitants = 9e999', 'value-not-a-number'],
  ['a square on another planet', 'UPDATE cells SET x = 99999900 WHERE x = 5100', 'value-out-of-range'],
  ['nobody at all', 'DELETE FROM cells', 'layer-missing'],
  ['half an inhabitant', 'UPDATE cells SET inhabitants = 0.5', 'value-out-of-range'],
  ['a word for a number', "UPDATE municipalities SET inhabitants = 'veel'", 'value-not-a-number'],
  ['a crossing of an unknown kind', "UPDATE crossings SET kind = 'rope'", 'value-not-allowed'],
  ['a bent code', "UPDATE neighbourhoods SET id = 'Centrum'", 'code-malformed'],
  ['a square off the grid', 'UPDATE cells SET x = 5150 WHERE x = 5100', 'value-out-of-range'],
  ['a square twice', 'UPDATE cells SET x = 5000', 'id-duplicate'],
  ['a geometry of another kind', 'UPDATE water SET geom = (SELECT geom FROM places)', 'geometry-invalid'],
  ['a geometry cut short', 'UPDATE places SET geom = substr(geom, 1, 20)', 'geometry-invalid'],
  ['a caveat in Dutch alone', 'UPDATE weerbaar_layers SET caveat_en = NULL', 'value-missing'],
  ['a caveat in English alone', 'UPDATE weerbaar_layers SET caveat = NULL', 'value-missing'],
  ['a place that is nowhere', 'UPDATE places SET geom = NULL', 'geometry-missing'],
  ['a way to a node that is not there', 'UPDATE walking_ways SET to_node = 9', 'value-out-of-range'],
  ['a way that leads nowhere', 'UPDATE walking_ways SET to_node = from_node', 'value-not-allowed'],
  ['a way of no length', 'UPDATE walking_ways SET metres = 0', 'value-not-allowed'],
  ['a way over a crossing that is not there', 'UPDATE walking_ways SET crossing = 1', 'value-out-of-range'],
  ['walking nodes without a column', 'ALTER TABLE walking_nodes DROP COLUMN y', 'column-missing'],
  ['a postcode without an area', 'UPDATE postcodes SET geom = NULL', 'geometry-missing'],
  ['a list that is no list', "UPDATE service_areas SET outside = '{'", 'json-invalid'],
])('%s gives an issue and no region', (_, sql, code) => {
  writeRegionFile(path, small)
  edit(sql)
  const { data, issues } = readRegionFile(path)
  expect(data).toBeUndefined()
  expect(issues.map((issue) => issue.code)).toContain(code)
})

test('a fault is named by table, row and column', () => {
  writeRegionFile(path, small)
  edit("UPDATE sites SET kind = 'castle' WHERE fid = 1")
  expect(readRegionFile(path).issues).toEqual([
    {
      code: 'value-not-allowed',
      severity: 'error',
      source: 'sites',
      row: 1,
      field: 'kind',
      params: expect.objectContaining({ value: 'castle' }),
    },
  ])
})

const gdal = ((): boolean => {
  try {
    return execFileSync('ogrinfo', ['--version'], { encoding: 'utf8' }).startsWith('GDAL')
  } catch {
    return false
  }
})()

const VALIDATOR = '/usr/lib/python3/dist-packages/osgeo_utils/samples/validate_gpkg.py'
test.skipIf(!existsSync(VALIDATOR)).each([
  ['the example region', example],
  ['a small region with everything present and absent', small],
])('the validator of GDAL finds nothing wrong with %s (needs python3-gdal)', (_, region) => {
  writeRegionFile(path, region)
  const said = spawnSync('/usr/bin/python3', [VALIDATOR, path], { encoding: 'utf8' })
  expect([said.status, said.stdout, said.stderr]).toEqual([0, '', ''])
})

test.skipIf(!gdal)('GDAL opens a region and changes a row of it, and we read the change (needs gdal-bin)', () => {
  writeRegionFile(path, example)
  const summary = execFileSync('ogrinfo', ['-al', '-so', path], { encoding: 'utf8' })
  for (const layer of ['municipalities', 'cells', 'water', 'sites', 'weerbaar_layers']) expect(summary).toContain(`Layer name: ${layer}`)
  expect(summary).toContain(`Feature Count: ${example.cells.count}`)
  execFileSync('ogrinfo', [path, '-sql', "UPDATE places SET inhabitants = 12345 WHERE name = 'Culemborg'"], { encoding: 'utf8' })
  const { data, issues } = readRegionFile(path)
  expect(issues).toEqual([])
  expect(data?.places.find(({ name }) => name === 'Culemborg')?.inhabitants).toBe(12_345)
})
