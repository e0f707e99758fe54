import { HOUR, type Seconds } from '@weerbaar/core'

type Steps = readonly { readonly until: number; readonly step: number }[]

const hoursOf = (steps: Steps): readonly number[] =>
  steps.reduce<number[]>(
    (hours, { until, step }) => {
      for (let hour = hours.at(-1)! + step; hour <= until; hour += step) hours.push(hour)
      return hours
    },
    [0],
  )

/** Times a run tells of, seconds since the start: hourly to 24 h, 3-hourly to 96 h, 6-hourly to 7 days, 12-hourly to 14 days. */
export const TIME_GRID: readonly Seconds[] = hoursOf([
  { until: 24, step: 1 },
  { until: 96, step: 3 },
  { until: 168, step: 6 },
  { until: 336, step: 12 },
]).map((hours) => hours * HOUR)

/**
 * Hours at which a pass looks at all services: hourly to four days, then as the grid. What happens in between is seen at the next.
 * The same for every scenario, never bent to fit its events: only then does a longer outage, looked at in the same hours, never
 * seem to hit fewer people.
 */
export const PASS_HOURS: readonly number[] = hoursOf([
  { until: 96, step: 1 },
  { until: 168, step: 6 },
  { until: 336, step: 12 },
])
