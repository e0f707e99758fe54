import { existsSync, readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import type { Position } from '@weerbaar/core'
import { blob, type PbfNode, type PbfWay, writePbf } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import type { OsmFile } from './osm-file.ts'
import { readStreetMap } from './read-street-map.ts'
import type { StreetMap } from './street-map.ts'

const fileOf = (bytes: Uint8Array): OsmFile => ({
  name: 'dorp.osm.pbf',
  size: bytes.length,
  read: (at, length) => bytes.subarray(at, at + length),
  inflate: (packed, most) => inflateSync(packed, { maxOutputLength: most }),
})
/** Tests think in metres: a hundred-thousandth of a degree is one, and RD is not needed. */
const project = (lon: number, lat: number): Position => [Math.round(lon * 1e5), Math.round(lat * 1e5)]
const node = (id: number, x: number, y: number, tags?: PbfNode['tags']): PbfNode => ({
  id,
  lon: x / 1e5,
  lat: y / 1e5,
  ...(tags && { tags }),
})
const way = (id: number, refs: readonly number[], tags: PbfWay['tags']): PbfWay => ({ id, refs, ...(tags && { tags }) })
const read = (content: Parameters<typeof writePbf>[0]): StreetMap => {
  const { data, issues } = readStreetMap(fileOf(writePbf(content)), { project })
  return data ?? expect.fail(JSON.stringify(issues))
}
/** Ways as `x,y-x,y metres`, for people to read. */
const ways = ({ walking: { x, y, from, to, metres } }: StreetMap): string[] =>
  Array.from(from, (a, i) => {
    const ends = [a, to[i] ?? 0].map((n) => `${x[n]},${y[n]}`).sort()
    return `${ends.join('-')} ${metres[i]}`
  }).sort()

/** A street of 2 km in two pieces, so that nothing is loose. */
const MAIN = {
  nodes: [node(1, 0, 0), node(2, 1_000, 0), node(3, 2_000, 0)],
  ways: [way(1, [1, 2], { highway: 'residential' }), way(2, [2, 3], { highway: 'residential', oneway: 'yes' })],
}
const MAIN_WAYS = ['0,0-1000,0 1000', '1000,0-2000,0 1000']
const extra = (nodes: readonly PbfNode[], more: readonly PbfWay[]): StreetMap =>
  read({ nodes: [...MAIN.nodes, ...nodes], ways: [...MAIN.ways, ...more] })

test('streets are walked both ways, along their bends, with the length of the bends', () => {
  const map = extra([node(4, 1_000, 30), node(5, 1_040, 30)], [way(3, [2, 4, 5], { highway: 'footway' })])
  // 30 m north and 40 m east make one piece of 70 m: too long for one, so the bend stays.
  expect(ways(map)).toEqual([...MAIN_WAYS, '1000,0-1000,30 30', '1000,30-1040,30 40'].sort())
})

test('points without a junction go, lengths stay', () => {
  const map = extra([node(4, 1_000, 10), node(5, 1_010, 10), node(6, 1_010, 30)], [way(3, [2, 4, 5, 6], { highway: 'path' })])
  expect(ways(map)).toContain('1000,0-1010,30 40')
})

test.each([
  ['steps', { highway: 'steps' }, true],
  ['a cycle path that says nothing of walking', { highway: 'cycleway' }, true],
  ['a cycle path that forbids it', { highway: 'cycleway', foot: 'no' }, false],
  ['a road beside which one must walk', { highway: 'secondary', foot: 'use_sidepath' }, false],
  ['a motorway', { highway: 'motorway' }, false],
  ['a trunk road that invites walkers', { highway: 'trunk', foot: 'yes' }, true],
  ['a private drive', { highway: 'service', access: 'private' }, false],
  ['a private road with a right of way on foot', { highway: 'track', access: 'private', foot: 'permissive' }, true],
  ['a road for motors only', { highway: 'primary', motorroad: 'yes' }, false],
  ['a road that is being built', { highway: 'construction' }, false],
  ['a river', { waterway: 'river' }, false],
  ['a ferry', { route: 'ferry' }, true],
  ['a ferry for cars only', { route: 'ferry', foot: 'no' }, false],
])('%s', (_, tags, walked) => {
  expect(ways(extra([node(4, 1_000, 50)], [way(3, [2, 4], tags)])).includes('1000,0-1000,50 50')).toBe(walked)
})

test.each([
  ['a wall stops walkers', { barrier: 'wall' }, false],
  ['a gate does not', { barrier: 'gate' }, true],
  ['a locked gate does', { barrier: 'gate', locked: 'yes' }, false],
  ['a fence with a gap for walkers does not', { barrier: 'fence', foot: 'yes' }, true],
])('%s', (_, tags, passes) => {
  const map = extra([node(4, 1_000, 50, tags), node(5, 1_000, 100)], [way(3, [2, 4, 5], { highway: 'path' })])
  expect(ways(map).some((each) => each.includes('1000,50'))).toBe(passes)
})

test('two ways that cross without a shared point do not meet: one is a bridge, or another level', () => {
  const map = extra([node(4, 500, -900), node(5, 500, 900)], [way(3, [4, 5], { highway: 'footway', layer: '1', bridge: 'yes' })])
  expect(ways(map)).toEqual([...MAIN_WAYS, '500,-900-500,900 1800'].sort())
})

/** The Waal along y = 500, two bridges of one name side by side, a path beside them, and a ferry. */
const RIVER = {
  nodes: [
    node(1, 0, 0),
    node(2, 1_000, 0),
    node(3, 1_030, 0),
    node(4, 1_050, 0),
    node(5, 3_000, 0),
    node(11, 0, 1_000),
    node(12, 1_000, 1_000),
    node(13, 1_030, 1_000),
    node(14, 1_050, 1_000),
    node(15, 3_000, 1_000),
    node(21, -500, 500),
    node(22, 4_000, 500),
  ],
  ways: [
    way(1, [1, 2, 3, 4, 5], { highway: 'residential' }),
    way(2, [11, 12, 13, 14, 15], { highway: 'residential' }),
    way(3, [2, 12], { highway: 'primary', bridge: 'yes', name: 'Waalbrug' }),
    way(4, [13, 3], { highway: 'primary', bridge: 'yes', name: 'Waalbrug' }),
    way(5, [4, 14], { highway: 'footway', bridge: 'yes' }),
    way(6, [5, 15], { route: 'ferry', name: 'Pontje' }),
    way(7, [21, 22], { waterway: 'river', name: 'Waal', width: '350 m' }),
  ],
}

test('ways over a river become crossings: one bridge of two carriageways and a path, and a ferry', () => {
  const { crossings, water, walking } = read(RIVER)
  expect(crossings.map(({ name, kind, water: over, at }) => [name, kind, over, at])).toEqual([
    ['Waalbrug', 'bridge', 'Waal', [1_000, 500]],
    ['Pontje', 'ferry', 'Waal', [3_000, 500]],
  ])
  expect(water).toEqual([
    {
      name: 'Waal',
      kind: 'river',
      width: 350,
      axis: [
        [-500, 500],
        [4_000, 500],
      ],
    },
  ])
  expect(Array.from(walking.crossing).filter((crossing) => crossing === 0)).toHaveLength(3)
  expect(Array.from(walking.crossing).filter((crossing) => crossing === 1)).toHaveLength(1)
})

test('a path that joins nothing is left out and counted, so that no door is put on it', () => {
  const { loose } = extra([node(4, 5_000, 0), node(5, 5_000, 90)], [way(3, [4, 5], { highway: 'path' })])
  expect(loose).toEqual({ ways: 1, metres: 90 })
})

test('buildings come with what is known of them, and nothing else', () => {
  const { buildings } = read({
    nodes: [
      ...MAIN.nodes,
      node(4, 0, 0),
      node(5, 40, 0),
      node(6, 40, 20),
      node(7, 0, 20),
      node(8, 70, 70, { amenity: 'fire_station', name: 'Kazerne' }),
    ],
    ways: [
      ...MAIN.ways,
      way(3, [4, 5, 6, 7, 4], {
        building: 'yes',
        'building:levels': '2',
        amenity: 'community_centre',
        name: 'De Horst',
        wheelchair: 'yes',
        toilets: 'no',
      }),
      way(4, [4, 5, 6, 7, 4], { amenity: 'school', 'isced:level': '1', wheelchair: 'limited' }),
      way(5, [4, 5, 6, 7, 4], { building: 'yes', amenity: 'place_of_worship', religion: 'muslim', backup_generator: 'yes' }),
      way(6, [4, 5, 6, 7, 4], { building: 'house' }),
      way(7, [4, 5, 6, 7, 4], {}),
    ],
    relations: [{ id: 1, ways: [7], tags: { type: 'multipolygon', building: 'yes', amenity: 'townhall', name: 'Gemeentehuis' } }],
  })
  expect(buildings).toEqual([
    { id: 'osm:n8', kind: 'fire-station', name: 'Kazerne', at: [70, 70], facts: {} },
    { id: 'osm:r1', kind: 'town-hall', name: 'Gemeentehuis', at: [20, 10], facts: { floorArea: 800 } },
    { id: 'osm:w3', kind: 'community-centre', name: 'De Horst', at: [20, 10], facts: { stepFree: true, toilets: false, floorArea: 1_600 } },
    { id: 'osm:w4', kind: 'primary-school', at: [20, 10], facts: {} }, // grounds are no floor, and `limited` is neither yes nor no
    { id: 'osm:w5', kind: 'mosque', at: [20, 10], facts: { generator: true, floorArea: 800 } },
  ])
})

test('a way to points that are not in the extract ends at its border', () => {
  expect(ways(extra([node(4, 1_000, 50)], [way(3, [2, 4, 999], { highway: 'path' })]))).toContain('1000,0-1000,50 50')
})

const whole = writePbf(MAIN)
test.each([
  ['an empty file', new Uint8Array(), 'file-not-recognised'],
  ['a text', new TextEncoder().encode('<osm version="0.6">'.repeat(99)), 'file-not-recognised'],
  ['a file cut in its last block', whole.subarray(0, -5), 'file-truncated'],
  ['a file cut in a length', Uint8Array.of(...whole, 0, 0), 'file-truncated'],
  ['a file with a history', writePbf(MAIN, ['OsmSchema-V0.6', 'HistoricalInformation']), 'file-not-recognised'],
  ['bytes that are no zlib', blob('OSMData', new Uint8Array(9), new Uint8Array(9)), 'file-unreadable'],
  ['a zip bomb: 64 MB in a block that promises nine bytes', blob('OSMData', new Uint8Array(2 ** 26), undefined, 9), 'file-unreadable'],
  ['a block that says it is a gigabyte', blob('OSMData', new Uint8Array(9), undefined, 2 ** 30), 'file-unreadable'],
  [
    'nonsense that unpacks',
    blob(
      'OSMData',
      Uint8Array.from({ length: 99 }, (_, i) => (i * 37) % 256),
    ),
    'file-unreadable',
  ],
])('%s is an issue and no map', (_, bytes, code) => {
  const { data, issues } = readStreetMap(fileOf(bytes), { project })
  expect(data).toBeUndefined()
  expect(issues.map((issue) => issue.code)).toEqual([code])
})

const map = new URL('../../../../../shared/data/osm/liechtenstein-latest.osm.pbf', import.meta.url)
test.skipIf(!existsSync(map))('Liechtenstein has its ways, its Rhine bridges and its town halls (needs ../shared/data)', () => {
  const flat = (lon: number, lat: number): Position => [(lon - 9.53) * 75_900, (lat - 47.15) * 111_200]
  const { data, issues } = readStreetMap(fileOf(readFileSync(map)), { project: flat })
  const country = data ?? expect.fail(JSON.stringify(issues))
  expect(country.walking.x.length).toBeGreaterThan(15_000)
  const rhine = country.crossings.filter(({ water }) => water === 'Rhein').map(({ name }) => name)
  expect(rhine).toContain('Energiebrücke')
  expect(rhine).toContain('Rheinbrücke Haag-Bendern')
  expect(country.buildings.filter(({ kind }) => kind === 'fire-station').length).toBeGreaterThan(3)
  expect(country.loose.metres).toBeLessThan(10_000)
})
