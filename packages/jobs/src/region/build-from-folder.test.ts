import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeGeoPackage } from '@weerbaar/importers/geopackage'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildFromFolder } from './build-from-folder.ts'

const VILLAGES = fileURLToPath(new URL('../../../importers/src/region/sources/fixtures/two-villages/source/', import.meta.url))
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weerbaar-folder-'))
  cpSync(VILLAGES, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const squares = (...rows: readonly (readonly [string, number, number])[]): void => {
  rmSync(join(folder, 'cbs_vk100_2023.csv'))
  const columns = [
    { name: 'crs28992res100m', type: 'TEXT' as const },
    { name: 'aantal_inwoners', type: 'INTEGER' as const },
    { name: 'aantal_inwoners_65_jaar_en_ouder', type: 'INTEGER' as const },
    { name: 'gemiddelde_woz_waarde_woning', type: 'INTEGER' as const },
  ]
  const layers = [
    { name: 'leeg', description: '', columns: [{ name: 'x', type: 'TEXT' as const }], rows: [] },
    {
      name: 'vierkant"; DROP TABLE leeg; --../100m',
      description: '',
      columns,
      rows: rows.map((values) => ({ values: [...values, -99_997] })),
    },
  ]
  expect(writeGeoPackage(join(folder, 'cbs_vk100_2023.gpkg'), layers)).toEqual([])
}

test('squares come from a GeoPackage of CBS as from a CSV, whatever its layer is called', () => {
  squares(['E1542N4622', 25, 5], ['E154300N462200', 15, -99_997], ['E1544N4622', -99_997, -99_997])
  const { data, issues } = buildFromFolder(folder)
  const { cells } = data ?? expect.fail(JSON.stringify(issues))
  expect(Array.from(cells.inhabitants)).toEqual([25, 15])
  expect(Array.from(cells.elderly)).toEqual([5, -1])
  expect(issues).toContainEqual(expect.objectContaining({ code: 'squares-secret', params: { count: 1 } }))
})

test.each([
  ['another format', 'dit is geen GeoPackage'],
  ['a file cut short', undefined],
])('a GeoPackage that is %s leaves no region', (_, text) => {
  squares(['E1542N4622', 25, 5])
  const path = join(folder, 'cbs_vk100_2023.gpkg')
  writeFileSync(path, text ?? readFileSync(path).subarray(0, 9_000))
  const { data, issues } = buildFromFolder(folder)
  expect(data).toBeUndefined()
  expect(issues.some(({ severity }) => severity === 'error')).toBe(true)
})

test('a table in the code page of Windows is read, with a warning', () => {
  const text = readFileSync(join(folder, 'plaatsen.csv'), 'utf8')
  const lines = text.split('\n')
  writeFileSync(
    join(folder, 'plaatsen.csv'),
    Buffer.from([lines[0], (lines[1] ?? '').replace(/,[^,]+,/, ',Café aan de Linge,')].join('\n'), 'latin1'),
  )
  const { data, issues } = buildFromFolder(folder)
  expect(data?.places.map(({ name }) => name)).toEqual(['Café aan de Linge'])
  expect(issues.map(({ code }) => code)).toContain('encoding-guessed')
})
