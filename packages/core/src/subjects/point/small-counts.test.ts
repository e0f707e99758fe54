import { expect, test } from 'vitest'
import { seenByOthers, totalForOthers } from './small-counts.ts'

test('nobody stays nobody, nine is held back, ten is shown', () => {
  expect([0, 1, 9, 10].map(seenByOthers)).toEqual([0, null, null, 10])
})

test('a total does not give away by subtraction what was held back', () => {
  expect(totalForOthers([64, 12])).toEqual({ total: 76, rounded: false })
  const totals = [1, 2, 3, 4].map((small) => totalForOthers([60, small]))
  expect(new Set(totals.map(({ total }) => total))).toEqual(new Set([60]))
  expect(totals.every(({ rounded }) => rounded)).toBe(true)
})
