import type { Crossing, Position, Water } from '@weerbaar/core'
import { mulberry32 } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { insideWater, side } from './barriers.ts'
import { LATTICE_DETOUR } from './lattice-step.ts'
import { latticeOverLand } from './lattice-over-land.ts'
import { route } from './route.ts'
import { snapPoints } from './snap-points.ts'
import type { WalkingGraph } from './walking-graph.ts'
import { walkingDistances } from './walking-distances.ts'
import { UNREACHED } from './bounded-search.ts'

const box = { minX: 0, minY: 0, maxX: 4000, maxY: 4000 }
const canal = (width: number, ...axis: Position[]): Water => ({ name: 'Maas-Waalkanaal', kind: 'canal', width, axis })
const sluice = (x: number, y: number): Crossing => ({
  name: 'Sluis',
  kind: 'lock',
  water: 'Maas-Waalkanaal',
  at: [x, y],
  travellers: ['foot'],
  inService: true,
})
const meadow = (options: Partial<Parameters<typeof latticeOverLand>[0]> = {}) =>
  latticeOverLand({ box, water: [], crossings: [], detourFactor: 1, ...options })

test('nodes stand in the middle of the CBS squares, so that a cell is on the graph without a step', () => {
  const { graph } = meadow()
  expect(graph.x.length).toBe(1600)
  expect(new Set(graph.x.map((x) => x % 100))).toEqual(new Set([50]))
})

test('a node inside the country has sixteen ways on, in a corner five', () => {
  const { graph } = meadow()
  const ways = graph.firstArc.slice(1).map((end, v) => end - graph.firstArc[v]!)
  expect(Math.max(...ways)).toBe(16)
  expect(Math.min(...ways)).toBe(5)
})

test('nobody walks diagonally through a canal one node wide', () => {
  // A band of closed squares, one wide, from corner to corner; and one a knight could jump.
  const slanted = (x: number, y: number) => Math.floor(x / 100) !== Math.floor(y / 100)
  const straight = (x: number) => Math.floor(x / 100) !== 20
  for (const land of [slanted, straight]) {
    expect(route(meadow({ land }).graph, [3050, 1050], [1050, 3050])).toBeUndefined()
  }
})

test('no step passes a closed square, on 50 random swamps', () => {
  for (let seed = 1; seed <= 50; seed++) {
    const random = mulberry32(seed)
    const open = Uint8Array.from({ length: 225 }, () => (random() < 0.8 ? 1 : 0))
    const land = (x: number, y: number) => open[Math.floor(y / 100) * 15 + Math.floor(x / 100)] === 1
    const { x, y, firstArc, head } = meadow({ box: { ...box, maxX: 1500, maxY: 1500 }, land }).graph
    let wet = 0
    for (let v = 0; v < x.length; v++)
      for (let arc = firstArc[v]!; arc < firstArc[v + 1]!; arc++)
        wet += squaresBeside(x[v]!, y[v]!, x[head[arc]!]!, y[head[arc]!]!).filter(([sx, sy]) => !land(sx, sy)).length
    expect(wet, `seed ${seed}`).toBe(0)
  }
})

test('nobody stands in the water, nor walks through the edge of it', () => {
  const { graph } = meadow({ water: [canal(320, [-500, 1000], [2000, 2500], [4500, 2000])] })
  const wet = [...graph.x.keys()].filter((v) => insideWater(graph.barriers!, graph.x[v]!, graph.y[v]!))
  expect(wet).toEqual([])
  expect(graph.x.length).toBeLessThan(1600 - 100)
})

test('a bridge is as long as the water is wide, and the way to it has the detour of streets', () => {
  const { graph } = meadow({ detourFactor: 1.25, water: [canal(300, [-500, 2000], [4500, 2000])], crossings: [sluice(2050, 2000)] })
  // Per side seven steps of 123 m and 99 m × 1.25 to the bank, which is dry from 151 m off the axis; then 302 m of bridge.
  expect(route(graph, [2050, 1050], [2050, 2950])?.metres).toBe(2 * (7 * 123 + 124) + 302)
})

