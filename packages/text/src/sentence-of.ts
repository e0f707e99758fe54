import { setupI18n, type I18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Issue, Words } from '@weerbaar/core'
import { ISSUE_SENTENCES } from './issue-sentences.ts'
import { LANGUAGES, type Language } from './language.ts'

const speakers = new Map<Language, I18n>()
for (const language of LANGUAGES) {
  const i18n = setupI18n()
  i18n.setMessagesCompiler(compileMessage)
  i18n.loadAndActivate({ locale: language, messages: {} })
  speakers.set(language, i18n)
}

/** Fills an ICU message in the language asked for. */
export function say(words: Words, language: Language, params: Readonly<Record<string, string | number>> = {}): string {
  const i18n = speakers.get(language)
  if (!i18n) throw new RangeError(`language is ${language}, expected one of ${LANGUAGES.join(', ')}`)
  return i18n._({ id: `${language}:${words[language]}`, message: words[language], values: { ...params } })
}

const WHERE: Readonly<Record<'row' | 'field', Words>> = {
  row: { nl: 'regel {row}', en: 'line {row}' },
  field: { nl: 'veld {field}', en: 'field {field}' },
}

/** An issue as one sentence or two: where, what, and what to do. `buurten.csv, regel 14, veld inwoners: "x" is geen getal. …` */
export function sentenceOf(issue: Issue, language: Language): string {
  const where = [
    issue.source,
    issue.row === undefined ? undefined : say(WHERE.row, language, { row: issue.row }),
    issue.field === undefined ? undefined : say(WHERE.field, language, { field: issue.field }),
  ].filter((part) => part !== undefined)
  const what = say(ISSUE_SENTENCES[issue.code], language, issue.params)
  return where.length === 0 ? what : `${where.join(', ')}: ${what}`
}
