import type { LineString, Position } from '@weerbaar/core'
import { mulberry32 } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { buildBarriers, crossesWater, insideWater, side } from './barriers.ts'

const ditch = (axis: LineString, width = 0) => buildBarriers([{ name: 'Waal', axis, width }])

test('touching the water counts as crossing it, walking beside it does not', () => {
  const waal = ditch([
    [0, 0],
    [1000, 0],
  ])
  expect(crossesWater(waal, 500, 100, 500, -100)).toBe(true)
  expect(crossesWater(waal, 500, 100, 500, 0)).toBe(true)
  expect(crossesWater(waal, 1000, 100, 1000, -100)).toBe(true)
  expect(crossesWater(waal, 1001, 100, 1001, -100)).toBe(false)
  expect(crossesWater(waal, 0, 1, 1000, 1)).toBe(false)
  expect(crossesWater(waal, 200, 0, 300, 0)).toBe(true)
})

test('a way straight through a bend of the axis does not slip between its two pieces', () => {
  const bend = ditch([
    [0, 0],
    [100, 100],
    [200, 0],
  ])
  expect(crossesWater(bend, 100, 300, 100, 50)).toBe(true)
})

test('the bank itself is water, a metre beyond it is land', () => {
  const waal = ditch(
    [
      [0, 0],
      [1000, 0],
    ],
    350,
  )
  expect(insideWater(waal, 500, 175)).toBe(true)
  expect(insideWater(waal, 500, 176)).toBe(false)
  expect(insideWater(waal, -175, 0)).toBe(true)
})

test('without water nothing is crossed', () => {
  expect(crossesWater(buildBarriers([]), 0, 0, 1e6, 1e6)).toBe(false)
  expect(insideWater(buildBarriers([]), 0, 0)).toBe(false)
})

test('agrees with looking at every piece on 300 random rivers and ways', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = mulberry32(seed)
    // Coarse positions, so that ends, touches and standing still occur.
    const spot = (): Position => [Math.floor(random() * 40) * 50, Math.floor(random() * 40) * 50]
    const axis = Array.from({ length: 1 + Math.floor(random() * 8) }, spot)
    const width = Math.floor(random() * 400)
    const waal = ditch(axis, width)
    for (let i = 0; i < 20; i++) {
      const [a, b] = [spot(), spot()]
      expect(crossesWater(waal, ...a, ...b), `seed ${seed}, way ${i}`).toBe(pieces(axis).some(([c, d]) => meet(a, b, c, d)))
      expect(insideWater(waal, ...a), `seed ${seed}, spot ${i}`).toBe(pieces(axis).some(([c, d]) => away(a, c, d) <= width / 2))
    }
  }
})

test('refuses a width or a coordinate that is none', () => {
  expect(() =>
    ditch(
      [
        [0, 0],
        [1, 1],
      ],
      Number.NaN,
    ),
  ).toThrow(/^water Waal: width is NaN m/)
  expect(() =>
    ditch([
      [0, 0],
      [1, Infinity],
    ]),
  ).toThrow(/^water Waal: 1, Infinity, expected finite RD metres/)
})

const pieces = (axis: LineString) =>
  axis
    .slice(1)
    .map((to, i): [Position, Position] => [axis[i]!, to])
    .filter(([c, d]) => c[0] !== d[0] || c[1] !== d[1])

/** Slow and obvious: ends on either side of each other, or an end of one on the other. */
function meet(a: Position, b: Position, c: Position, d: Position): boolean {
  const apart = (p: Position, q: Position, r: Position, s: Position) =>
    Math.sign(side(...p, ...q, ...r)) * Math.sign(side(...p, ...q, ...s)) < 0
  const on = (p: Position, q: Position, r: Position) =>
    side(...p, ...q, ...r) === 0 &&
    Math.min(p[0], q[0]) <= r[0] &&
    r[0] <= Math.max(p[0], q[0]) &&
    Math.min(p[1], q[1]) <= r[1] &&
    r[1] <= Math.max(p[1], q[1])
  return (apart(a, b, c, d) && apart(c, d, a, b)) || on(a, b, c) || on(a, b, d) || on(c, d, a) || on(c, d, b)
}

/** Slow and obvious: the foot of the perpendicular when it falls on the piece, else the nearer end. */
function away(p: Position, c: Position, d: Position): number {
  const [dx, dy] = [d[0] - c[0], d[1] - c[1]]
  const along = ((p[0] - c[0]) * dx + (p[1] - c[1]) * dy) / (dx * dx + dy * dy)
  const foot: Position = along <= 0 ? c : along >= 1 ? d : [c[0] + along * dx, c[1] + along * dy]
  return Math.sqrt((p[0] - foot[0]) ** 2 + (p[1] - foot[1]) ** 2)
}
