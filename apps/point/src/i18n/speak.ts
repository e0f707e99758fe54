import { i18n } from '@lingui/core'
import { isLanguage, type Language } from '@weerbaar/text'
import { messages as en } from '../locales/en.po'
import { messages as nl } from '../locales/nl.po'

const STORED = 'weerbaar-punt-taal'
const MESSAGES = { nl, en }

export function storedLanguage(): Language {
  const stored = localStorage.getItem(STORED) ?? ''
  return isLanguage(stored) ? stored : 'nl'
}

/** Speaks `language` from now on, here and after a reload; says so to screen readers in `<html lang>`. */
export function speak(language: Language): void {
  i18n.loadAndActivate({ locale: language, messages: MESSAGES[language] })
  document.documentElement.lang = language
  localStorage.setItem(STORED, language)
}