test('a bridge does not carry anybody over the canal behind it', () => {
  const river = canal(100, [-500, 1980], [4500, 1980])
  const ditch: Water = {
    name: 'Wetering',
    kind: 'canal',
    width: 10,
    axis: [
      [-500, 2100],
      [4500, 2100],
    ],
  }
  const { graph, crossings } = meadow({ water: [river, ditch], crossings: [sluice(2050, 1980)] })
  expect(crossings[0]?.fate).toBe('walked')
  expect(route(graph, [2050, 1550], [2050, 2050])?.crossing).toContain(0)
  expect(route(graph, [2050, 1550], [2050, 2350])).toBeUndefined()
})

test('a crossing that would also cross other water, or the same water twice, has no banks', () => {
  const river = canal(100, [-500, 2000], [4500, 2000])
  const beside: Water = {
    name: 'Wetering',
    kind: 'canal',
    width: 60,
    axis: [
      [-500, 2080],
      [4500, 2080],
    ],
  }
  expect(meadow({ water: [river, beside], crossings: [sluice(2050, 2000)] }).crossings[0]?.fate).toBe('no-bank')
  const hairpin = canal(200, [-500, 2000], [3500, 2000], [3500, 2150], [-500, 2150])
  expect(meadow({ water: [hairpin], crossings: [sluice(1000, 2000)] }).crossings[0]?.fate).toBe('no-bank')
})

test('a door leads only to nodes on its own side of the water', () => {
  const { graph } = meadow({ water: [canal(0, [1960, -500], [1960, 4500])] })
  const doors = snapPoints(graph, { x: [1965, 1955], y: [2050, 2050] })
  const east = [...doors.node.subarray(doors.first[0], doors.first[1])].map((v) => graph.x[v]!)
  const west = [...doors.node.subarray(doors.first[1], doors.first[2])].map((v) => graph.x[v]!)
  expect([Math.min(...east), Math.max(...west)]).toEqual([2050, 1950])
})

test('a house between two canals without a node of its own is too far, not across the water', () => {
  const { graph } = meadow({ water: [canal(0, [1960, -500], [1960, 4500]), canal(0, [2040, -500], [2040, 4500])] })
  expect(snapPoints(graph, { x: [2000], y: [2050] }).tooFar).toEqual([0])
})

test('nobody crosses a canal narrower than the lattice, whatever its course', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const random = mulberry32(seed)
    const spot = (from: number) => from + Math.floor(random() * 900)
    const axis: Position[] = [
      [spot(1500), -500],
      [spot(1500), spot(0)],
      [spot(1500), spot(1000)],
      [spot(1500), spot(2000)],
      [spot(1500), 4500],
    ]
    const { graph } = meadow({ water: [canal(seed % 3 === 0 ? 0 : 25, ...axis)] })
    expect(route(graph, [550, 2050], [3550, 2050]), `seed ${seed}`).toBeUndefined()
    expect(stepsOver(axis, graph), `seed ${seed}`).toBe(0)
  }
})

test('one can walk round the end of a canal, not through it', () => {
  const { graph } = meadow({ water: [canal(30, [2000, -500], [2000, 3000])] })
  expect(route(graph, [1950, 550], [2050, 550])?.metres).toBeGreaterThan(4800)
})

test('an end round which one can walk is named, one in another river or outside the box is not', () => {
  const maas: Water = { ...canal(140, [-500, 3500], [4500, 3500]), name: 'Maas' }
  const waal: Water = { ...canal(350, [-500, 500], [4500, 500]), name: 'Waal' }
  expect(meadow({ water: [maas, waal, canal(90, [2000, 3440], [2000, 600])] }).looseEnds).toEqual([])
  expect(meadow({ water: [maas, waal, canal(90, [2000, 3440], [2000, 700])] }).looseEnds).toEqual([
    { water: 'Maas-Waalkanaal', at: [2000, 700] },
  ])
  const cut = [canal(90, [-500, 2000], [2000, 2000]), canal(90, [2000, 2000], [4500, 2000])]
  expect(meadow({ water: cut }).looseEnds).toEqual([])
})

