import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breaksFor, classOf } from './classes.ts'

test('classes rise from the least that is drawn, in round numbers', () => {
  const peaks = Array.from({ length: 1000 }, (_, i) => i)
  expect(breaksFor(peaks, 1)).toEqual([1, 300, 600, 800, 900])
})

test('a map where nothing happens still has five classes that rise', () => {
  expect(breaksFor([], 1)).toEqual([1, 2, 3, 4, 5])
  expect(breaksFor([0, 0, 0], 1)).toEqual([1, 2, 3, 4, 5])
})

test('fewer people than the least are in no class, the least itself is in the first, the highest bound in the fifth', () => {
  const breaks = [1, 10, 40, 120, 300] as const
  expect([0, 0.9, 1, 9.9, 10, 299, 300, 5000].map((value) => classOf(value, breaks))).toEqual([0, 0, 1, 1, 2, 4, 5, 5])
})

test('whatever the peaks, the bounds rise strictly and a larger value is never in a lower class', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 60 }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      (peaks, value) => {
        const breaks = breaksFor(peaks, 1)
        for (let i = 1; i < breaks.length; i++) expect(breaks[i]).toBeGreaterThan(breaks[i - 1] ?? Infinity)
        expect(classOf(value, breaks)).toBeLessThanOrEqual(classOf(value * 1.5 + 1, breaks))
      },
    ),
    { seed: 7 },
  )
})
