import { expect, test } from 'vitest'
import { weightedPercentile } from './weighted-percentile.ts'

test('half of ten people living at 100 m and one far away walk at most 100 m', () => {
  expect(weightedPercentile([100, 9000], [10, 1], 0.5)).toBe(100)
  expect(weightedPercentile([9000, 100], [1, 10], 0.99)).toBe(9000)
})

test('a share that includes people who reach nothing has no distance', () => {
  expect(weightedPercentile([100, Number.POSITIVE_INFINITY], [1, 1], 0.5)).toBe(100)
  expect(weightedPercentile([100, Number.POSITIVE_INFINITY], [1, 1], 0.9)).toBeNull()
})

test('nobody at all has no distance', () => {
  expect(weightedPercentile([], [], 0.5)).toBeNull()
  expect(weightedPercentile([5], [0], 0.5)).toBeNull()
})
