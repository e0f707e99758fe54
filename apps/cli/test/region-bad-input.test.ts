import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { openRegion } from '@weerbaar/jobs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { weerbaar } from './weerbaar.ts'

const VILLAGES = fileURLToPath(new URL('../../../packages/importers/src/region/sources/fixtures/two-villages/source/', import.meta.url))
let folder = ''
let out = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weerbaar-bad-'))
  out = mkdtempSync(join(tmpdir(), 'weerbaar-out-'))
  cpSync(VILLAGES, folder, { recursive: true })
})
afterEach(() => {
  for (const gone of [folder, out]) rmSync(gone, { recursive: true })
})
const build = (...more: string[]) => weerbaar('region', 'build', '--from', folder, '--out', join(out, 'regio.gpkg'), ...more)
const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content)

/** Every source a folder may hold, by a name it is known by; the squares both as a table and as a GeoPackage. */
const AREAS = [
  'gemeenten.geojson',
  'buurten_2023.geojson',
  'buurgemeenten.geojson',
  'pc4_2023.geojson',
  'overstroming_ror.geojson',
  'verzorgingsgebieden.geojson',
]
const TABLES = [
  'cbs_vk100_2023.csv',
  'plaatsen.csv',
  'basisscholen.csv',
  'voortgezet_onderwijs.csv',
  'oeververbindingen.csv',
  'gebouwen_bag.csv',
  'hoogspanningsstations.csv',
  'liander_kleinverbruik.csv',
]
const ALL = ['veiligheidsregio_proef.geojson', ...AREAS, 'rivieren_as.geojson', 'onderstations_liander.geojson', ...TABLES]

/** Nothing was made: no region, and nothing half-written beside it. */
async function refused(name: string, built: ReturnType<typeof build>): Promise<string> {
  const { exit, err } = await built
  expect(exit, `${name}: ${err}`).toBe(2)
  expect(readdirSync(out), name).toEqual([])
  expect(err, name).toContain(name)
  return err
}

const BOMB = deflateRawSync(Buffer.alloc(50_000_000))
const ZIP = Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), Buffer.alloc(20), BOMB])

test.each(ALL)('a ZIP bomb by the name of %s makes no region, and is not unpacked', async (name) => {
  put(name, new Uint8Array(ZIP))
  expect(await refused(name, build())).toMatch(/Dit is geen UTF-8|Kies een bestand van de goede soort/)
})

test.each(ALL)('%s of two gigabytes makes no region, and is not read', async (name) => {
  put(name, '')
  truncateSync(join(folder, name), 2 * 2 ** 30) // a hole: it takes no room on the disk
  expect(await refused(name, build())).toContain('Dit bestand is te groot: 2.147.483.648 bytes, hooguit 400.000.000')
})

test.each(['cbs_vk100_2023.gpkg', 'kaart.osm.pbf'])('%s of two gigabytes of nothing, or a bomb, makes no region', async (name) => {
  const isMap = name.endsWith('.pbf')
  if (!isMap) rmSync(join(folder, 'cbs_vk100_2023.csv'))
  const more = isMap ? ['--osm', join(folder, name)] : []
  put(name, '')
  truncateSync(join(folder, name), 2 * 2 ** 30)
  expect(await refused(name, build(...more))).toContain('Kies een bestand van de goede soort')
  put(name, new Uint8Array(gzipSync(Buffer.alloc(1_000_000))))
  expect(await refused(name, build(...more))).toContain('Fout')
})

const point = (properties: object): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [5.6, 51.9] } }],
  })

test.each(AREAS)('points in %s, which should be areas, make no region', async (name) => {
  put(name, point({ naam: 'x', gemeentecode: 'GM9001', buurtcode: 'BU90010001', inwoners: 5, postcode: '4001', voorziening: 'gas' }))
  expect(await refused(name, build())).toContain('Dit is geen GeoJSON (vlakken)')
})

test('a river drawn as a point makes no region; one among good ones is left out and named', async () => {
  put('rivieren_as.geojson', point({ name: 'Linge', breedte_m_indicatief: 20 }))
  expect(await refused('rivieren_as.geojson', build())).toContain('Dit is geen GeoJSON (lijnen)')
})

