import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Layer } from './layer.ts'
import { readGeoPackage } from './read-geopackage.ts'
import { writeGeoPackage } from './write-geopackage.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weerbaar-gpkg-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const BRIDGES: Layer = {
  name: 'bridges',
  description: 'Bridges over the Waal',
  geometry: 'POINT',
  columns: [
    { name: 'name', type: 'TEXT' },
    { name: 'lanes', type: 'INTEGER' },
  ],
  rows: [
    { geometry: { type: 'POINT', coordinates: [188_300, 429_300] }, values: ['Waalbrug', 4] },
    { geometry: { type: 'POINT', coordinates: [186_300.125, 430_100] }, values: ['De Oversteek', null] },
    { values: ['A bridge nobody has found', 2] },
  ],
}
const ISLAND: Layer = {
  name: 'areas',
  description: '',
  geometry: 'MULTIPOLYGON',
  columns: [{ name: 'name', type: 'TEXT' }],
  rows: [
    {
      geometry: {
        type: 'MULTIPOLYGON',
        coordinates: [
          [
            [
              [0, 0],
              [100, 0],
              [100, 100],
              [0, 0],
            ],
            [
              [50, 20],
              [60, 40],
              [60, 20],
              [50, 20],
            ],
          ],
          [
            [
              [200, 0],
              [300, 0],
              [300, 100],
              [200, 0],
            ],
          ],
        ],
      },
      values: ["'s-Hertogenbosch"],
    },
    { geometry: { type: 'MULTIPOLYGON', coordinates: [] }, values: ['nowhere'] },
  ],
}
const NOTES: Layer = { name: 'notes', description: 'no map', columns: [{ name: 'text', type: 'TEXT' }], rows: [{ values: ['één'] }] }

test('features, features without a place and attributes come back as they were written', () => {
  const path = join(folder, 'some.gpkg')
  expect(writeGeoPackage(path, [BRIDGES, ISLAND, NOTES])).toEqual([])
  const { data, issues } = readGeoPackage(path)
  expect(issues).toEqual([])
  expect(data?.map(({ name }) => name)).toEqual(['bridges', 'areas', 'notes'])
  for (const [i, layer] of [BRIDGES, ISLAND, NOTES].entries()) expect(data?.[i]?.rows).toEqual(layer.rows)
  expect(data?.[0]?.geometry).toEqual({ column: 'geom', type: 'POINT', srs: 28992 })
  expect(data?.[2]?.geometry).toBeUndefined()
})

test('the header says GeoPackage, the index holds every box, and the six triggers of its version stand', () => {
  const path = join(folder, 'some.gpkg')
  writeGeoPackage(path, [BRIDGES])
  const db = new Database(path, { readonly: true })
  expect(db.pragma('application_id', { simple: true })).toBe(0x47504b47)
  expect(db.prepare('SELECT id, minx, maxy FROM rtree_bridges_geom ORDER BY id').all()).toEqual([
    { id: 1, minx: 188_300, maxy: 429_300 },
    { id: 2, minx: 186_300.125, maxy: 430_100 },
  ])
  expect(db.prepare("SELECT count(*) AS n FROM sqlite_master WHERE type = 'trigger'").get()).toEqual({ n: 6 })
  expect(db.prepare('SELECT min_x, max_y FROM gpkg_contents').get()).toEqual({ min_x: 186_300.125, max_y: 430_100 })
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
})

test('a file that stands there is not overwritten unless told, and a failed writing leaves no trace', () => {
  const path = join(folder, 'some.gpkg')
  writeFileSync(path, 'dear')
  expect(writeGeoPackage(path, [NOTES])).toMatchObject([{ code: 'file-exists' }])
  expect(readFileSync(path, 'utf8')).toBe('dear')
  const broken: Layer = { ...NOTES, rows: [{ values: ['too', 'many'] }] }
  expect(() => writeGeoPackage(path, [broken], { overwrite: true })).toThrow(RangeError)
  expect(readFileSync(path, 'utf8')).toBe('dear')
  expect(readdirSync(folder)).toEqual(['some.gpkg'])
  expect(writeGeoPackage(path, [NOTES], { overwrite: true })).toEqual([])
  expect(readGeoPackage(path).data).toHaveLength(1)
  expect(writeGeoPackage(join(folder, 'no', 'such', 'folder.gpkg'), [NOTES])).toMatchObject([{ code: 'file-unreadable' }])
})

