import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRegion, walkingIn } from '@weerbaar/jobs'
import { lonLatFromRd } from '@weerbaar/importers/rd'
import { fakePdok, type FakePdok, type PbfNode, writePbf } from '@weerbaar/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { weerbaar } from './weerbaar.ts'

let folder = ''
let services = ''
let pdok: FakePdok
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'weerbaar-pdok-'))
  services = join(folder, 'diensten.json')
  pdok = await fakePdok()
  writeFileSync(services, JSON.stringify(pdok.addresses))
})
afterEach(async () => {
  await pdok.close()
  rmSync(folder, { recursive: true })
})
const out = (): string => join(folder, 'regio.gpkg')
const build = (...more: string[]) =>
  weerbaar('region', 'build', '--year', '2024', '--services', services, '--cache', join(folder, 'cache'), '--out', out(), ...more)
const built = () => openRegion(out()).data?.region ?? expect.fail('no region')

test('a safety region by its code: municipalities by where they lie, squares, postcodes, buildings, flood areas and stations', async () => {
  const { exit, err } = await build('--pdok', 'VR99')
  expect({ exit, err }).toMatchObject({ exit: 0 })
  const region = built()
  expect([region.id, region.name]).toEqual(['VR99@2024', 'Veiligheidsregio Proefland'])
  expect(region.municipalities.map(({ id, inhabitants, elderly, households }) => [id, inhabitants, elderly, households])).toEqual([
    ['GM9001@2024', 120, 24, 50],
    ['GM9002@2024', 60, undefined, undefined], // secret households are unknown, not zero
  ])
  expect(region.surroundings.map(({ name }) => name)).toEqual(['Buiten'])
  expect(
    region.neighbourhoods.map(({ name, inhabitants, children, elderly, border }) => [
      name,
      inhabitants,
      children,
      elderly,
      border !== undefined,
    ]),
  ).toEqual([
    ['Kom', 100, 15, 25, true],
    ['Veld', 20, undefined, undefined, true],
    ['Oost', 60, undefined, undefined, false], // its ring is none
  ])
  const { cells } = region
  expect(Array.from(cells.x, (x, i) => [x, cells.y[i], cells.inhabitants[i], cells.children[i]])).toEqual([
    [150_500, 460_500, 60, 10],
    [150_600, 460_500, 35, -1],
    [152_500, 460_500, 55, 5],
    [153_900, 460_500, 5, 0],
  ])
  expect(region.sites.map(({ id, kind, facts }) => [id, kind, facts?.floorArea])).toEqual([
    ['bag:9001010000000001', 'meeting-place', 640],
    ['bag:9001010000000002', 'school', 2_000],
    ['bag:9002010000000001', 'sports-hall', undefined],
  ])
  expect(region.postcodes?.map(({ code, inhabitants }) => [code, inhabitants])).toEqual([['9001', 180]])
  expect(region.hazards).toHaveLength(1)
  expect(region.substations).toEqual([{ id: 'onderstations.7', name: 'Station West', at: [150_450, 460_450], accuracy: 50 }])
  expect(region.layers.find(({ layer }) => layer === 'cells')?.provenance).toBe('measured')
  expect(region.issues?.map(({ code }) => code)).toContain('squares-short') // kept in the file
  expect(JSON.stringify(region.issues)).not.toContain(folder) // but not where it was built
  // Published and summed are told side by side, and what the squares lack by neighbourhood.
  expect(err).toContain('De som van vierkanten is 155, het totaal van gemeenten is 180')
  expect(err).toContain('25 inwoners wel in de buurt en niet in de vierkanten')
  expect(err).toContain('Van 1 vierkant is het aantal inwoners geheim')
  expect(err).toMatch(/buurten_2024\.geojson, regel 3.*Oost/)
})

