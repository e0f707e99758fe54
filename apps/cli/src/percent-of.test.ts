import { expect, test } from 'vitest'
import { percentOf } from './percent-of.ts'

test('a gap too small for two decimals is not shown as none', () => {
  expect([0, 0.00009, 0.0001, 0.0123].map((gap) => percentOf(gap, true))).toEqual(['0,00', '< 0,01', '0,01', '1,23'])
  expect(percentOf(0.00001, false)).toBe('< 0.01')
})
