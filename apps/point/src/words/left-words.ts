import type { I18n } from '@lingui/core'
import type { StockStanding } from '@weerbaar/core'

const DAY_MS = 86_400_000
/** "Ongeveer" is no minute. */
const HALF_HOUR_MS = 1_800_000

/** How long an item lasts, in words; below a day the hour at which it is gone. @param clock `19:00` of milliseconds since 1970 UTC */
export function leftWords({ amount, left }: StockStanding, now: number, i18n: I18n, clock: (at: number) => string): string {
  if (amount === undefined) return i18n.t('nog niet geteld')
  if (amount < 0) return i18n.t('er ging meer uit dan er was: tel opnieuw')
  if (amount === 0) return i18n.t('op')
  if (!left.known) return i18n.t('te weinig gegevens')
  const { days } = left
  if (days === undefined) return i18n.t('er gaat nu niets uit')
  if (days.likely !== null && days.likely < 1)
    return i18n.t('op om ongeveer {at}', { at: clock(Math.round((now + days.likely * DAY_MS) / HALF_HOUR_MS) * HALF_HOUR_MS) })
  const low = Math.floor(days.low)
  if (days.high === null) return i18n.t('genoeg voor {low} dagen of meer', { low })
  const high = Math.ceil(days.high)
  return i18n.t('genoeg voor {low} tot {high} dagen', { low, high })
}
