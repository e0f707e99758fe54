import type { I18n } from '@lingui/core'
import type { DaysLeft, StockStanding } from '@weerbaar/core'
import { formatNumber } from '@weerbaar/ui'
import { languageOfI18n } from '../i18n/use-language.ts'

export interface LeftWords {
  readonly words: string
  /** Days at the present pace; absent where nobody can say. */
  readonly days?: number
  readonly band?: string
}

/** How long an item lasts, in words; unknown and "not kept here" are said, never zero. */
export function leftWords(stock: StockStanding | undefined, i18n: I18n): LeftWords {
  if (stock === undefined) return { words: '–' }
  if (stock.amount === undefined) return { words: i18n.t('niet geteld') }
  if (!stock.left.known) return { words: i18n.t('te weinig gegevens') }
  const { days } = stock.left
  if (days === undefined || days.likely === null) return { words: i18n.t('er gaat niets uit') }
  return { words: daysWords(days.likely, i18n), days: days.likely, band: bandWords(days, i18n) }
}

const one = (days: number, i18n: I18n): string => formatNumber(days, { locale: languageOfI18n(i18n), decimals: 1 })

/** Under two days one decimal still counts; `0,6 dag`. */
function daysWords(days: number, i18n: I18n): string {
  const figure = one(days, i18n)
  return days < 1 ? i18n.t('{figure} dag', { figure }) : i18n.t('{figure} dagen', { figure })
}

/** `0,4 – 0,9`: eight times in ten. */
function bandWords({ low, high }: DaysLeft, i18n: I18n): string {
  return high === null
    ? i18n.t('{low} of langer', { low: one(low, i18n) })
    : i18n.t('{low} – {high}', { low: one(low, i18n), high: one(high, i18n) })
}