test('what lies half outside comes in whole, what lies outside stays out, neighbours within five kilometres are kept as background', async () => {
  expect((await build('--pdok', 'GM9001')).exit).toBe(0)
  const region = built()
  const east = (border: readonly (readonly (readonly (readonly [number, number])[])[])[] | undefined): number =>
    Math.max(...(border ?? []).flatMap((polygon) => polygon.flatMap((ring) => ring.map(([x]) => x))))
  expect(east(region.postcodes?.[0]?.border)).toBe(154_000) // two kilometres beyond the border of West
  expect(Math.min(...(region.hazards?.[0]?.border ?? []).flatMap((polygon) => polygon.flatMap((ring) => ring.map(([x]) => x))))).toBe(
    149_000,
  )
  expect(region.sites.every(({ municipality }) => municipality === 'GM9001@2024')).toBe(true)
  expect(Array.from(region.cells.x).every((x) => x < 152_000)).toBe(true)
  expect(region.surroundings.map(({ name }) => name).sort()).toEqual(['Buiten', 'Oost']) // and not "Ver weg", forty kilometres off
})

test('municipalities by their codes make a region of their own', async () => {
  expect((await build('--pdok', 'GM9002')).exit).toBe(0)
  const region = built()
  expect([region.id, region.name]).toEqual(['VR00@2024', 'Veiligheidsregio Oost'])
  expect(region.municipalities.map(({ name }) => name)).toEqual(['Oost'])
  expect(region.surroundings.map(({ name }) => name).toSorted()).toEqual(['Buiten', 'West'])
})

test('a build that was cut goes on where it was, and one without internet says what it lacks', async () => {
  pdok.breakOn('vierkanten')
  const cut = await build('--pdok', 'VR99')
  expect(cut.exit).toBe(2)
  expect(cut.err).toContain('De dienst antwoordt niet (HTTP 503)')
  expect(existsSync(out())).toBe(false)

  const offline = await build('--pdok', 'VR99', '--offline')
  expect(offline.exit).toBe(2)
  expect(offline.err).toContain('is nog niet opgehaald')

  pdok.breakOn(undefined)
  const before = pdok.asked.length
  expect((await build('--pdok', 'VR99')).exit).toBe(0)
  expect(pdok.asked.slice(before).filter((url) => /gebiedsindelingen|wijken-en-buurten/.test(url))).toEqual([])

  const asked = pdok.asked.length
  expect((await build('--pdok', 'VR99', '--offline', '--force')).exit).toBe(0)
  expect(pdok.asked).toHaveLength(asked)
  expect(readdirSync(join(folder, 'cache')).every((name) => name.endsWith('.json'))).toBe(true)
})

test('a layer that may be absent is left out with a warning', async () => {
  pdok.breakOn('/bag/')
  const { exit, err } = await build('--pdok', 'VR99')
  expect(exit).toBe(0)
  expect(err).toContain('Let op: buildings: De dienst antwoordt niet')
  expect(built().sites).toEqual([])
})

test('a folder of our own adds what PDOK does not have', async () => {
  const own = mkdtempSync(join(folder, 'bron-'))
  writeFileSync(join(own, 'plaatsen.csv'), 'geonameid,name,gemeentecode,lon,lat,inwoners_geonames\n1,Westdorp,GM9001,5.32,52.14,90\n')
  writeFileSync(join(own, 'gemeenten.geojson'), 'this is not read: PDOK has it')
  expect((await build('--pdok', 'VR99', '--from', own)).exit).toBe(0)
  expect(built().places.map(({ name }) => name)).toEqual(['Westdorp'])
})

test.each([
  ['a region that is not there', ['--pdok', 'VR77'], 'VR98, VR99'],
  ['a municipality that is not there', ['--pdok', 'GM9001,GM1234'], 'GM1234'],
  ['a code that is none', ['--pdok', 'Tiel'], 'VR08 / GM0268,GM0281'],
  ['the example as well', ['--pdok', 'VR99', '--example'], '--pdok'],
])('%s is refused, and nothing is written', async (_, words, said) => {
  const { exit, err } = await build(...words)
  expect(exit).toBe(2)
  expect(err).toContain(said)
  expect(existsSync(out())).toBe(false)
})

