import { mulberry32 } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { buildWalkingGraph } from './build-walking-graph.ts'
import { nearestOpen } from './nearest-open.ts'
import { crossingsOf, route } from './route.ts'
import { withoutWays } from './without-ways.ts'

/** A square of 100 m streets, 5 by 5; the way along the top is a bridge. */
function town() {
  const x = Float64Array.from({ length: 25 }, (_, i) => 100 * (i % 5))
  const y = Float64Array.from({ length: 25 }, (_, i) => 100 * Math.floor(i / 5))
  const ways: (readonly [number, number])[] = []
  for (let i = 0; i < 25; i++) {
    if (i % 5 < 4) ways.push([i, i + 1])
    if (i < 20) ways.push([i, i + 5])
  }
  const crossing = new Map([[ways.findIndex(([a, b]) => a === 21 && b === 22), 0]])
  return buildWalkingGraph({ x, y }, { from: ways.map(([a]) => a), to: ways.map(([, b]) => b), metres: ways.map(() => 100), crossing })
    .graph
}
const point = (x: number, y: number) => ({ x: [x], y: [y] })

test('with the middle of the town under water one walks round it, over the bridge at the top', () => {
  const graph = town()
  const dry = withoutWays(graph, (x, y) => x === 200 && y <= 300)
  expect(route(graph, [100, 0], [300, 0], 5000)!.metres).toBe(200)
  const round = route(dry, [100, 0], [300, 0], 5000)!
  expect(round.metres).toBe(1000)
  expect(crossingsOf(round)).toEqual([0])
})

test('with the bridge under water as well there is no way at all', () => {
  const dry = withoutWays(town(), (x) => x === 200)
  expect(route(dry, [100, 0], [300, 0], 5000)).toBeUndefined()
  expect(dry.crossingArcs!.arc).toHaveLength(0)
})

test('nothing closed: the same graph; and closing more never makes a walk shorter', () => {
  const graph = town()
  expect(withoutWays(graph, () => false)).toEqual(graph)
  const random = mulberry32(5)
  for (let round = 0; round < 20; round++) {
    const wet = new Set(Array.from({ length: 4 }, () => `${100 * Math.floor(random() * 5)} ${100 * Math.floor(random() * 5)}`))
    const [x, y] = [100 * Math.floor(random() * 5), 100 * Math.floor(random() * 5)]
    const before = nearestOpen(graph, point(x, y), point(400, 400), [0]).metres[0]!
    const after = nearestOpen(
      withoutWays(graph, (a, b) => wet.has(`${a} ${b}`)),
      point(x, y),
      point(400, 400),
      [0],
    ).metres[0]!
    expect(after, [...wet].join()).toBeGreaterThanOrEqual(before)
  }
})
