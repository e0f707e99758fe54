import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantilesOf } from './quantiles.ts'
import { triangleAt } from './triangle.ts'

test('the band is what sorting gives', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 1, 2, 2, 5, 8.5, -1), { minLength: 1, maxLength: 200 }), (values) => {
      const sorted = values.toSorted((a, b) => a - b)
      const at = (share: number) => sorted.find((value) => sorted.filter((other) => other <= value).length >= share * sorted.length - 1e-9)
      expect(quantilesOf(Float64Array.from(values))).toEqual({ low: at(0.1), mid: at(0.5), high: at(0.9) })
    }),
    { seed: 8, numRuns: 300 },
  )
})

test('a hundred draws 1 … 100: low 10, mid 50, high 90', () => {
  expect(quantilesOf(Float64Array.from({ length: 100 }, (_, i) => 100 - i))).toEqual({ low: 10, mid: 50, high: 90 })
})

test('the triangle of 2, 4, 10: its ends, its top at a quarter, its middle where half of the area lies', () => {
  const range = { lowest: 2, likely: 4, highest: 10 }
  expect(triangleAt(range, 0)).toBe(2)
  expect(triangleAt(range, 0.25)).toBe(4)
  expect(triangleAt(range, 1)).toBe(10)
  expect(triangleAt(range, 0.5)).toBeCloseTo(10 - Math.sqrt(24), 12)
  expect(triangleAt({ lowest: 3, likely: 3, highest: 3 }, 0.7)).toBe(3)
})