test('a year of which the columns are not known is refused before anything is asked', async () => {
  const { exit, err } = await weerbaar('region', 'build', '--pdok', 'VR99', '--year', '2007', '--services', services, '--out', out())
  expect(exit).toBe(2)
  expect(err).toContain('2022')
  expect(pdok.asked).toEqual([])
})

test('check-sources tells which services answer, and which do not or speak otherwise', async () => {
  pdok.breakOn('postcode4')
  const { exit, out: said, err } = await weerbaar('region', 'check-sources', '--services', services)
  expect(exit).toBe(2)
  expect(said).toMatch(/FOUT postcodes/)
  expect(err).toContain('HTTP 503')
  const json = await weerbaar('region', 'check-sources', '--services', services, '--json')
  expect(JSON.parse(json.out)).toHaveLength(8)
})

test('with a map of OpenStreetMap people walk along its ways, and its buildings are candidates too', async () => {
  const node = (id: number, x: number, y: number, tags = {}): PbfNode => {
    const [lon, lat] = lonLatFromRd([x, y])
    return { id, lon, lat, tags }
  }
  const map = join(folder, 'dorp.osm.pbf')
  writeFileSync(
    map,
    writePbf({
      nodes: [
        node(1, 150_500, 460_500),
        node(2, 152_500, 460_500),
        node(3, 152_000, 459_000),
        node(4, 152_000, 463_000),
        node(5, 151_000, 461_500, { amenity: 'library', name: 'Bieb' }),
        node(6, 150_560, 460_550, { amenity: 'library', name: 'Al bekend' }),
        node(7, 155_000, 461_500, { amenity: 'library', name: 'Buiten' }),
      ],
      ways: [
        { id: 1, refs: [1, 2], tags: { highway: 'residential', bridge: 'yes', name: 'Nieuwe brug' } },
        { id: 2, refs: [3, 4], tags: { waterway: 'canal', name: 'Kanaal' } },
      ],
    }),
  )
  const { exit, err } = await build('--pdok', 'VR99', '--osm', map)
  expect({ exit, err }).toMatchObject({ exit: 0 })
  const region = built()
  expect(region.crossings.map(({ name, water }) => [name, water])).toEqual([['Nieuwe brug', 'Kanaal']])
  expect(region.sites.map(({ name }) => name)).toContain('Bieb')
  expect(region.sites.some(({ name }) => name === 'Al bekend' || name === 'Buiten')).toBe(false)
  expect(region.layers.find(({ layer }) => layer === 'walking-ways')).toMatchObject({
    licence: 'ODbL 1.0',
    date: '2025-01-01',
    features: 1,
  })
  expect(walkingIn(region, [], 1.25).graph.head).toHaveLength(2)
  expect(walkingIn(region, ['Nieuwe brug'], 1.25).graph.head).toHaveLength(0)
})

test('a map of somewhere else, or no map at all, leaves no region', async () => {
  const elsewhere = join(folder, 'elders.osm.pbf')
  writeFileSync(
    elsewhere,
    writePbf({
      nodes: [
        { id: 1, lon: 9.5, lat: 47.1 },
        { id: 2, lon: 9.6, lat: 47.1 },
      ],
      ways: [{ id: 1, refs: [1, 2], tags: { highway: 'path' } }],
    }),
  )
  expect((await build('--pdok', 'VR99', '--osm', elsewhere)).err).toContain('elders.osm.pbf')
  expect((await build('--pdok', 'VR99', '--osm', services)).err).toContain('Dit is geen OpenStreetMap PBF')
  expect((await build('--pdok', 'VR99', '--osm', join(folder, 'weg.pbf'))).err).toContain('is er niet')
  expect(existsSync(out())).toBe(false)
})
