import { type Crossing, UNKNOWN, type WalkingWays, type Water } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { UNREACHED } from './bounded-search.ts'
import { graphOfWays } from './graph-of-ways.ts'
import { walkingDistances } from './walking-distances.ts'

/** Two streets along a canal, joined by a bridge in the west and a ferry in the east. */
const ways: WalkingWays = {
  x: Int32Array.of(0, 1_000, 0, 1_000),
  y: Int32Array.of(0, 0, 100, 100),
  from: Uint32Array.of(0, 2, 0, 1),
  to: Uint32Array.of(1, 3, 2, 3),
  metres: Uint16Array.of(1_000, 1_050, 110, 100),
  crossing: Int32Array.of(UNKNOWN, UNKNOWN, 0, 1),
}
const water: Water[] = [
  {
    name: 'Kanaal',
    kind: 'canal',
    width: 20,
    axis: [
      [-500, 50],
      [1_500, 50],
    ],
  },
]
const bridge: Crossing = { name: 'Brug', kind: 'bridge', water: 'Kanaal', at: [0, 50], travellers: ['foot'], inService: true }
const ferry: Crossing = { ...bridge, name: 'Veer', kind: 'ferry', at: [1_000, 50] }
const made = (closed: readonly string[] = [], crossings: readonly Crossing[] = [bridge, ferry]) =>
  graphOfWays({ ways, water, crossings, closed: new Set(closed) })
const walk = (graph: ReturnType<typeof made>['graph'], from: readonly [number, number], to: readonly [number, number]): number => {
  const node = Array.from(graph.x).findIndex((x, i) => x === to[0] && graph.y[i] === to[1])
  return walkingDistances(graph, from, 10_000)[node] ?? UNREACHED
}

test('people walk along the ways and over the bridge', () => {
  expect(walk(made().graph, [0, 0], [0, 100])).toBe(110)
})

test('with the bridge closed they go round by the ferry, and with both closed not at all', () => {
  expect(walk(made(['Brug']).graph, [0, 0], [0, 100])).toBe(1_000 + 100 + 1_050)
  expect(walk(made(['Brug', 'Veer']).graph, [0, 0], [0, 100])).toBe(UNREACHED)
})

test('a ferry that does not sail and a bridge for trains carry nobody, and the fates say so', () => {
  const { graph, crossings } = made(
    [],
    [
      { ...bridge, travellers: ['rail'] },
      { ...ferry, inService: false },
    ],
  )
  expect(walk(graph, [0, 0], [0, 100])).toBe(UNREACHED)
  expect(crossings.map(({ fate }) => fate)).toEqual(['not-on-foot', 'out-of-service'])
})

test('closing takes away arcs and nothing else: nodes keep their numbers', () => {
  const [open, closed] = [made().graph, made(['Brug']).graph]
  expect(Array.from(closed.x)).toEqual(Array.from(open.x))
  expect(closed.head.length).toBe(open.head.length - 2)
})

test('a door does not reach a way over the water, however near', () => {
  // The door stands ten metres from the axis, and sixty from the street across.
  expect(walk(made(['Brug', 'Veer']).graph, [0, 40], [0, 100])).toBe(UNREACHED)
  expect(walk(made(['Brug', 'Veer']).graph, [0, 40], [0, 0])).toBe(40)
})

test('a closed name that is no crossing is refused', () => {
  expect(() => made(['Waalbrug'])).toThrow(RangeError)
})
