import type { I18n } from '@lingui/core'
import type { NetworkView } from '@weerbaar/core'
import { formatNumber, formatPercent } from '@weerbaar/ui'
import { languageOfI18n } from '../i18n/use-language.ts'

type Proven = Pick<NetworkView, 'status' | 'value' | 'bound' | 'gap' | 'repeatable' | 'seconds'> & {
  readonly request: Pick<NetworkView['request'], 'objective'>
}

/** `0,3 %`: rounded up, so that "at most" stays true; two figures that count. */
export function gapWords(gap: number, i18n: I18n): string {
  const percent = gap * 100
  const decimals = percent >= 10 ? 0 : percent >= 0.1 ? 1 : 2
  const scale = 10 ** decimals
  // A hair off first: 0.3 % kept as a double is 0.30000000000000004.
  const up = Math.ceil(percent * scale - 1e-9) / scale
  return formatPercent(up / 100, { locale: languageOfI18n(i18n), decimals })
}

/** The one sentence on how good a network is. */
export function proofSentence({ status, gap, request }: Proven, i18n: I18n): string {
  if (status === 'optimal') return i18n.t('Bewezen: met deze aannames kan het niet beter')
  return request.objective === 'max-cover'
    ? i18n.t('Bewezen: met deze aannames hooguit {gap} beter mogelijk', { gap: gapWords(gap, i18n) })
    : i18n.t('Bewezen: met deze aannames hooguit {gap} korter lopen mogelijk', { gap: gapWords(gap, i18n) })
}

/** What was found, what cannot be, how long it took, and whether it comes out the same another time. */
export function proofDetail({ status, value, bound, repeatable, seconds, request }: Proven, i18n: I18n): string {
  const locale = languageOfI18n(i18n)
  const cover = request.objective === 'max-cover'
  const found = cover
    ? i18n.t('Gevonden: {people} mensen met een punt binnen bereik.', { people: formatNumber(value, { locale }) })
    : i18n.t('Samen lopen alle inwoners {distance} kilometer.', { distance: kilometres(value, locale) })
  const limit =
    status === 'optimal'
      ? ''
      : cover
        ? i18n.t('Meer dan {people} kan niet.', { people: formatNumber(Math.floor(bound), { locale }) })
        : i18n.t('Minder dan {distance} kilometer kan niet.', { distance: kilometres(bound, locale) })
  const took = i18n.t('Klaar na {seconds}.', { seconds: secondsWords(seconds, i18n) })
  const again = repeatable ? i18n.t('Herhaalbaar.') : i18n.t('Voor het einde gestopt: niet herhaalbaar.')
  return [found, limit, took, again].filter(Boolean).join(' ')
}

/** Metres × people as whole kilometres. */
export const kilometres = (metres: number, locale: 'nl' | 'en'): string => formatNumber(Math.round(metres / 1000), { locale })

export function secondsWords(seconds: number, i18n: I18n): string {
  const locale = languageOfI18n(i18n)
  return seconds < 1
    ? i18n.t('minder dan een seconde')
    : i18n.t('{count, plural, one {# seconde} other {{text} seconden}}', {
        count: Math.round(seconds),
        text: formatNumber(Math.round(seconds), { locale }),
      })
}