test.each([
  ['plaatsen.csv', 'geonameid,name,gemeentecode,lon,lat,inwoners_geonames\n1,"=HYPERLINK(""http://x"")",GM9001,5.38,52.159,10\n', 'places'],
  ['oeververbindingen.csv', 'naam,rivier,lon,lat,verkeer\n@SUM(A1),Grote A,5.381,52.1561,voet\n', 'crossings'],
  ['hoogspanningsstations.csv', 'object_id,naam,kv,lon,lat,coord_bron\nA,+31,150,5.0833,52.1333,\n', 'substations'],
])('a formula in %s stays a text, and goes out as one', async (name, text, layer) => {
  put(name, text)
  const built = await build()
  expect(built.exit, built.err).toBe(0)
  const { out: csv } = await weerbaar('region', 'export', join(out, 'regio.gpkg'), '--layer', layer, '--as', 'excel')
  const cells = csv.split(/[;\r\n]+/).map((cell) => cell.replace(/^"/, ''))
  expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([])
  expect(cells.filter((cell) => /^'[=+@]/.test(cell))).toHaveLength(1)
})

test.each(TABLES.slice(1, 4))('%s with one line in another encoding is read, with a warning', async (name) => {
  const good: Readonly<Record<string, string>> = {
    'plaatsen.csv': 'geonameid,name,gemeentecode,lon,lat,inwoners_geonames\n1,Één,GM9001,5.08,52.13,10\n2,Caf\u{0}',
    'basisscholen.csv': 'vestigingscode,naam,gemeente,lon_pc4,lat_pc4\n00AA00,Één,x,5.08,52.13\n00AB00,Caf\u{0}',
    'voortgezet_onderwijs.csv': 'vestigingscode,naam,gemeente,lon_pc4,lat_pc4\n00AA00,Één,x,5.08,52.13\n00AB00,Caf\u{0}',
  }
  put(
    name,
    Uint8Array.from(Buffer.from(`${good[name]},x,5.08,52.13,1\n`), (byte) => (byte === 0 ? 0xe9 : byte)),
  )
  const { exit, err } = await build()
  expect(exit, err).toBe(0)
  expect(err).toContain(`${name}: Dit bestand is geen UTF-8. Het is gelezen als windows-1252`)
})

test('a name of a file, a layer or a square that is a path leads nowhere', async () => {
  put('cbs_vk100_2023.csv', 'cel,inwoners\n../../etc/passwd,5\nE1542N4622,25\n')
  const { exit, err } = await build()
  expect([exit, existsSync(join(out, 'regio.gpkg'))], err).toEqual([0, true])
  expect(err).toContain('../../etc/passwd')
  const wrong = await weerbaar('region', 'export', join(out, 'regio.gpkg'), '--layer', '../../etc/passwd')
  expect([wrong.exit, wrong.out]).toEqual([2, ''])
})

test.each([
  ['two gigabytes of nothing', undefined],
  ['a ZIP bomb', ZIP],
  ['text', 'dit is geen regio'],
])('a region file that is %s is refused in words', async (_, content) => {
  const path = join(folder, 'regio.gpkg')
  writeFileSync(path, content ?? '')
  if (content === undefined) truncateSync(path, 2 * 2 ** 30)
  const { exit, err } = await weerbaar('region', 'info', path)
  expect(exit).toBe(2)
  expect(err).toMatch(/Dit is geen|houdt halverwege op/)
})

test.skipIf(!existsSync('../shared/data'))(
  'the region at hand opens again with all there was to remark on it (needs ../shared/data)',
  async () => {
    const path = join(out, 'regio.gpkg')
    const built = await weerbaar('region', 'build', '--from', '../shared/data', '--out', path)
    expect(built.exit, built.err).toBe(0)
    const { data, issues } = openRegion(path)
    expect(issues).toEqual([])
    expect(data?.region.issues?.map(({ code }) => code)).toContain('sums-differ')
    expect(built.err.split('\n').filter((line) => /^(Let op|Ter info):/.test(line))).toHaveLength(data?.region.issues?.length ?? -1)
    expect(data?.region.substations).toHaveLength(6)
  },
)
