import type { I18n } from '@lingui/core'
import type { NetworkView, PlanView } from '@weerbaar/core'
import { formatNumber } from '@weerbaar/ui'
import { languageOfI18n } from '../i18n/use-language.ts'
import { kilometres } from './proof-words.ts'

/** `Netwerkplan: 117 noodsteunpunten` */
export function networkTitle({ points, norms }: NetworkView, i18n: I18n): string {
  return norms.network === 'water-points'
    ? i18n.t('Netwerkplan: {points, plural, one {# drinkwaterpunt} other {# drinkwaterpunten}}', { points })
    : i18n.t('Netwerkplan: {points, plural, one {# noodsteunpunt} other {# noodsteunpunten}}', { points })
}

/** The plan it belongs to; else what it is: `117 punten binnen 1.000 meter`. */
export function networkName({ hash, points, reach }: NetworkView, plans: readonly PlanView[], i18n: I18n): string {
  const plan = plans.find(({ answer }) => answer === hash)
  const what = i18n.t('{points, plural, one {# punt} other {# punten}} binnen {reach}', { points, reach: metres(reach, i18n) })
  return plan ? `${plan.name} (${what})` : what
}

export function networkSub({ reach, request }: NetworkView, municipalities: number, when: string, i18n: I18n): string {
  const made = i18n.t('Gemaakt op {when} · {reach} lopen · alle {municipalities} gemeenten', {
    when,
    reach: metres(reach, i18n),
    municipalities,
  })
  const closed = request.closedCrossings
  const parts = [
    made,
    ...(closed.length > 0 ? [i18n.t('dicht: {names}', { names: someNames(closed, i18n) })] : []),
    ...(request.floods ? [i18n.t('met water over het land')] : []),
  ]
  return parts.join(' · ')
}

const MOST_NAMES = 3

/** `Waalbrug, Snelbinder`; of many the first few, and how many more. */
export function someNames(names: readonly string[], i18n: I18n, most = MOST_NAMES): string {
  const more = names.length - most
  const first = names.slice(0, most).join(', ')
  return more > 0 ? i18n.t('{names} en nog {count}', { names: first, count: more }) : first
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
