import type { I18n } from '@lingui/core'
import { formatClock, formatDay } from '@weerbaar/ui'
import { languageOfI18n } from '../i18n/use-language.ts'

const DAY_MS = 86_400_000

/** `14:02` today, `gisteren 22:00`, else `23 november 14:02`. @param at, now milliseconds since 1970 UTC */
export function whenWords(at: number, now: number, i18n: I18n): string {
  const locale = languageOfI18n(i18n)
  const [instant, today, yesterday] = [at, now, now - DAY_MS].map((one) => new Date(one).toISOString()) as [string, string, string] // three in, three out
  const clock = formatClock(instant, locale)
  const day = formatDay(instant, locale)
  if (Math.abs(now - at) < 2 * DAY_MS) {
    if (day === formatDay(today, locale)) return clock
    if (day === formatDay(yesterday, locale)) return i18n.t('gisteren {clock}', { clock })
  }
  return i18n.t('{day} {clock}', { day, clock })
}

/** `16 uur`, `25 minuten`: whole, rounded down, for how long something is so. */
export function spanWords(milliseconds: number, i18n: I18n): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000))
  if (minutes < 120) return i18n.t('{minutes, plural, one {# minuut} other {# minuten}}', { minutes })
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return i18n.t('{hours} uur', { hours })
  return i18n.t('{days, plural, one {# dag} other {# dagen}}', { days: Math.floor(hours / 24) })
}
