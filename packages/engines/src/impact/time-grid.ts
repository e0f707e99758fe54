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

/** Times a run tells of, seconds since the start: hourly to 24 h, 3-hourly to 96 h, 6-hourly to 7 days, 12-hourly to 14 days, daily to 28. */
export const TIME_GRID: readonly Seconds[] = hoursOf([
  { until: 24, step: 1 },
  { until: 96, step: 3 },
  { until: 168, step: 6 },
  { until: 336, step: 12 },
  { until: 672, step: 24 },
]).map((hours) => hours * HOUR)

/**
 * Hours at which a pass looks at all services: hourly to four days, then as the grid; where homes are switched off in turns hourly to
 * two weeks, or a turn of two hours would be taken for one of six. What happens in between is seen at the next.
 * Never bent to fit when things happen: only then does a longer outage, looked at in the same hours, never seem to hit fewer people.
 */
export const passHours = (inTurns: boolean): readonly number[] => (inTurns ? FINE : COARSE)
const COARSE = hoursOf([
  { until: 96, step: 1 },
  { until: 168, step: 6 },
  { until: 336, step: 12 },
  { until: 672, step: 24 },
])
const FINE = hoursOf([
  { until: 336, step: 1 },
  { until: 672, step: 24 },
])
