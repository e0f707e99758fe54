import { setupI18n } from '@lingui/core'
import type { StockStanding } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { leftWords } from './left-words.ts'

const dutch = setupI18n({ locale: 'nl', messages: { nl: {} } })
const words = (changes: Partial<StockStanding>) =>
  leftWords(
    { item: 'water', beside: [], twice: [], warn: false, left: { known: false, hours: 3 }, ...changes },
    0,
    dutch,
    (at) => `${at / 3_600_000} uur`,
  )
const days = (low: number, likely: number | null, high: number | null) => ({ left: { known: true, days: { low, likely, high } } as const })

test('before six hours are known a stock says that it knows too little, never zero days', () => {
  expect(words({ amount: 900 })).toBe('te weinig gegevens')
})
test('unknown, empty and below zero are three different things', () => {
  expect(words({})).toBe('nog niet geteld')
  expect(words({ amount: 0 })).toBe('op')
  expect(words({ amount: -4 })).toBe('er ging meer uit dan er was: tel opnieuw')
})
test('days come with their band, and the last day as the hour at which it is gone', () => {
  expect(words({ amount: 900, ...days(2.2, 3, 3.6) })).toBe('genoeg voor 2 tot 4 dagen')
  expect(words({ amount: 900, ...days(2.2, 3, null) })).toBe('genoeg voor 2 dagen of meer')
  expect(words({ amount: 60, ...days(0.1, 0.25, 0.5) })).toBe('op om ongeveer 6 uur')
})
