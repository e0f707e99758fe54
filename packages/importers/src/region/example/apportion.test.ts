import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion } from './apportion.ts'

test('7 people over weights 1, 1 and 2 give 2, 2 and 3 with the larger remainders first', () => {
  expect([...apportion(7, Float64Array.of(1, 1, 2), 0, () => Infinity)]).toEqual([2, 2, 3])
})

test('a maximum that bites passes the rest on to the others', () => {
  expect([...apportion(10, Float64Array.of(100, 1, 1), 1, (i) => (i === 0 ? 3 : 9))]).toEqual([3, 4, 3])
})

test('a total that the limits leave no room for is refused', () => {
  expect(() => apportion(1, Float64Array.of(1, 1), 1, () => 5)).toThrow(RangeError)
  expect(() => apportion(11, Float64Array.of(1, 1), 1, () => 5)).toThrow(RangeError)
})

test('the shares always add up to the total, within their limits, and a larger weight never gets less', () => {
  const cases = fc
    .record({
      weights: fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }),
      least: fc.integer({ min: 0, max: 2 }),
      most: fc.integer({ min: 2, max: 50 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ weights, least, most, part }) => ({
      weights: Float64Array.from(weights),
      least,
      most,
      total: weights.length * least + Math.floor(part * weights.length * (most - least)),
    }))
  fc.assert(
    fc.property(cases, ({ weights, least, most, total }) => {
      const shares = apportion(total, weights, least, () => most)
      expect(shares.reduce((sum, each) => sum + each, 0)).toBe(total)
      for (const [i, share] of shares.entries()) {
        expect(share).toBeGreaterThanOrEqual(least)
        expect(share).toBeLessThanOrEqual(most)
        for (const [j, other] of shares.entries()) if (weights[i]! > weights[j]!) expect(share).toBeGreaterThanOrEqual(other - 1)
      }
    }),
    { seed: 582_874, numRuns: 300 },
  )
})
