import type { Position, Water } from '@weerbaar/core'
import { mulberry32 } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { side } from './barriers.ts'
import { LATTICE_DETOUR } from './lattice-step.ts'
import { latticeOverLand } from './lattice-over-land.ts'
import { route } from './route.ts'
import type { WalkingGraph } from './walking-graph.ts'
import { walkingDistances } from './walking-distances.ts'
import { UNREACHED } from './bounded-search.ts'

const box = { minX: 0, minY: 0, maxX: 4000, maxY: 4000 }
const canal = (width: number, ...axis: Position[]): Water => ({ name: 'Maas-Waalkanaal', kind: 'canal', width, axis })
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
