import { expect, test } from 'vitest'
import { formatMoment, formatNumber } from './figures.ts'

/** 29 March 2026: the clock goes from 02:00 to 03:00 in the Netherlands. */
const NOON = Date.UTC(2026, 2, 29, 10)

test('a moment of today is a clock, of yesterday says so, of before names its day, also over the change of the clock', () => {
  expect(formatMoment(Date.UTC(2026, 2, 29, 1, 30), NOON, 'nl', 'gisteren')).toBe('03:30')
  expect(formatMoment(Date.UTC(2026, 2, 28, 21), NOON, 'nl', 'gisteren')).toBe('gisteren 22:00')
  expect(formatMoment(Date.UTC(2026, 2, 20, 13), NOON, 'nl', 'gisteren')).toBe('20 maart 14:00')
})

test('thousands have a dot and less than nothing a real minus', () => {
  expect(formatNumber(1240, 'nl')).toBe('1.240')
  expect(formatNumber(-12, 'nl')).toBe('−12')
  expect(formatNumber(1240, 'en')).toBe('1,240')
})
