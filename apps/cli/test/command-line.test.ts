import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pdfFacts } from '@weerbaar/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { weerbaar } from './weerbaar.ts'

const folder = mkdtempSync(join(tmpdir(), 'weerbaar-cli-'))
const region = join(folder, 'voorbeeld.gpkg')

const json = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown> // an object by the command's own format

beforeAll(async () => {
  const built = await weerbaar('region', 'build', '--example', '--out', region)
  if (built.exit !== 0 || built.out !== '') throw new Error(`the example region was not built: ${built.err}`)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the example region holds as many people in its squares as its municipalities have', async () => {
  const { exit, out } = await weerbaar('region', 'info', region, '--json')
  const info = json(out)
  expect(exit).toBe(0)
  expect(info).toMatchObject({ id: 'VR08@2024', inhabitants: 582_874, inhabitantsInCells: 582_874 })
  expect(info.municipalities).toHaveLength(14)
  expect(info.layers).toContainEqual(expect.objectContaining({ layer: 'cells', provenance: 'modelled' }))
})

test('a region file that is there is not overwritten unasked', async () => {
  const before = readFileSync(region)
  const again = await weerbaar('region', 'build', '--example', '--out', region)
  expect(again.exit).toBe(2)
  expect(again.err).toContain('bestaat al')
  expect(readFileSync(region).equals(before)).toBe(true)
})

test('a power cut gives every area, time and outcome a band and a mean, and means add up to the region', async () => {
  const { exit, out } = await weerbaar('impact', 'run', '--region', region, '--scenario', 'power-cut-winter-72h', '--draws', '64', '--json')
  expect(exit).toBe(0)
  const rows = json(out).results as {
    area: string
    hours: number
    outcome: string
    low: number
    mid: number
    high: number
    mean: number
    unit: string
  }[] // the documented form
  const tiel = rows.find((row) => row.area === 'GM0281@2024' && row.hours === 24 && row.outcome === 'water-litres-per-day')
  expect(tiel?.unit).toBe('litres-per-day')
  expect(tiel?.low).toBeLessThan(tiel?.mid ?? 0)
  expect(tiel?.mid).toBeLessThan(tiel?.high ?? 0)
  for (const outcome of ['water-litres-per-day', 'visitors-per-day', 'without-electricity']) {
    const at24 = rows.filter((row) => row.hours === 24 && row.outcome === outcome)
    const whole = at24.find((row) => row.area.startsWith('VR'))?.mean ?? Number.NaN
    const parts = at24.filter((row) => row.area.startsWith('GM')).reduce((sum, row) => sum + row.mean, 0)
    expect(parts / whole, outcome).toBeCloseTo(1, 9)
  }
})

test('the attack on iRvN stops the services of its six municipalities and of no other', async () => {
  const { out } = await weerbaar('impact', 'run', '--region', region, '--scenario', 'irvn-cyberattack', '--draws', '64', '--json')
  const rows = json(out).results as { area: string; outcome: string; hours: number; mean: number }[] // the documented form
  const hit = new Set(
    rows
      .filter((row) => row.outcome === 'municipal-services-down' && row.area.startsWith('GM') && row.mean > 0)
      .map(({ area }) => area.slice(0, 6)),
  )
  expect([...hit].toSorted()).toEqual(['GM0209', 'GM0225', 'GM0252', 'GM0268', 'GM0296', 'GM1945'])
  expect(rows.filter((row) => row.outcome === 'without-electricity').every((row) => row.mean === 0)).toBe(true)
})

test('a run kept as an Arrow file opens again, and the same seed gives the same bytes', async () => {
  const [first, second] = [join(folder, 'a.arrow'), join(folder, 'b.arrow')]
  for (const out of [first, second])
    await weerbaar('impact', 'run', '--region', region, '--scenario', 'drinking-water-48h', '--draws', '32', '--out', out)
  expect(readFileSync(first).subarray(0, 6).toString()).toBe('ARROW1')
  expect(readFileSync(first).equals(readFileSync(second))).toBe(true)
})

test('a plan says how good it is, and its points go out as GeoJSON in degrees', async () => {
  const plan = ['siting', 'plan', '--region', region, '--norms', 'one-per-5000', '--points', '40', '--reach', '1000']
  const answer = json((await weerbaar(...plan, '--json')).out)
  expect(answer).toMatchObject({ points: 40, reach: 1000, repeatable: true })
  expect(answer.open).toHaveLength(40)
  expect(answer.bound).toBeGreaterThanOrEqual(Number(answer.value))
  const points = json((await weerbaar(...plan, '--geojson')).out) as { features?: { geometry: { coordinates: [number, number] } }[] } // RFC 7946
  expect(points.features).toHaveLength(40)
  for (const { geometry } of points.features ?? []) {
    expect(geometry.coordinates[0]).toBeGreaterThan(4.9)
    expect(geometry.coordinates[1]).toBeGreaterThan(51.6)
  }
})

test('a plan goes out on paper as an A4 for each municipality, and a file that is there is not written over', async () => {
  const file = join(folder, 'bladen.pdf')
  const plan = ['siting', 'plan', '--region', region, '--norms', 'one-per-5000', '--points', '40', '--reach', '1000', '--out', file]
  expect((await weerbaar(...plan, '--all-names')).exit).toBe(0)
  expect(pdfFacts(readFileSync(file))).toMatchObject({ pages: 14, tagged: true })
  expect((await weerbaar(...plan)).exit).toBe(2)
}, 60_000)