test('a table name that is SQL, or a path, is only a name', () => {
  const path = join(folder, 'some.gpkg')
  const name = '../"; DROP TABLE gpkg_contents; --'
  writeGeoPackage(path, [{ ...NOTES, name }])
  expect(readGeoPackage(path).data?.map((layer) => layer.name)).toEqual([name])
  expect(readdirSync(folder)).toEqual(['some.gpkg'])
})

test('absent, empty, cut short, another format, another database: each an issue of its own and no throw', () => {
  const path = join(folder, 'some.gpkg')
  expect(readGeoPackage(path).issues[0]?.code).toBe('file-not-found')
  writeFileSync(path, '')
  expect(readGeoPackage(path).issues[0]?.code).toBe('file-not-recognised')
  writeFileSync(path, 'PK\u0003\u0004 this is a zip file, and long enough to look like something that it is not')
  expect(readGeoPackage(path).issues[0]?.code).toBe('file-not-recognised')
  expect(readGeoPackage(folder).issues[0]?.code).toBe('file-unreadable')

  writeGeoPackage(path, [BRIDGES], { overwrite: true })
  truncateSync(path, 20_000)
  expect(readGeoPackage(path).issues[0]?.code).toBe('file-truncated')

  const other = join(folder, 'other.db')
  new Database(other).exec('CREATE TABLE t (a)').close()
  expect(readGeoPackage(other).issues[0]?.code).toBe('file-not-recognised')
})

test('a page of rubbish in the middle of the file is an issue', () => {
  const path = join(folder, 'some.gpkg')
  writeGeoPackage(path, [BRIDGES, ISLAND])
  const bytes = readFileSync(path)
  bytes.fill(0xff, 4096, bytes.length)
  writeFileSync(path, bytes)
  expect(readGeoPackage(path).issues[0]).toMatchObject({ severity: 'error', code: 'file-truncated' })
})

const gdal = ((): boolean => {
  try {
    return execFileSync('ogrinfo', ['--version'], { encoding: 'utf8' }).startsWith('GDAL')
  } catch {
    return false
  }
})()
const ogrinfo = (...args: string[]): string => execFileSync('ogrinfo', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

test.skipIf(!gdal)('GDAL lists the layers without a warning, in RD New (needs gdal-bin)', () => {
  const path = join(folder, 'some.gpkg')
  writeGeoPackage(path, [BRIDGES, ISLAND, NOTES])
  const complaints = join(folder, 'complaints')
  const said = execFileSync('sh', ['-c', 'ogrinfo -al -so "$0" 2> "$1"', path, complaints], { encoding: 'utf8' })
  expect(readFileSync(complaints, 'utf8')).toBe('')
  expect(said).toContain('Layer name: bridges')
  expect(said).toContain('ID["EPSG",28992]')
  expect(said).toContain('Feature Count: 3')
  expect(said).toContain('name: String')
})

test.skipIf(!gdal)('GDAL changes a value, moves a point and deletes a row, and the index follows (needs gdal-bin)', () => {
  const path = join(folder, 'some.gpkg')
  writeGeoPackage(path, [BRIDGES])
  ogrinfo(path, '-sql', "UPDATE bridges SET lanes = 5 WHERE name = 'Waalbrug'")
  const waalbrug = 'SELECT geom FROM bridges WHERE fid = 1'
  ogrinfo(path, '-sql', `UPDATE bridges SET geom = (${waalbrug}) WHERE name = 'De Oversteek'`)
  ogrinfo(path, '-sql', `UPDATE bridges SET geom = (${waalbrug}) WHERE name LIKE 'A bridge%'`)
  ogrinfo(path, '-sql', "DELETE FROM bridges WHERE name = 'Waalbrug'")
  const { data, issues } = readGeoPackage(path)
  expect(issues).toEqual([])
  expect(data?.[0]?.rows.map(({ values }) => values)).toEqual([
    ['De Oversteek', null],
    ['A bridge nobody has found', 2],
  ])
  const db = new Database(path, { readonly: true })
  const boxes = db.prepare('SELECT id, minx, miny FROM rtree_bridges_geom ORDER BY id').all()
  db.close()
  expect(boxes).toEqual([2, 3].map((id) => ({ id, minx: 188_300, miny: 429_300 })))
})
