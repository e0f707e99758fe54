import { expect, test } from 'vitest'
import { narrowerIfKnown, rankCorrelation, ranksOf } from './drivers.ts'

test('ranks count from zero and ties share the middle', () => {
  expect([...ranksOf([30, 10, 20, 20, 5])]).toEqual([4, 1, 2.5, 2.5, 0])
})

test('Spearman: 1 for any rising curve, −1 for any falling one, 0 for what never varies', () => {
  const x = [1, 2, 3, 4, 5]
  const against = (y: readonly number[]) => rankCorrelation(ranksOf(x), ranksOf(y))
  expect([against(x.map((v) => v ** 3)), against(x.map((v) => 1 / v)), against([7, 7, 7, 7, 7])]).toEqual([1, -1, 0])
  // worked by hand: 1 − 6 × Σd² / (n³ − n) with d² = 1, 1, 1, 1, 0
  expect(against([2, 1, 4, 3, 5])).toBeCloseTo(0.8, 12)
})

test('knowing what makes all of a number leaves a fifth of its band, knowing what has no part in it leaves all', () => {
  const draws = 1000
  const value = Float64Array.from({ length: draws }, (_, d) => d)
  const other = Float64Array.from({ length: draws }, (_, d) => (d * 377) % draws) // a permutation with no order of its own
  expect(narrowerIfKnown(ranksOf(value), value)).toBeCloseTo(0.8, 2)
  expect(narrowerIfKnown(ranksOf(other), value)).toBeLessThan(0.05)
})
