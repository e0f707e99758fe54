import type { I18n } from '@lingui/core'
import { type SpokenFigure, type SpokenPower, type SpokenReport, unreachable } from '@weerbaar/core'
import { formatNumber, type Locale } from '@weerbaar/ui'
import { stateWords } from './point-words.ts'
import { whenWords } from './when-words.ts'

interface SpokenFact {
  readonly key: string
  readonly term: string
  readonly detail: string
}

/** What a code says, line by line, so that it can be read back to who said it. */
export function spokenFacts(report: SpokenReport, now: number, i18n: I18n, locale: Locale): readonly SpokenFact[] {
  const figure = (value: SpokenFigure | null) => figureWords(value, i18n, locale)
  return [
    { key: 'when', term: i18n.t('Hoe laat'), detail: whenWords(report.minute * 60_000, now, i18n) },
    { key: 'state', term: i18n.t('Stand'), detail: stateWords(report.state, i18n) },
    { key: 'inside', term: i18n.t('Nu binnen'), detail: figure(report.visitors) },
    { key: 'water', term: i18n.t('Water over, liter'), detail: figure(report.water) },
    { key: 'meals', term: i18n.t('Maaltijden over'), detail: figure(report.meals) },
    { key: 'power', term: i18n.t('Stroom'), detail: powerWords(report.power, i18n, locale) },
    { key: 'staff', term: i18n.t('In dienst'), detail: figure(report.staff) },
    { key: 'urgent', term: i18n.t('Hulpvragen nu'), detail: figure(report.urgent) },
  ]
}

/** Rounded figures say so: "ongeveer 4.100", "27.700 of meer". */
function figureWords(figure: SpokenFigure | null, i18n: I18n, locale: Locale): string {
  if (figure === null) return i18n.t('onbekend')
  const number = formatNumber(figure.value, { locale })
  if (figure.orMore) return i18n.t('{figure} of meer', { figure: number })
  return figure.step > 1 ? i18n.t('ongeveer {figure}', { figure: number }) : number
}

function powerWords(power: SpokenPower | null, i18n: I18n, locale: Locale): string {
  if (power === null) return i18n.t('onbekend')
  switch (power.kind) {
    case 'mains':
      return i18n.t('van het net')
    case 'percent':
      return i18n.t('nog {percent} %', { percent: power.percent })
    case 'hours':
      return i18n.t('nog {hours} uur', { hours: figureWords(power.hours, i18n, locale) })
    default:
      return unreachable(power)
  }
}
