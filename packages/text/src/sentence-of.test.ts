import { ISSUE_CODES, type Issue, issueParamNames } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { ISSUE_SENTENCES } from './issue-sentences.ts'
import { languageOf } from './language.ts'
import { say, sentenceOf } from './sentence-of.ts'

const row14: Issue = {
  code: 'value-not-a-number',
  severity: 'error',
  source: 'buurten.csv',
  row: 14,
  field: 'inwoners',
  params: { value: 'veel' },
}

test('a wrong value is named with file, line and field, in Dutch and in English', () => {
  expect(sentenceOf(row14, 'nl')).toBe('buurten.csv, regel 14, veld inwoners: "veel" is geen getal. Vul een getal in.')
  expect(sentenceOf(row14, 'en')).toBe('buurten.csv, line 14, field inwoners: "veel" is not a number. Fill in a number.')
})

test('sums that differ are told with layers and thousands as people write them', () => {
  const issue: Issue = {
    code: 'sums-differ',
    severity: 'note',
    params: { parts: 'neighbourhoods', sum: 582_890, whole: 'municipalities', total: 582_874 },
  }
  expect(sentenceOf(issue, 'nl')).toBe('De som van buurten is 582.890, het totaal van gemeenten is 582.874. Beide blijven staan.')
})

test('candidate sites that are nowhere are counted with their kind in words', () => {
  const issue: Issue = { code: 'not-placed', severity: 'note', source: 'scholen.csv', params: { count: 43, kind: 'secondary-school' } }
  expect(sentenceOf(issue, 'nl')).toBe(
    'scholen.csv: 43 locaties van de soort "middelbare school" hebben geen plek in de bron en staan niet op de kaart. Vul de adressen aan.',
  )
  expect(sentenceOf({ ...issue, params: { ...issue.params, count: 1 } }, 'en')).toBe(
    'scholen.csv: 1 site of the kind "secondary school" has no position in the source and is not on the map. Add its address.',
  )
})

test('squares with a secret number of people are counted, with their thousands apart', () => {
  const issue: Issue = { code: 'squares-secret', severity: 'note', params: { count: 1204 } }
  expect(sentenceOf(issue, 'nl')).toMatch(/^Van 1\.204 vierkanten is het aantal inwoners geheim\. Ze ontbreken/)
  expect(sentenceOf(issue, 'en')).toMatch(/^The numbers of inhabitants of 1,204 squares are secret\. They are missing/)
})

test('a value with braces or quotes is said as it stands', () => {
  const odd = { ...row14, params: { value: "{x} 'y' <b>" } }
  expect(sentenceOf(odd, 'nl')).toContain(`"{x} 'y' <b>"`)
})

test('every code has a whole sentence in both languages, with the same parameters', () => {
  const names = (text: string) => [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name).toSorted() // `{count}` or `{count, plural, …}`
  for (const code of ISSUE_CODES) {
    const words = ISSUE_SENTENCES[code]
    expect(words.nl, code).toMatch(/[.}]$/)
    expect([...new Set(names(words.nl))], code).toEqual(issueParamNames(code).toSorted())
    expect(names(words.en), code).toEqual(names(words.nl))
  }
})

test('the language of a browser decides, Dutch when it speaks neither', () => {
  expect(languageOf('en-GB,en;q=0.9,nl;q=0.8')).toBe('en')
  expect(languageOf('fr,nl;q=0.5,en;q=0.4')).toBe('nl')
  expect(languageOf('fr')).toBe('nl')
  expect(languageOf(undefined)).toBe('nl')
})

test('an unknown language is a mistake of the program', () => {
  // @ts-expect-error: Frisian is not spoken yet
  expect(() => say({ nl: 'a', en: 'b' }, 'fy')).toThrow(/expected one of nl, en/)
})
