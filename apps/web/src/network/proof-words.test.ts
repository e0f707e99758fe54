import { expect, test } from 'vitest'
import { dutch } from '../i18n/test-i18n.ts'
import { gapWords, proofDetail, proofSentence } from './proof-words.ts'

const i18n = dutch()
const cover = {
  request: { objective: 'max-cover' as const },
  status: 'feasible' as const,
  value: 481_472,
  bound: 482_916,
  gap: 0.003,
  repeatable: true,
  seconds: 4.1,
}

test('the gap is rounded up, so that "at most" stays true', () => {
  expect(gapWords(0.003, i18n)).toBe('0,3\u00a0%')
  expect(gapWords(0.00301, i18n)).toBe('0,4\u00a0%')
  expect(gapWords(0.0004, i18n)).toBe('0,04\u00a0%')
  expect(gapWords(0.00000001, i18n)).toBe('0,01\u00a0%')
  expect(gapWords(0.1201, i18n)).toBe('13\u00a0%')
})

test('a network with a gap says how much better is possible at most', () => {
  expect(proofSentence(cover, i18n)).toBe('Bewezen: met deze aannames hooguit 0,3\u00a0% beter mogelijk')
  expect(proofSentence({ ...cover, request: { objective: 'p-median' } }, i18n)).toBe(
    'Bewezen: met deze aannames hooguit 0,3\u00a0% korter lopen mogelijk',
  )
})

test('an optimal network says that it cannot be better, and names no limit', () => {
  const optimal = { ...cover, status: 'optimal' as const, gap: 0, bound: cover.value }
  expect(proofSentence(optimal, i18n)).toBe('Bewezen: met deze aannames kan het niet beter')
  expect(proofDetail(optimal, i18n)).toBe('Gevonden: 481.472 mensen met een punt binnen bereik. Klaar na 4 seconden. Herhaalbaar.')
})

test('a run that stopped before its end, by a person or on the clock, says that it is not repeatable', () => {
  expect(proofDetail({ ...cover, repeatable: false, seconds: 0.4 }, i18n)).toBe(
    'Gevonden: 481.472 mensen met een punt binnen bereik. Meer dan 482.916 kan niet. Klaar na minder dan een seconde. Voor het einde gestopt: niet herhaalbaar.',
  )
})

test('least walking is said in whole kilometres', () => {
  expect(proofDetail({ ...cover, request: { objective: 'p-median' }, value: 356_000_400, bound: 355_100_000 }, i18n)).toBe(
    'Samen lopen alle inwoners 356.000 kilometer. Minder dan 355.100 kilometer kan niet. Klaar na 4 seconden. Herhaalbaar.',
  )
})
