import type { I18n } from '@lingui/core'
import type { Source } from '@weerbaar/core'
import { dateOf } from './moments.ts'

/** `CBS, kerncijfers wijken en buurten, 1 januari 2024`; the date is left out where the title says it. */
export function sourceLine({ title, date }: Source, i18n: I18n): string {
  const when = dateOf(date, i18n)
  return title.includes(when) ? title : [title, when].filter(Boolean).join(', ')
}
