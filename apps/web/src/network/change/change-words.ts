import type { I18n } from '@lingui/core'
import type { ReachChange, Served } from '@weerbaar/engines/reach'
import { formatNumber } from '@weerbaar/ui'
import { languageOfI18n } from '../../i18n/use-language.ts'

/** `+ 1.240`, `− 320`, `0`: whole people, a real minus. */
export function signed(value: number, i18n: I18n): string {
  const people = Math.round(value)
  const size = formatNumber(Math.abs(people), { locale: languageOfI18n(i18n) })
  return people === 0 ? size : `${people > 0 ? '+' : '−'} ${size}`
}

/** What changes, in a sentence or two: the answer before the figures. @param reach in words, of the network as it becomes */
export function changeSentence({ all }: ReachChange, reach: string, i18n: I18n): string {
  const people = (value: number): string => formatNumber(Math.round(value), { locale: languageOfI18n(i18n) })
  if (Math.round(all.lost) === 0 && Math.round(all.gained) === 0)
    return i18n.t('Niemand verliest of krijgt een punt binnen {reach}.', { reach })
  return [
    Math.round(all.lost) === 0 ? '' : i18n.t('{people} mensen verliezen hun punt binnen {reach}.', { people: people(all.lost), reach }),
    Math.round(all.gained) === 0 ? '' : i18n.t('{people} mensen krijgen een punt binnen {reach}.', { people: people(all.gained), reach }),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Of those who change sides: how many are 65 or older, how many are children. Said as unknown where nobody published it. */
export function changeGroups({ elderly, children }: ReachChange, i18n: I18n): string {
  const pair = (served: Served | null): string =>
    served === null ? i18n.t('onbekend') : i18n.t('{lost} eraf, {gained} erbij', { lost: plain(served.lost), gained: plain(served.gained) })
  const plain = (value: number): string => formatNumber(Math.round(value), { locale: languageOfI18n(i18n) })
  return i18n.t('65-plussers: {elderly}. Kinderen tot 15 jaar: {children}.', { elderly: pair(elderly), children: pair(children) })
}
