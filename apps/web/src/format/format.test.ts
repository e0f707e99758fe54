import { expect, test } from 'vitest'
import { dutch } from '../i18n/test-i18n.ts'
import { bandOf, figureOf } from './figures.ts'
import { dateOf, momentOf } from './moments.ts'
import { rangeOf, withUnit } from './values.ts'

const i18n = dutch()

test('a figure of a run has three figures that count and no half people', () => {
  expect(figureOf(34_567.8, 'nl')).toBe('34.600')
  expect(figureOf(53.6, 'nl')).toBe('54')
  expect(bandOf(57_012, 179_400, 'nl')).toBe('57.000\u00a0– 179.000')
})

test('hour 24 of a cut that began on Tuesday at 17:00 is Wednesday 17:00; weeks wrap', () => {
  const start = { startWeekday: 2, startHour: 17 } as const
  expect(momentOf(start, 24 * 3600, i18n)).toBe('woensdag 17:00')
  expect(momentOf(start, 6 * 24 * 3600, i18n)).toBe('maandag 17:00')
  expect(momentOf({ startWeekday: 7, startHour: 23 }, 2 * 3600, i18n)).toBe('maandag 01:00')
})

test('a date is as exact as its source', () => {
  expect(['2026-11-04', '2025-08', '2024'].map((iso) => dateOf(iso, i18n))).toEqual(['4 november 2026', 'augustus 2025', '2024'])
  expect(dateOf('onbekend', i18n)).toBe('onbekend')
})

test('a range of the model says its unit once', () => {
  expect(rangeOf(0.12, 0.41, 'share', i18n)).toBe('12 – 41\u00a0%')
  expect(rangeOf(9, 30, 'hours', i18n)).toBe('9 – 30 uur')
  expect(rangeOf(3, 3, 'litres-per-person-day', i18n)).toBe('3 liter per persoon per dag')
  expect(withUnit(-3, 'degrees-celsius', i18n)).toBe('−3 °C')
})
