import { mulberry32 } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { buildWalkingGraph } from './build-walking-graph.ts'
import { checkWalkingGraph } from './check-walking-graph.ts'
import { hilbertOrder } from './hilbert-order.ts'
import { crossingOf } from './route.ts'

const LENT = 0
const BRIDGE = 1
const CENTRE = 2
const nodes = { x: [188_100, 188_300, 188_100], y: [430_600, 429_300, 428_400] }
const build = (from: number[], to: number[], metres: number[]) => buildWalkingGraph(nodes, { from, to, metres })

test('every way stands both ways, with its length, under its new numbers', () => {
  const { graph, numberOf } = build([LENT, BRIDGE], [BRIDGE, CENTRE], [1400, 900])
  const ways: string[] = []
  const given = [...numberOf.keys()].sort((a, b) => numberOf[a]! - numberOf[b]!)
  for (let v = 0; v < 3; v++)
    for (let arc = graph.firstArc[v]!; arc < graph.firstArc[v + 1]!; arc++)
      ways.push(`${given[v]}–${given[graph.head[arc]!]} ${graph.length[arc]}`)
  expect(ways.sort()).toEqual(['0–1 1400', '1–0 1400', '1–2 900', '2–1 900'])
  expect(graph.x[numberOf[BRIDGE]!]).toBe(188_300)
})

test('names the first way it cannot accept', () => {
  expect(() => build([0, 0], [1, 3], [5, 5])).toThrow(/^edge 1: node 3 is not one of 0…2$/)
  expect(() => build([-1], [1], [5])).toThrow(/^edge 0: node -1 is not one of 0…2$/)
  expect(() => build([0.5], [1], [5])).toThrow(/^edge 0: node 0.5 is not/)
  expect(() => build([2], [2], [5])).toThrow(/^edge 0: goes from node 2 to itself$/)
  for (const metres of [0, -1, 1.5, Number.NaN, 65_536])
    expect(() => build([0], [1], [metres])).toThrow(/^edge 0: .* m, expected whole metres/)
  expect(() => build([0], [1, 2], [5])).toThrow(/^1 from, 2 to and 1 metres/)
  expect(() => buildWalkingGraph({ x: [0, Number.NaN], y: [0, 0] }, { from: [], to: [], metres: [] })).toThrow(/^node 1 stands at NaN, 0/)
  expect(() => buildWalkingGraph(nodes, { from: [0], to: [1], metres: [5], crossing: new Map([[1, 0]]) })).toThrow(/^crossing on edge 1/)
})

test('a crossing is known on its way there and back, and nowhere else', () => {
  const { graph } = buildWalkingGraph(nodes, { from: [0, 1, 0], to: [1, 2, 2], metres: [5, 6, 7], crossing: new Map([[1, 9]]) })
  const over = [...graph.head.keys()].filter((arc) => crossingOf(graph, arc) === 9)
  expect(over.map((arc) => graph.length[arc])).toEqual([6, 6])
  expect([...graph.head.keys()].filter((arc) => crossingOf(graph, arc) === -1).length).toBe(4)
})

test('an empty graph is a graph', () => {
  expect(buildWalkingGraph({ x: [], y: [] }, { from: [], to: [], metres: [] }).graph.firstArc).toEqual(new Uint32Array(1))
})

test('a graph from a file that breaks a promise is refused', () => {
  const { graph } = build([0, 1], [1, 2], [5, 6])
  expect(() => checkWalkingGraph(graph)).not.toThrow()
  expect(() => checkWalkingGraph({ ...graph, length: Uint16Array.from([5, 5, 6, 7]) })).toThrow(/does not stand the other way/)
  expect(() => checkWalkingGraph({ ...graph, length: new Uint16Array(4) })).toThrow(/is 0 m, expected 1 or more/)
  expect(() => checkWalkingGraph({ ...graph, head: Uint32Array.from([7, 7, 7, 7]) })).toThrow(/leads to 7, expected another node/)
  expect(() => checkWalkingGraph({ ...graph, firstArc: Uint32Array.from([0, 3, 1, 4]) })).toThrow(/row of node 1 ends before it starts/)
  expect(() => checkWalkingGraph({ ...graph, firstArc: Uint32Array.from([0, 1, 2, 3]) })).toThrow(/expected from 0 to the arcs/)
  expect(() => checkWalkingGraph({ ...graph, detourFactor: 0 })).toThrow(/^detour factor is 0/)
  expect(() => checkWalkingGraph({ ...graph, y: new Float64Array(2) })).toThrow(/^3 x, 2 y/)
})

test('the Hilbert order visits every square of a board once, each next to the one before', () => {
  const side = 32
  const x = Array.from({ length: side * side }, (_, i) => i % side)
  const y = Array.from({ length: side * side }, (_, i) => Math.floor(i / side))
  // Scaled so that the board is exactly the curve of order five.
  const order = hilbertOrder({ x: x.map((v) => v * 2048), y: y.map((v) => v * 2048) })
  expect(new Set(order).size).toBe(side * side)
  let jumps = 0
  for (let i = 1; i < order.length; i++)
    if (Math.abs(x[order[i]!]! - x[order[i - 1]!]!) + Math.abs(y[order[i]!]! - y[order[i - 1]!]!) !== 1) jumps++
  expect(jumps).toBe(0)
})

test('two and a half million points on a line come in the order of the line, those in one column in their own', () => {
  const count = 2_500_000
  const x = Float64Array.from({ length: count }, (_, i) => (i * 7_919) % count) // a prime, so that every metre comes once
  const order = hilbertOrder({ x, y: new Float64Array(count) })
  const column = (i: number): number => Math.round((x[order[i]!]! * 65_535) / (count - 1))
  let wrong = 0
  for (let i = 1; i < count; i++) {
    const step = column(i) - column(i - 1)
    if (step < 0 || (step === 0 && order[i]! <= order[i - 1]!)) wrong++
  }
  expect([wrong, order.length]).toEqual([0, count])
})

test('points on one spot keep their order, so equal input gives equal numbers', () => {
  const random = mulberry32(7)
  const spots = Array.from({ length: 50 }, () => Math.floor(random() * 3))
  const order = hilbertOrder({ x: spots, y: spots })
  const turned = [...order.keys()].filter((i) => i > 0 && spots[order[i]!] === spots[order[i - 1]!] && order[i]! < order[i - 1]!)
  expect(turned).toEqual([])
})
