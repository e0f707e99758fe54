import { expect, test } from 'vitest'
import { nextSlip } from './next-slip.ts'

test('tablet B of point 12 goes on after its own last slip, whatever the others wrote', () => {
  expect(nextSlip(12, 'B', [])).toBe('12-B-001')
  expect(nextSlip(12, 'B', ['12-A-009', '12-B-006', '12-B-002', '12-BB-050', '112-B-070'])).toBe('12-B-007')
  expect(nextSlip(12, 'B', ['12-B-999'])).toBe('12-B-1000')
})

test('a point without a number writes slips all the same', () => {
  expect(nextSlip(null, 'A', ['12-A-001'])).toBe('0-A-001')
})
