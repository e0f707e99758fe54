const ZONE = 'Europe/Amsterdam'
const intl = (locale: string): string => (locale === 'en' ? 'en-GB' : 'nl-NL')

/** `1.240`, `−3`. */
export const formatNumber = (value: number, locale: string): string => new Intl.NumberFormat(intl(locale)).format(value).replace('-', '−')

/** `14:02`. @param at milliseconds since 1970 UTC */
export const formatClock = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(intl(locale), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE }).format(at)

const dayOf = (at: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(at)
const DAY_MS = 86_400_000

/** `14:02` today, `gisteren 22:00`, else `21 november 22:00`. @param at and `now` milliseconds since 1970 UTC */
export function formatMoment(at: number, now: number, locale: string, yesterday: string): string {
  const clock = formatClock(at, locale)
  if (dayOf(at) === dayOf(now)) return clock
  if (dayOf(at) === dayOf(now - DAY_MS)) return `${yesterday} ${clock}`
  return `${new Intl.DateTimeFormat(intl(locale), { day: 'numeric', month: 'long', timeZone: ZONE }).format(at)} ${clock}`
}
