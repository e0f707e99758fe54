import type { Happened } from '@weerbaar/core'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', day: 'numeric', hour: 'numeric', hourCycle: 'h23' })

/**
 * The hour that stands on a paper form, as a moment that is somewhere in that hour. By the clock of the Netherlands, whatever the
 * tablet thinks. Of the hour that the change of the clock repeats, the first; of the one it skips, none.
 *
 * @param daysAgo 0 is today @param now milliseconds since 1970 UTC
 */
export function paperHour(daysAgo: number, hour: number, now: number): Happened | undefined {
  const day = (at: number) => CLOCK.formatToParts(at).find(({ type }) => type === 'day')?.value
  const wanted = day(now - daysAgo * DAY_MS)
  const from = Math.floor(now / HOUR_MS) * HOUR_MS - (daysAgo + 1) * DAY_MS
  for (let at = from; at < from + 3 * DAY_MS; at += HOUR_MS) {
    const shown = Number(CLOCK.formatToParts(at).find(({ type }) => type === 'hour')?.value)
    if (shown === hour && day(at) === wanted) return { at, precision: HOUR_MS / 1000 }
  }
  return undefined
}
