import type { PlanView } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { dutch } from '../../i18n/test-i18n.ts'
import { consentSentence, stepWords } from './plan-words.ts'

const i18n = dutch()
const said = (verdict: 'agreed' | 'objected' | null) => ({ verdict, by: [] })

test('how far a plan is, in a sentence: an objection is counted apart and silence is not consent', () => {
  const municipalities = [
    { officials: said('agreed'), college: said('agreed') },
    { officials: said('agreed'), college: said('objected') },
    { officials: said(null), college: said(null) },
  ] as unknown as PlanView['municipalities'] // ids play no part in a count
  expect(consentSentence({ municipalities }, i18n)).toBe('Ambtelijk akkoord: 2 van 3. College: 1 akkoord, 1 bezwaar, 1 nog niet.')
})

test('a line of what happened names municipality, level and verdict', () => {
  const step = { by: 'college', reason: 'locatie', at: '', answer: '' as never, counts: true }
  const judged = { municipality: 'GM0225@2024' as never, level: 'college', verdict: 'objected' } as const
  expect(stepWords({ ...step, what: 'PlanJudged', judged }, () => 'Druten', i18n)).toBe('Druten, college: bezwaar')
  expect(stepWords({ ...step, what: 'PlanAdoptionWithdrawn' }, () => '', i18n)).toBe('Vaststelling ingetrokken')
})
