import { intlLocale, type Locale } from './locale.ts'

const ZONE = 'Europe/Amsterdam'

/** `14:02` on the clocks of the Netherlands. @param instant UTC, ISO 8601. @throws RangeError if it is no instant */
export const formatClock = (instant: string, locale: Locale): string =>
  new Intl.DateTimeFormat(intlLocale(locale), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE }).format(
    new Date(instant),
  )

/** `23 november`, without the year: sources name theirs. @param instant UTC, ISO 8601. @throws RangeError if it is no instant */
export const formatDay = (instant: string, locale: Locale): string =>
  new Intl.DateTimeFormat(intlLocale(locale), { day: 'numeric', month: 'long', timeZone: ZONE }).format(new Date(instant))

/** `woensdag 17:00`: the moment a scenario hour falls on. @param instant UTC, ISO 8601. @throws RangeError if it is no instant */
export const formatWeekdayClock = (instant: string, locale: Locale): string =>
  `${new Intl.DateTimeFormat(intlLocale(locale), { weekday: 'long', timeZone: ZONE }).format(new Date(instant))} ${formatClock(instant, locale)}`
