import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Imported, Region } from '@weerbaar/core'
import { UNKNOWN } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { buildRegionFromSources, type RegionSources } from './build-region-from-sources.ts'

const read = (url: URL): Imported<string> => ({ data: readFileSync(url, 'utf8'), issues: [] })
const folderOf = (folder: URL): RegionSources => ({
  list: () => readdirSync(folder, { recursive: true, encoding: 'utf8' }),
  read: (path) => read(new URL(path, folder)),
  ownTable: (file) => read(new URL(`../../../../../data/gelderland-zuid/${file}`, import.meta.url)),
})
const VILLAGES = new URL('fixtures/two-villages/', import.meta.url)
const villages = folderOf(new URL('source/', VILLAGES))

/** Typed arrays as plain lists, so that a JSON file can hold them. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, part: unknown) => (ArrayBuffer.isView(part) ? Array.from(part as Int32Array) : part))) // any of the table's integer arrays

test('two villages on a river come out as expected, with every oddity named', () => {
  const expected: unknown = JSON.parse(readFileSync(new URL('expected.json', VILLAGES), 'utf8'))
  expect(plain(buildRegionFromSources(villages))).toEqual(expected)
})

const without = (...names: readonly string[]): RegionSources => ({
  ...villages,
  list: () => villages.list().filter((path) => !names.includes(path)),
})
const instead = (name: string, text: string): RegionSources => ({
  ...villages,
  read: (path) => (path === name ? { data: text, issues: [] } : villages.read(path)),
})

test.each(['veiligheidsregio_proef.geojson', 'gemeenten.geojson', 'cbs_vk100_2023.csv'])('without %s there is no region', (name) => {
  const { data, issues } = buildRegionFromSources(without(name))
  expect(data).toBeUndefined()
  expect(issues.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['file-not-found'])
})

test('without places, rivers and schools there is a region, with a warning for each', () => {
  const names = ['plaatsen.csv', 'rivieren_as.geojson', 'basisscholen.csv', 'oeververbindingen.csv']
  const { data, issues } = buildRegionFromSources(without(...names))
  expect(data?.places).toEqual([])
  expect(data?.crossings).toEqual([])
  expect(issues.filter(({ code }) => code === 'file-not-found').map(({ severity }) => severity)).toEqual(Array(4).fill('warning'))
})

test.each([
  ['gemeenten.geojson', '{"type":"FeatureCollection","features":[', 'json-invalid'],
  ['gemeenten.geojson', '[1, 2]', 'file-not-recognised'],
  ['gemeenten.geojson', '{"features":[],"crs":{"properties":{"name":"EPSG:3857"}}}', 'file-not-recognised'],
  ['gemeenten.geojson', '{"type":"FeatureCollection","features":[]}', 'file-not-recognised'],
  ['cbs_vk100_2023.csv', '', 'file-not-recognised'],
  ['cbs_vk100_2023.csv', 'id;people\nE1542N4632;5\n', 'column-missing'],
  ['veiligheidsregio_proef.geojson', '{"features":[{"properties":{"code":"Proef"}}]}', 'code-malformed'],
])('%s that is something else gives an issue and no region', (name, text, code) => {
  const { data, issues } = buildRegionFromSources(instead(name, text))
  expect(data).toBeUndefined()
  expect(issues).toContainEqual(expect.objectContaining({ code, severity: 'error' }))
})

test('degrees passed off as RD, and the reverse, are invalid shapes, not places in the sea', () => {
  const degrees = `{"features":[{"properties":{"gemeente":"Oostdorp"},"geometry":{"type":"Polygon","coordinates":[[[156000,462000],[158000,462000],[158000,464000],[156000,462000]]]}}]}`
  const { data, issues } = buildRegionFromSources(instead('buurgemeenten.geojson', degrees))
  expect(data?.surroundings).toEqual([])
  expect(issues).toContainEqual(expect.objectContaining({ code: 'geometry-invalid', source: 'buurgemeenten.geojson', row: 1 }))
})

const SHARED = new URL('../../../../../../shared/data/', import.meta.url)
const hasShared = existsSync(new URL('grid/pop_grid_100m_SYNTHETISCH.csv', SHARED))

test.skipIf(!hasShared)('Gelderland-Zuid out of ../shared/data has the published figures (needs ../shared/data)', () => {
  const { data, issues } = buildRegionFromSources(folderOf(SHARED))
  const region: Region = data ?? expect.fail(JSON.stringify(issues))
  const sum = (list: Iterable<number>): number => Array.from(list).reduce((total, each) => total + each, 0)
  expect(region.id).toBe('VR08@2024')
  expect(sum(region.municipalities.map(({ inhabitants }) => inhabitants))).toBe(582_874)
  expect(sum(region.neighbourhoods.map(({ inhabitants }) => inhabitants))).toBe(582_890)
  expect(sum(region.cells.inhabitants)).toBe(582_890)
  expect(region.municipalities).toHaveLength(14)
  expect(region.neighbourhoods).toHaveLength(474)
  expect(region.neighbourhoods.filter(({ border }) => border)).toHaveLength(473)
  expect(region.cells.count).toBe(18_840)
  expect(region.cells.neighbourhood.includes(UNKNOWN)).toBe(false)
  expect(region.places).toHaveLength(259)
  expect(region.sites.filter(({ kind }) => kind === 'primary-school')).toHaveLength(224)
  expect(region.surroundings).toHaveLength(36)
  expect(region.water.map(({ name }) => name)).toEqual(['Waal', 'Nederrijn-Lek', 'Maas', 'Maas-Waalkanaal', 'Amsterdam-Rijnkanaal'])
  expect(region.layers.find(({ layer }) => layer === 'cells')?.provenance).toBe('modelled')
  expect(issues.filter(({ code }) => code === 'sums-differ').map(({ params }) => params)).toEqual([
    { parts: 'neighbourhoods', sum: 582_890, whole: 'municipalities', total: 582_874 },
    { parts: 'cells', sum: 582_890, whole: 'municipalities', total: 582_874 },
  ])
  expect(issues.every(({ severity }) => severity !== 'error')).toBe(true)
})

test.skipIf(!hasShared)('of the real bridges, railway and motorway carry no walkers, and the Waalbrug does (needs ../shared/data)', () => {
  const crossings = buildRegionFromSources(folderOf(SHARED)).data?.crossings ?? []
  const walkable = (part: string): boolean | undefined => crossings.find(({ name }) => name.includes(part))?.travellers.includes('foot')
  expect(['Waalbrug', 'Oversteek', 'Snelbinder', 'Hatertse', 'Veer Tiel'].map(walkable)).toEqual([true, true, true, true, true])
  expect(['Nijhoff', 'Hupkes', 'A73 Heumen', 'Ravenstein', 'Mook', 'Betuweroute'].map(walkable)).toEqual(Array(6).fill(false))
})