test('land may be given as areas, and a lake in it is a hole', () => {
  const square = (low: number, high: number): Position[] => [
    [low, low],
    [high, low],
    [high, high],
    [low, high],
    [low, low],
  ]
  const { graph } = meadow({ land: [[square(0, 4000), square(1000, 3000)]] })
  expect(graph.x.length).toBe(1600 - 400)
  expect(meadow({ land: [[square(0, 1000)], [square(3000, 4000)]] }).graph.x.length).toBe(200)
})

test('measured over all directions the lattice is right on average, and at most 1.7 % off', () => {
  expect(LATTICE_DETOUR).toBeCloseTo(1.01438, 5)
  const { graph } = latticeOverLand({ box: { minX: 0, minY: 0, maxX: 10_100, maxY: 10_100 }, water: [], crossings: [], detourFactor: 1.25 })
  const metres = walkingDistances(graph, [5050, 5050], 8000)
  let sum = 0
  let count = 0
  for (let v = 0; v < graph.x.length; v++) {
    const straight = Math.hypot(graph.x[v]! - 5050, graph.y[v]! - 5050)
    if (straight < 4000 || straight > 5000) continue
    expect(metres[v]).not.toBe(UNREACHED)
    const ratio = metres[v]! / (straight * 1.25)
    expect(ratio).toBeGreaterThan(0.983)
    expect(ratio).toBeLessThan(1.017)
    sum += ratio
    count++
  }
  expect(sum / count).toBeCloseTo(1, 2)
})

test('refuses a box with nothing in it, and a spacing, detour or width that cannot be', () => {
  expect(() => meadow({ box: { ...box, maxX: 0 } })).toThrow(/^box 0, 0 to 0, 4000/)
  expect(() => meadow({ spacing: 0 })).toThrow(/^spacing is 0 m/)
  expect(() => meadow({ detourFactor: 0.9 })).toThrow(/^detour factor is 0.9/)
  expect(() => meadow({ detourFactor: Number.NaN })).toThrow(/^detour factor is NaN/)
  expect(() => meadow({ water: [canal(-1, [0, 0], [1, 1])] })).toThrow(/^water Maas-Waalkanaal: width is -1 m/)
  expect(() => meadow({ spacing: 40_000, box: { ...box, maxX: 200_000, maxY: 200_000 } })).toThrow(
    /^edge \d+: \d+ m, expected whole metres/,
  )
})

/** Slow and obvious: against every piece of the axis, with the plain test for two crossing lines. */
function crossesSlowly(axis: readonly Position[], [ax, ay]: Position, [bx, by]: Position): boolean {
  return axis.slice(1).some(([dx, dy], i) => {
    const [cx, cy] = axis[i]!
    const apart = side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy)
    return apart < 0 && side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  })
}

function stepsOver(axis: readonly Position[], { x, y, firstArc, head }: WalkingGraph): number {
  let steps = 0
  for (let v = 0; v < x.length; v++)
    for (let arc = firstArc[v]!; arc < firstArc[v + 1]!; arc++)
      if (crossesSlowly(axis, [x[v]!, y[v]!], [x[head[arc]!]!, y[head[arc]!]!])) steps++
  return steps
}

/** The middles of the squares whose middle lies beside a step, within the rectangle around it and less than 71 m away. */
function squaresBeside(ax: number, ay: number, bx: number, by: number): Position[] {
  const found: Position[] = []
  for (let x = Math.min(ax, bx); x <= Math.max(ax, bx); x += 100)
    for (let y = Math.min(ay, by); y <= Math.max(ay, by); y += 100)
      if (Math.abs(side(ax, ay, bx, by, x, y)) / Math.hypot(bx - ax, by - ay) < 71) found.push([x, y])
  return found
}
