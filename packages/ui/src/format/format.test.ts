import { describe, expect, test } from 'vitest'
import { formatBand } from './format-band.ts'
import { formatClock, formatDay, formatWeekdayClock } from './format-clock.ts'
import { formatHours } from './format-hours.ts'
import { formatNumber } from './format-number.ts'
import { formatPercent } from './format-percent.ts'
import { formatQuantity } from './format-quantity.ts'

const nl = { locale: 'nl' } as const
const en = { locale: 'en' } as const
/** Spaces that do not break, seen as plain ones. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ')

describe('figures', () => {
  test('people who come are written with three figures that count', () => {
    expect(formatNumber(34_567, { ...nl, significant: 3 })).toBe('34.600')
    expect(formatNumber(34_567, { ...en, significant: 3 })).toBe('34,600')
  })
  test('inhabitants counted by CBS keep every figure', () => expect(formatNumber(582_874, nl)).toBe('582.874'))
  test('four figures have a dot too, so that columns line up', () => expect(formatNumber(1150, nl)).toBe('1.150'))
  test('frost has a real minus, not a hyphen', () => expect(formatNumber(-3, nl)).toBe('−3'))
  test('a change says plus as well as minus, with room after it, and nothing before zero', () => {
    expect(['6400', '-9100', '0'].map((n) => plain(formatNumber(Number(n), { ...nl, sign: true })))).toEqual(['+ 6.400', '− 9.100', '0'])
  })
  test('a thousandth below zero that rounds to zero is not minus zero', () =>
    expect(formatNumber(-0.001, { ...nl, decimals: 1 })).toBe('0,0'))
  test('unknown is refused: it has words of its own', () => {
    expect(() => formatNumber(Number.NaN, nl)).toThrow('value is NaN')
    expect(() => formatNumber(Infinity, nl)).toThrow('value is Infinity')
  })
})

test('the gap is 0,3 % in Dutch and 0.3% in English', () => {
  expect(plain(formatPercent(0.00298, nl))).toBe('0,3 %')
  expect(formatPercent(0.00298, en)).toBe('0.3%')
})

test('a band has room round its dash, also below zero', () => {
  expect(plain(formatBand(57_000, 179_000, nl))).toBe('57.000 – 179.000')
  expect(plain(formatBand(-8, 3, nl))).toBe('−8 – 3')
})

test('a unit stays on the line of its figure', () => expect(formatQuantity(103_800, 'liter', nl)).toBe('103.800\u00A0liter'))

describe('hours', () => {
  test('a moment is "uur 24", a length "24 uur"', () => {
    expect(plain(formatHours(24, { ...nl, as: 'moment' }))).toBe('uur 24')
    expect(plain(formatHours(24, nl))).toBe('24 uur')
  })
  test('from a week on whole days are days', () => {
    expect([72, 168, 336].map((h) => plain(formatHours(h, nl)))).toEqual(['72 uur', '7 dagen', '14 dagen'])
    expect(plain(formatHours(170, nl))).toBe('170 uur')
  })
  test('one is singular in English', () => expect(plain(formatHours(1, en))).toBe('1 hour'))
})

describe('clock', () => {
  test('shows Dutch time in winter and in summer', () => {
    expect(formatClock('2026-11-23T13:02:00.000Z', 'nl')).toBe('14:02')
    expect(formatClock('2026-07-01T12:02:00.000Z', 'nl')).toBe('14:02')
  })
  test('the night the clock goes back, two moments share a name', () => {
    expect(formatClock('2026-10-25T00:30:00.000Z', 'nl')).toBe('02:30')
    expect(formatClock('2026-10-25T01:30:00.000Z', 'nl')).toBe('02:30')
  })
  test('the day is that of the Netherlands, not of Greenwich', () =>
    expect(formatDay('2026-11-22T23:30:00.000Z', 'nl')).toBe('23 november'))
  test('a scenario hour falls on a weekday', () => expect(formatWeekdayClock('2026-11-25T16:00:00.000Z', 'nl')).toBe('woensdag 17:00'))
})
