import type { Crossing, Position, Water } from '@weerbaar/core'
import { mulberry32 } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { latticeOverLand } from './lattice-over-land.ts'
import { reachTable } from './reach-table.ts'
import { crossingsOf, route } from './route.ts'
import type { Points, WalkingGraph } from './walking-graph.ts'

// RD coordinates rounded by hand to 100 m. The course of the Waal after ../shared/data/water/rivieren_as.geojson, the Waalbrug after
// oeververbindingen_hoofdrivieren.csv there (GeoNames), Lent after plaatsen_geonames.csv, the centre the Grote Markt, De Oversteek and the railway bridge after the hand-placed rows of that file;
// the road bridge at Ewijk stands in for a motorway bridge without a path, the ferry is made up.
const WAAL: Water = {
  name: 'Waal',
  kind: 'river',
  width: 350,
  axis: [
    [170_000, 433_500],
    [183_300, 432_000],
    [184_600, 431_400],
    [185_600, 430_600],
    [186_500, 429_900],
    [187_100, 429_500],
    [187_900, 429_300],
    [188_400, 429_300],
    [188_800, 429_600],
    [189_100, 430_200],
    [189_400, 430_900],
    [190_000, 431_500],
    [191_000, 431_800],
    [205_000, 431_600],
  ],
}
const bridge = (name: string, at: Position, ...travellers: Crossing['travellers'][number][]): Crossing => ({
  name,
  kind: 'bridge',
  water: 'Waal',
  at,
  travellers,
  inService: true,
})
const WAALBRUG = bridge('Waalbrug', [188_300, 429_300], 'foot', 'bicycle', 'car')
const OVERSTEEK = bridge('De Oversteek', [186_300, 430_100], 'foot', 'bicycle', 'car')
const SNELBINDER = bridge('Snelbinder', [187_100, 429_500], 'foot', 'bicycle', 'rail')
const SPOORBRUG = bridge('Spoorbrug', [187_300, 429_400], 'rail')
const TACITUSBRUG = bridge('Tacitusbrug', [184_600, 431_400], 'car')
const FERRY: Crossing = { ...bridge('Pontje Lent', [187_900, 429_500], 'foot', 'bicycle'), kind: 'ferry', inService: false }
const ALL = [WAALBRUG, OVERSTEEK, SNELBINDER, SPOORBRUG, TACITUSBRUG, FERRY]

const LENT: Position = [188_000, 430_500]
const CENTRE: Position = [187_900, 428_900]

/** Twelve kilometres around, so that 5 km of walking ends before the river does. */
const box = { minX: 180_000, minY: 424_000, maxX: 196_000, maxY: 436_000 }
const nijmegen = (crossings: readonly Crossing[], closed: readonly string[] = []) =>
  latticeOverLand({ box, water: [WAAL], crossings, closed: new Set(closed) })

function walk(crossings: readonly Crossing[], closed: readonly string[] = [], limit = 5000) {
  const found = route(nijmegen(crossings, closed).graph, LENT, CENTRE, limit)
  return found && { over: crossingsOf(found).map((i) => crossings[i]!.name), metres: found.metres }
}

test('from Lent to the centre of Nijmegen one walks over the Waalbrug', () => {
  const found = walk(ALL)
  expect(found?.over).toEqual(['Waalbrug'])
  // 1.6 km as the crow flies. By hand: 1,531 m to and from the bank with a detour of a quarter, and 362 m of bridge without: 2,276 m.
  expect(found?.metres).toBeGreaterThan(2276 * 0.97)
  expect(found?.metres).toBeLessThan(2276 * 1.03)
})

test('with the Waalbrug and De Oversteek closed one walks over the Snelbinder', () => {
  expect(walk(ALL, ['Waalbrug', 'De Oversteek'])?.over).toEqual(['Snelbinder'])
})

test('with all three closed the centre is out of reach on foot within 5 km, though it lies 1.6 km away', () => {
  const all = ['Waalbrug', 'De Oversteek', 'Snelbinder']
  expect(walk(ALL, all)).toBeUndefined()
  expect(walk(ALL, all, Infinity)).toBeUndefined()
  expect(Math.round(Math.hypot(LENT[0] - CENTRE[0], LENT[1] - CENTRE[1]))).toBe(1603)
})

test('nobody walks over a railway bridge or a motorway bridge', () => {
  expect(walk([SPOORBRUG, TACITUSBRUG], [], Infinity)).toBeUndefined()
  expect(nijmegen([SPOORBRUG, TACITUSBRUG]).crossings.map((c) => c.fate)).toEqual(['not-on-foot', 'not-on-foot'])
})

