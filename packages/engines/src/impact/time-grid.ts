import { HOUR, type Seconds } from '@weerbaar/core'

/** Until which hour which step: fine where things fall over, coarse where they only last. Every standard time lies on it. */
const STEPS = [
  { until: 24, step: 1 },
  { until: 96, step: 3 },
  { until: 168, step: 6 },
  { until: 336, step: 12 },
] as const

/** Seconds since the start: 0, hourly to 24 h, 3-hourly to 96 h, 6-hourly to 7 days, 12-hourly to 14 days. */
export const TIME_GRID: readonly Seconds[] = STEPS.reduce<number[]>(
  (times, { until, step }) => {
    for (let hour = times.at(-1)! / HOUR + step; hour <= until; hour += step) times.push(hour * HOUR)
    return times
  },
  [0],
)
