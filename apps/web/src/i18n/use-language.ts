import type { I18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import type { Words } from '@weerbaar/core'
import { isLanguage, type Language } from '@weerbaar/text'

export interface Speech {
  /** Its `t` takes the Dutch text, which is the key `lingui extract` finds, and the values in it. */
  readonly i18n: I18n
  readonly locale: Language
  /** Words of data in the language of the screen. */
  readonly say: (words: Words) => string
}

/** The language of the screen; whoever calls it is drawn again when that changes. */
export function useLanguage(): Speech {
  const { i18n } = useLingui()
  const locale = languageOfI18n(i18n)
  return { i18n, locale, say: (words) => words[locale] }
}

export const languageOfI18n = (i18n: I18n): Language => (isLanguage(i18n.locale) ? i18n.locale : 'nl')