test('the way there is as long as the way back, and closing a bridge shortens nobody’s walk', () => {
  const random = mulberry32(8)
  const column = (from: number) => Array.from({ length: 60 }, () => from + Math.floor(random() * 4000))
  const [cells, sites] = [
    { x: column(186_000), y: column(428_000) },
    { x: column(186_000), y: column(428_000) },
  ]
  const walks = (graph: WalkingGraph, from: Points, to: Points) => {
    const { rows, rowStart, site, metres } = reachTable(graph, from, to, 6000).table
    const found = Array.from({ length: rows }, () => Array.from({ length: rows }, () => Infinity))
    for (let row = 0; row < rows; row++) for (let i = rowStart[row]!; i < rowStart[row + 1]!; i++) found[row]![site[i]!] = metres[i]!
    return found
  }
  const all = walks(nijmegen(ALL).graph, cells, sites)
  const back = walks(nijmegen(ALL).graph, sites, cells)
  expect(all).toEqual(all.map((row, cell) => row.map((_, site) => back[site]![cell]!)))
  expect(nijmegen(ALL, ['Waalbrug']).graph.x).toEqual(nijmegen(ALL).graph.x)
  const fewer = walks(nijmegen(ALL, ['Waalbrug']).graph, cells, sites)
  expect(fewer.flat().filter((metres, i) => metres < all.flat()[i]!)).toEqual([])
  expect(fewer.flat().filter((metres, i) => metres > all.flat()[i]!).length).toBeGreaterThan(100)
})

test('a ferry counts only in service', () => {
  expect(walk([FERRY])).toBeUndefined()
  expect(nijmegen([FERRY]).crossings[0]?.fate).toBe('out-of-service')
  expect(walk([{ ...FERRY, inService: true }])?.over).toEqual(['Pontje Lent'])
})

test('a route says over which crossing it goes, and no arc over water is without one', () => {
  const { graph } = nijmegen(ALL)
  const found = route(graph, LENT, CENTRE)!
  expect(found.crossing.length).toBe(found.nodes.length - 1)
  const at = found.crossing.findIndex((c) => c === ALL.indexOf(WAALBRUG))
  const [before, after] = [found.nodes[at]!, found.nodes[at + 1]!]
  // From bank to bank over 350 m of water; a little more, as the river bends here.
  const metres = Math.hypot(graph.x[before]! - graph.x[after]!, graph.y[before]! - graph.y[after]!)
  expect(metres).toBeGreaterThan(350)
  expect(metres).toBeLessThan(380)
  expect(graph.y[before]).toBeGreaterThan(graph.y[after]!)
})

test('every crossing is accounted for: how far it was moved to its water, and which found none', () => {
  const { crossings } = nijmegen([
    { ...WAALBRUG, at: [188_000, 429_700] },
    { ...OVERSTEEK, water: 'Wal' },
    { ...SNELBINDER, at: [187_100, 427_000] },
    { ...FERRY, water: 'Linge', inService: true },
  ])
  expect(crossings.map(({ name, fate, moved }) => ({ name, fate, moved }))).toEqual([
    { name: 'Waalbrug', fate: 'walked', moved: 400 },
    { name: 'De Oversteek', fate: 'no-water', moved: undefined },
    { name: 'Snelbinder', fate: 'too-far', moved: 2425 },
    { name: 'Pontje Lent', fate: 'no-water', moved: undefined },
  ])
})

test('a stream is no barrier, because its little bridges are in no list', () => {
  const { graph, crossings } = latticeOverLand({ box, water: [{ ...WAAL, kind: 'stream', width: 20 }], crossings: [WAALBRUG] })
  expect(crossings[0]?.fate).toBe('not-a-barrier')
  expect(route(graph, LENT, CENTRE)?.metres).toBeLessThan(1603 * 1.3)
})

test('closing a bridge that does not exist is refused, so that a slip of the pen does not leave it open', () => {
  expect(() => nijmegen(ALL, ['Waalburg'])).toThrow(/^closed crossing "Waalburg" is not one of the crossings$/)
})

test('a crossing outside the map is said to be outside', () => {
  const far = bridge('Prins Willem-Alexanderbrug', [172_000, 433_300], 'foot')
  expect(nijmegen([far]).crossings[0]?.fate).toBe('outside')
})
