import { parseSlug } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { between } from './between.ts'
import { ruleOf, sameRules, setCrossing, setOptional, setRule, type Rules } from './rules.ts'

const norms = parseSlug('support-5000')
if (!norms) throw new TypeError('support-5000 is no slug')
const rules: Rules = { norms, objective: 'max-cover', fixed: [3], forbidden: [9], minimumPerMunicipality: 1, closedCrossings: [] }

test('a site that is fixed is no longer forbidden, and the other way round', () => {
  const fixed = setRule(rules, 9, 'fixed')
  expect([fixed.fixed, fixed.forbidden]).toEqual([[3, 9], []])
  expect(ruleOf(setRule(fixed, 9, 'free'), 9)).toBe('free')
  expect(ruleOf(setRule(fixed, 3, 'forbidden'), 3)).toBe('forbidden')
})

test('the same choices in another order are the same rules', () => {
  const one = setRule(setRule(rules, 7, 'fixed'), 1, 'fixed')
  const other = setRule(setRule(rules, 1, 'fixed'), 7, 'fixed')
  expect(sameRules(one, other)).toBe(true)
  expect(sameRules(one, rules)).toBe(false)
})

test('bridges closed in another order are the same rules, a name stands once, and opening gives back the rules of before', () => {
  const one = setCrossing(setCrossing(rules, 'Waalbrug', true), 'De Oversteek', true)
  const other = setCrossing(setCrossing(setCrossing(rules, 'De Oversteek', true), 'Waalbrug', true), 'Waalbrug', true)
  expect(one.closedCrossings).toEqual(['De Oversteek', 'Waalbrug'])
  expect(sameRules(one, other)).toBe(true)
  expect(sameRules(one, rules)).toBe(false)
  expect(sameRules(setCrossing(setCrossing(one, 'Waalbrug', false), 'De Oversteek', false), rules)).toBe(true)
})

test('points that follow the norms again are absent from the request', () => {
  expect('points' in setOptional(setOptional(rules, 'points', 90), 'points', undefined)).toBe(false)
})

test('between two computed numbers of points the line is straight; outside nothing is said', () => {
  const line = [
    [20, 0.2],
    [40, 0.6],
  ] as const
  expect(between(line, 30)).toBeCloseTo(0.4)
  expect(between(line, 40)).toBe(0.6)
  expect([between(line, 19), between(line, 41)]).toEqual([undefined, undefined])
})
