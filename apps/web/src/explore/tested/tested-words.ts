import type { I18n } from '@lingui/core'
import { unreachable } from '@weerbaar/core'
import type { Observation, Verdict } from '@weerbaar/engines/impact'
import { formatNumber } from '@weerbaar/ui'
import { languageOfI18n } from '../../i18n/use-language.ts'

export function verdictWords(verdict: Verdict, i18n: I18n): string {
  switch (verdict) {
    case 'inside':
      return i18n.t('binnen laag en hoog')
    case 'below':
      return i18n.t('het model zit te hoog')
    case 'above':
      return i18n.t('het model zit te laag')
    default:
      return unreachable(verdict)
  }
}

/** How much agreement proves. */
export function standingWords(standing: Observation['standing'], i18n: I18n): string {
  switch (standing) {
    case 'judged':
      return i18n.t('echte toets')
    case 'informed':
      return i18n.t('bewijst weinig: een aanname of scenario komt mede hiervandaan')
    case 'given':
      return i18n.t('bewijst niets: het verloop is ingevoerd')
    default:
      return unreachable(standing)
  }
}

/** `uur 48`, or nothing where the hour itself is what was seen. */
export const hourWords = ({ measure }: Observation, i18n: I18n): string =>
  measure.kind === 'outcome' ? i18n.t('uur {hour}', { hour: measure.hour }) : ''

/** Three digits: a band tells no more. What does not happen within the run has no number. */
export function figureWords(value: number, i18n: I18n): string {
  if (value === Infinity) return i18n.t('niet binnen 28 dagen')
  return formatNumber(value, { locale: languageOfI18n(i18n), significant: 3 })
}

/** `(NRC, S90; …)` */
export const sourceWords = ({ sources }: Observation): string =>
  `(${sources.map(({ title, ref }) => (ref ? `${title}, ${ref}` : title)).join('; ')})`
