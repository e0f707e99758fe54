import type { I18n } from '@lingui/core'
import type { NetworkView } from '@weerbaar/core'
import { formatNumber } from '@weerbaar/ui'
import { languageOfI18n } from '../i18n/use-language.ts'

/** `Netwerkplan: 117 noodsteunpunten` */
export function networkTitle({ points, norms }: NetworkView, i18n: I18n): string {
  return norms.network === 'water-points'
    ? i18n.t('Netwerkplan: {points, plural, one {# drinkwaterpunt} other {# drinkwaterpunten}}', { points })
    : i18n.t('Netwerkplan: {points, plural, one {# noodsteunpunt} other {# noodsteunpunten}}', { points })
}

export function networkSub({ reach }: NetworkView, municipalities: number, when: string, i18n: I18n): string {
  return i18n.t('Gemaakt op {when} · {reach} lopen · alle {municipalities} gemeenten', { when, reach: metres(reach, i18n), municipalities })
}

/** `1.000 meter` */
export const metres = (value: number, i18n: I18n): string =>
  i18n.t('{metres} meter', { metres: formatNumber(value, { locale: languageOfI18n(i18n) }) })
