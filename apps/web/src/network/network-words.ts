import type { I18n } from '@lingui/core'
import type { NetworkView } from '@weerbaar/core'
import { formatNumber } from '@weerbaar/ui'
import { languageOfI18n } from '../i18n/use-language.ts'
import { kilometres } from './proof-words.ts'

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

/** What is lost when another site takes the place of this one; less than half a person, or half a kilometre, is nothing. */
export function lossWords(loss: number, cover: boolean, i18n: I18n): string {
  const locale = languageOfI18n(i18n)
  const size = cover ? Math.round(loss) : Math.round(loss / 1000)
  if (size === 0) return i18n.t('(even goed)')
  if (!cover) {
    const distance = kilometres(Math.abs(loss), locale)
    return size > 0
      ? i18n.t('({distance} kilometer meer lopen)', { distance })
      : i18n.t('({distance} kilometer minder lopen)', { distance })
  }
  const people = formatNumber(Math.abs(size), { locale })
  return size > 0 ? i18n.t('({people} mensen minder)', { people }) : i18n.t('({people} mensen meer)', { people })
}
