import type { I18n } from '@lingui/core'
import { formatNumber, formatPercent } from '@weerbaar/ui'
import { languageOfI18n } from '../i18n/use-language.ts'
import { unitWords } from './unit-words.ts'

/** `22 %`, `3 liter per persoon per dag`, `−3 °C`: a value of the model with its unit. */
export function withUnit(value: number, unit: string, i18n: I18n): string {
  return [bare(value, unit, i18n), unitWords(unit, i18n)].filter(Boolean).join(' ')
}

/** The value as a person writes it, without the unit; a share as a percentage. */
export function bare(value: number, unit: string, i18n: I18n): string {
  const locale = languageOfI18n(i18n)
  if (unit === 'share') return formatPercent(value, { locale, decimals: value !== 0 && Math.abs(value) < 0.02 ? 1 : 0 })
  return formatNumber(value, { locale, significant: 3 })
}

/** `12 – 41 %`, `9 – 30 uur`: a range of the model. */
export function rangeOf(lowest: number, highest: number, unit: string, i18n: I18n): string {
  if (lowest === highest) return withUnit(lowest, unit, i18n)
  const locale = languageOfI18n(i18n)
  const low = unit === 'share' ? formatNumber(lowest * 100, { locale, significant: 2 }) : bare(lowest, unit, i18n)
  return `${low} – ${withUnit(highest, unit, i18n)}`
}

/** `7c1f 09ae`: enough of a hash to compare by eye. */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`
