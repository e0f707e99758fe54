import { expect, test } from 'vitest'
import { dutch } from '../i18n/test-i18n.ts'
import { peopleWords, totalWords } from './people-words.ts'
import { shownState } from './point-words.ts'
import { leftWords } from './stock-words.ts'
import { spanWords, whenWords } from './when-words.ts'

const i18n = dutch()
/** 23 November 2026, 14:22 in Nijmegen. */
const NOW = Date.UTC(2026, 10, 23, 13, 22)
const HOUR = 3_600_000

test('today is a clock, yesterday is said, before that is a date, also over the change to winter time', () => {
  expect(whenWords(NOW - 4 * 60_000, NOW, i18n)).toBe('14:18')
  expect(whenWords(NOW - 16 * HOUR, NOW, i18n)).toBe('gisteren 22:22')
  expect(whenWords(NOW - 48 * HOUR, NOW, i18n)).toBe('21 november 14:22')
  const sunday = Date.UTC(2026, 9, 25, 12)
  expect(whenWords(sunday - 24 * HOUR, sunday, i18n)).toBe('gisteren 14:00')
})

test('how long something is so is rounded down', () => {
  expect([25 * 60_000, 119 * 60_000, 16.9 * HOUR, 75 * HOUR].map((span) => spanWords(span, i18n))).toEqual([
    '25 minuten',
    '119 minuten',
    '16 uur',
    '3 dagen',
  ])
})

test('a silent point is unknown whatever it said last; one that was never opened is no alarm', () => {
  const said = { event: '', at: 0, precision: null, writtenAt: 0, device: '' } as never // only that there is one counts here
  expect(shownState({ state: 'unknown', silentSince: NOW - 16 * HOUR, heard: said }, NOW, i18n)).toEqual({
    look: 'unknown',
    words: 'Onbekend sinds gisteren 22:22',
  })
  expect(shownState({ state: 'closed' }, NOW, i18n)).toEqual({ look: 'idle', words: 'Nog niet geopend' })
  expect(shownState({ state: 'closed', heard: said }, NOW, i18n)).toEqual({ look: 'bad', words: 'Dicht' })
})

test('how long the water lasts is never zero for want of knowing', () => {
  const stock = { item: 'water', beside: [], twice: [], warn: false }
  expect(leftWords(undefined, i18n).words).toBe('–')
  expect(leftWords({ ...stock, left: { known: false, hours: 0 } }, i18n).words).toBe('niet geteld')
  expect(leftWords({ ...stock, amount: 300, left: { known: false, hours: 5 } }, i18n).words).toBe('te weinig gegevens')
  expect(leftWords({ ...stock, amount: 300, left: { known: true } }, i18n).words).toBe('er gaat niets uit')
  expect(leftWords({ ...stock, amount: 300, left: { known: true, days: { low: 0.42, likely: 0.6, high: null } } }, i18n)).toEqual({
    words: '0,6 dag',
    days: 0.6,
    band: '0,4 of langer',
  })
})

test('nine people at one point are shown to their municipality only, and the total of the region does not give them away', () => {
  expect([peopleWords(9, true, i18n), peopleWords(9, false, i18n), peopleWords(undefined, true, i18n)]).toEqual(['9', '< 10', '–'])
  expect([totalWords([64, 9], true, i18n), totalWords([64, 9], false, i18n)]).toEqual(['73', 'ongeveer 70'])
})
