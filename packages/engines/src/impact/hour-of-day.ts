import type { Scenario } from '@weerbaar/core'

/** Hours of the clock in which few go out: from 22:00 to 07:00. */
const NIGHT_FROM = 22
const NIGHT_UNTIL = 7
const NIGHT_HOURS = 24 - NIGHT_FROM + NIGHT_UNTIL

/**
 * Share of a day's visitors who come in the hour that begins at `hour` of the scenario. Over the 24 hours of a clock the shares add up to 1.
 *
 * @param nightShare share of a day's visitors who come by night, 0 … 1
 */
export function shareOfDay({ startHour }: Pick<Scenario, 'startHour'>, hour: number, nightShare: number): number {
  const clock = (startHour + hour) % 24
  return clock >= NIGHT_FROM || clock < NIGHT_UNTIL ? nightShare / NIGHT_HOURS : (1 - nightShare) / (24 - NIGHT_HOURS)
}
