import { expect, test } from 'vitest'
import { rankCorrelation, ranksOf } from './drivers.ts'

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
