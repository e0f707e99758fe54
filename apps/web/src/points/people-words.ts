import type { I18n } from '@lingui/core'
import { seenByOthers, SMALL, totalForOthers } from '@weerbaar/core'
import { formatNumber } from '@weerbaar/ui'
import { languageOfI18n } from '../i18n/use-language.ts'

/** A count of people; `owner`: whoever looks is of the municipality that owns the point. Unknown is a dash. */
export function peopleWords(count: number | undefined, owner: boolean, i18n: I18n): string {
  if (count === undefined) return '–'
  const shown = owner ? count : seenByOthers(count)
  return shown === null ? `< ${SMALL}` : formatNumber(shown, { locale: languageOfI18n(i18n) })
}

/** The sum of counts; round where one of them is held back. */
export function totalWords(counts: readonly number[], owner: boolean, i18n: I18n): string {
  const exact = counts.reduce((sum, one) => sum + one, 0)
  const { total, rounded } = owner ? { total: exact, rounded: false } : totalForOthers(counts)
  const figure = formatNumber(total, { locale: languageOfI18n(i18n) })
  return rounded ? i18n.t('ongeveer {figure}', { figure }) : figure
}
