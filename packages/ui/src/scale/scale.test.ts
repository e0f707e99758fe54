import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hourTicks } from './hour-ticks.ts'
import { interpolate } from './interpolate.ts'
import { niceTicks, ticksWithin } from './nice-ticks.ts'
import { areaPath, linePath, stepPath } from './plot-path.ts'
import { proofDomain } from './proof-domain.ts'
import { percent, share } from './share.ts'
import { spreadLabels } from './spread-labels.ts'

describe('axis', () => {
  test('93.000 people are read at 0, 30, 60 and 90 thousand', () => expect(niceTicks(93_072)).toEqual([0, 30_000, 60_000, 90_000]))
  test('small shares have no dust of binary fractions', () => expect(niceTicks(0.32)).toEqual([0, 0.1, 0.2, 0.3]))
  test('nothing to draw leaves the zero line', () => expect([niceTicks(0), niceTicks(Number.NaN)]).toEqual([[0], [0]]))
  test('any highest figure gives three to six lines from zero, none above it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (max) => {
        const ticks = niceTicks(max)
        expect(ticks[0]).toBe(0)
        expect(ticks.length).toBeGreaterThanOrEqual(4)
        expect(ticks.length).toBeLessThanOrEqual(6)
        expect(ticks.at(-1)).toBeLessThanOrEqual(max * (1 + 1e-9))
      }),
      { seed: 1 },
    )
  })
  test('shares from 33 to 95 % are read at 40, 60 and 80 %', () => expect(ticksWithin(0.33, 0.95)).toEqual([0.4, 0.6, 0.8]))
  test('one single value has no lines between', () => expect(ticksWithin(5, 5)).toEqual([]))
})

test('two weeks are read at the hours people talk about', () => {
  expect(hourTicks(336, 'nl').map((t) => t.label.replace('\u00A0', ' '))).toEqual(['0', '24', '48', '72 uur', '7 dagen', '14 dagen'])
  expect(hourTicks(672, 'nl').at(-1)?.label.replace('\u00A0', ' ')).toBe('28 dagen')
  expect(hourTicks(24, 'en').at(-1)?.label.replace('\u00A0', ' ')).toBe('24 hours')
})

test('a value outside its rail is held at the edge', () => {
  expect([share(-5, 0, 10), share(2.5, 0, 10), share(50, 0, 10), share(1, 3, 3)]).toEqual([0, 0.25, 1, 0])
  expect(percent(1 / 3)).toBe('33.333%')
})

test('between two known hours a line is straight, beyond its ends level', () => {
  const line = [
    { at: 0, value: 0 },
    { at: 10, value: 100 },
  ]
  expect([-1, 2.5, 99].map((at) => interpolate(line, at))).toEqual([0, 25, 100])
  expect(interpolate([], 3)).toBeUndefined()
})

describe('shapes', () => {
  test('a line runs up as values grow', () => {
    expect(
      linePath([
        [0, 0],
        [1, 1],
      ]),
    ).toBe('M0 1000L1000 0')
  })
  test('a band goes out over the high line and home over the low one', () => {
    expect(
      areaPath(
        [
          [0, 0.5],
          [1, 1],
        ],
        [
          [0, 0],
          [1, 0.25],
        ],
      ),
    ).toBe('M0 500L1000 0L1000 750L0 1000z')
  })
  test('a found value holds until a better one is found, and to the end', () => {
    expect(
      stepPath(
        [
          [0, 0.2],
          [0.5, 0.6],
        ],
        0.9,
      ),
    ).toBe('M0 800L500 800L500 400L900 400')
  })
  test('without points nothing is drawn', () => expect([linePath([]), areaPath([], []), stepPath([], 1)]).toEqual(['', '', '']))
})

describe('labels at the lines', () => {
  test('stand where their line is when there is room', () => expect(spreadLabels([0.1, 0.5, 0.8], 0.1)).toEqual([0.1, 0.5, 0.8]))
  test('move apart as little as it takes', () => expect(spreadLabels([0.5, 0.52], 0.1)).toEqual([0.5, 0.6]))
  test('stay in the plot when lines end at the bottom', () => {
    const spread = spreadLabels([0.98, 0.99, 1], 0.08)
    expect(spread.map((y) => Number(y.toFixed(2)))).toEqual([0.84, 0.92, 1])
  })
  test('never lie over each other and keep their order, as long as they fit', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }), (places) => {
        const spread = spreadLabels(places, 0.1)
        const sorted = spread.toSorted((a, b) => a - b)
        for (const [i, y] of sorted.entries()) if (i > 0) expect(y - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(0.1 - 1e-9)
        expect(sorted.at(-1)).toBeLessThanOrEqual(1 + 1e-9)
      }),
      { seed: 2 },
    )
  })
})

describe('the stretch in which a proof closes', () => {
  test('leaves far first answers at the edge, so that the gap is seen', () => {
    expect(proofDomain([0, 90, 100], [500, 120, 104])).toEqual([102 - 26, 102 + 26])
  })
  test('is all there is once the proof is closed', () => expect(proofDomain([90, 100], [110, 100])).toEqual([90, 110]))
})
