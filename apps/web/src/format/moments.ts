import type { I18n } from '@lingui/core'
import { DAY, HOUR, type Scenario } from '@weerbaar/core'

/** 1970-01-05 was a Monday: a week of UTC to name weekdays from. */
const MONDAY = Date.UTC(1970, 0, 5)

/** `woensdag 17:00`: the local moment `seconds` after the scenario began. No summer time: a scenario has a weekday, not a date. */
export function momentOf(scenario: Pick<Scenario, 'startHour' | 'startWeekday'>, seconds: number, i18n: I18n): string {
  const moment = new Date(MONDAY + ((scenario.startWeekday - 1) * DAY + scenario.startHour * HOUR + seconds) * 1000)
  const weekday = moment.toLocaleDateString(tagOf(i18n), { weekday: 'long', timeZone: 'UTC' })
  const clock = moment.toLocaleTimeString(tagOf(i18n), { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
  return `${weekday} ${clock}`
}

/** `4 november 2026`, `november 2026` or `2026`: as exact as the source says. */
export function dateOf(iso: string, i18n: I18n): string {
  const parts = iso.split('-').length
  const date = new Date(iso.length > 10 ? iso : `${iso}${parts === 1 ? '-01-01' : parts === 2 ? '-01' : ''}T12:00:00Z`)
  if (Number.isNaN(date.getTime())) return iso
  return date.toLocaleDateString(tagOf(i18n), {
    ...(parts > 2 ? { day: 'numeric' } : {}),
    ...(parts > 1 ? { month: 'long' } : {}),
    year: 'numeric',
    timeZone: 'Europe/Amsterdam',
  })
}

/** `23 november, 14:02`, in local time. */
export function dayAndClock(iso: string, i18n: I18n): string {
  const date = new Date(iso)
  const day = date.toLocaleDateString(tagOf(i18n), { day: 'numeric', month: 'long', timeZone: 'Europe/Amsterdam' })
  const clock = date.toLocaleTimeString(tagOf(i18n), { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' })
  return `${day}, ${clock}`
}

const tagOf = (i18n: I18n): string => (i18n.locale === 'en' ? 'en-GB' : 'nl-NL')
