import { expect, test } from 'vitest'
import { dutch } from '../i18n/test-i18n.ts'
import { groupShare, groupsSentence } from './group-words.ts'

const i18n = dutch()

test('a share is rounded down, so that 100 % is everybody; unknown is said, and is not 0 %', () => {
  expect(groupShare({ people: 1000, covered: 999.9 }, i18n)).toMatch(/^99,9/)
  expect(groupShare({ people: 1000, covered: 1000 }, i18n)).toMatch(/^100,0/)
  expect([groupShare(null, i18n), groupShare(undefined, i18n)]).toEqual(['onbekend', 'onbekend'])
})

test('65 and over and children stand beside the total, each with its own whole', () => {
  expect(groupsSentence({ elderly: { people: 2000, covered: 1500 }, children: null }, i18n).replaceAll('\u00a0', ' ')).toBe(
    '65-plussers: 1.500 van 2.000 (75,0 %). Kinderen tot 15 jaar: onbekend.',
  )
})