test('a small problem in our own format is solved and proven', async () => {
  const file = join(folder, 'drie.json')
  writeFileSync(file, JSON.stringify(THREE_VILLAGES))
  const { exit, out } = await weerbaar('siting', 'solve', file, '--json')
  expect(exit).toBe(0)
  expect(json(out)).toMatchObject({ status: 'optimal', gap: 0, repeatable: true, open: [1] })
  expect(Object.keys(json(out))).toEqual(['status', 'value', 'bound', 'gap', 'repeatable', 'open', 'assignment', 'seconds', 'outOfReach'])
})

const THREE_VILLAGES = {
  format: 'weerbaar-siting-problem',
  version: 1,
  objective: 'p-median',
  p: 1,
  metric: 'euclid',
  points: [
    { id: 'a', x: 0, y: 0 },
    { id: 'b', x: 4, y: 0 },
    { id: 'c', x: 9, y: 0 },
  ],
  sites: [
    { id: 'a', x: 0, y: 0 },
    { id: 'b', x: 4, y: 0 },
    { id: 'c', x: 9, y: 0 },
  ],
}

test.each([
  ['a region that is not there', ['region', 'info', '/nergens/regio.gpkg'], 'is er niet'],
  ['an unknown norm', ['siting', 'plan', '--region', region, '--norms', 'een-per-huis'], 'is niet bekend'],
  ['more points than sites', ['siting', 'plan', '--region', region, '--norms', 'one-per-5000', '--points', '99999'], 'punten gevraagd'],
  [
    'minimums that need more points than there are',
    ['siting', 'plan', '--region', region, '--norms', 'one-per-5000', '--points', '20', '--minimum', '2'],
    'samen vragen minstens 28',
  ],
  ['a negative number of points', ['siting', 'plan', '--region', region, '--norms', 'one-per-5000', '--points', '-3'], 'kleiner dan nul'],
  ['an unknown scenario', ['impact', 'run', '--region', region, '--scenario', 'vloedgolf'], 'is niet bekend'],
  [
    'ten million draws',
    ['impact', 'run', '--region', region, '--scenario', 'irvn-cyberattack', '--draws', '10000000'],
    'moet tussen 1 en 65536',
  ],
  [
    'a seed beyond all numbers',
    ['impact', 'run', '--region', region, '--scenario', 'irvn-cyberattack', '--seed', '1e300'],
    'seed: 1e+300 kan niet',
  ],
  [
    'a minimum beyond all sites',
    ['siting', 'plan', '--region', region, '--norms', 'one-per-5000', '--minimum', '1000000000000000'],
    'kan niet: het moet tussen 0',
  ],
  [
    'a folder that is not there',
    ['impact', 'run', '--region', region, '--scenario', 'irvn-cyberattack', '--out', join(folder, 'nergens', 'x.arrow')],
    'kan niet worden geschreven',
  ],
  ['an option without a command', ['--versie'], 'bestaat niet'],
  ['an unknown command', ['regio', 'maak'], 'bestaat niet'],
  [
    'an output that is not Arrow',
    ['impact', 'run', '--region', region, '--scenario', 'irvn-cyberattack', '--out', 'x.txt'],
    'mag hier niet',
  ],
])('%s is refused in one sentence, with nothing on stdout and exit code 2', async (_what, words, sentence) => {
  const { exit, out, err } = await weerbaar(...words)
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  expect(err).toContain(sentence)
  expect((await weerbaar(...words, '--lang', 'en')).err).not.toContain(sentence)
})

test('a text that claims to be a region is named, and a broken source folder leaves no region file', async () => {
  const fake = join(folder, 'nep.gpkg')
  writeFileSync(fake, 'dit is geen regio')
  const told = await weerbaar('region', 'info', fake)
  expect(told.exit).toBe(2)
  expect(told.err).toMatch(/nep\.gpkg/)

  const sources = mkdtempSync(join(folder, 'bron-'))
  writeFileSync(join(sources, 'gemeenten_2024.geojson'), '{"type":"FeatureCollection","features":[')
  const out = join(folder, 'half.gpkg')
  const built = await weerbaar('region', 'build', '--from', sources, '--out', out)
  expect(built.exit).toBe(2)
  expect(existsSync(out)).toBe(false)
  expect(readdirSync(folder).filter((name) => name.startsWith('half'))).toEqual([])
})

test('a scenario outside the region is refused with its place', async () => {
  const file = join(folder, 'elders.json')
  const scenario = {
    format: 'weerbaar-scenario',
    formatVersion: 1,
    id: 'elders',
    name: { nl: 'Elders', en: 'Elsewhere' },
    season: 'winter',
    startHour: 17,
    startWeekday: 2,
    outside: { lowest: -5, likely: 0, highest: 5 },
    disruptions: [
      {
        service: 'electricity',
        area: { kind: 'municipalities', ids: ['GM0363@2024'] },
        from: 0,
        durationHours: { lowest: 1, likely: 2, highest: 3 },
        restoration: { shape: 'at-once' },
        severity: 1,
      },
    ],
  }
  writeFileSync(file, JSON.stringify(scenario))
  const told = await weerbaar('impact', 'run', '--region', region, '--scenario', file)
  expect(told).toMatchObject({ exit: 2, out: '' })
  expect(told.err).toContain('disruptions[0].area')
  expect(told.err).toContain('GM0363@2024')
})

test('help is there for everything, in both languages', async () => {
  const all = await weerbaar('--help')
  expect(all.exit).toBe(0)
  for (const command of ['start', 'region build', 'region info', 'impact run', 'siting plan', 'siting solve']) {
    expect(all.out).toContain(`weerbaar ${command}`)
    const dutch = await weerbaar(...command.split(' '), '--help')
    const english = await weerbaar(...command.split(' '), '--help', '--lang', 'en')
    expect([dutch.exit, english.exit], command).toEqual([0, 0])
    expect(english.out, command).not.toBe(dutch.out)
  }
})
