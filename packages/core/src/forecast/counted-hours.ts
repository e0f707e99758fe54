import type { CountedHour } from './propose-correction.ts'

export interface CountingPoint {
  /** Milliseconds since 1970 UTC: counted from here … */
  readonly since: number
  /** … up to here: what came later is not known. */
  readonly heard: number
  readonly perHour: readonly { readonly hour: number; readonly people: number }[]
}

/** Middle of a run for one area: people a day, at seconds since the start of the scenario, rising. */
export interface RunVisitors {
  readonly times: readonly number[]
  readonly perDay: readonly number[]
}

const HOUR_MS = 3_600_000

/** People an hour that the run expects at a moment, straight between its times; nothing before its first and after its last. */
export function expectedPerHour({ times, perDay }: RunVisitors, seconds: number): number {
  const after = times.findIndex((time) => time >= seconds)
  if (after < 0 || seconds < 0) return 0
  const [to, from] = [times[after] ?? 0, times[after - 1] ?? 0]
  const [high, low] = [perDay[after] ?? 0, after === 0 ? 0 : (perDay[after - 1] ?? 0)]
  const share = to === from ? 1 : (seconds - from) / (to - from)
  return (low + share * (high - low)) / 24
}

/**
 * Hours that are over, with the people counted in them and those the run expected at the points that were counting the whole hour. A point that
 * was closed or silent is no point without visitors: its share of the forecast is left out.
 *
 * @param registered points of the area, over which the forecast is spread evenly
 * @param start when hour 0 of the scenario was, milliseconds since 1970 UTC
 */
export function countedHours(
  points: readonly CountingPoint[],
  registered: number,
  run: RunVisitors,
  start: number,
  now: number,
): readonly CountedHour[] {
  const first = Math.ceil(Math.max(start, Math.min(...points.map(({ since }) => since))) / HOUR_MS) * HOUR_MS
  const hours: CountedHour[] = []
  for (let hour = first; hour + HOUR_MS <= now; hour += HOUR_MS) {
    const counting = points.filter(({ since, heard }) => since <= hour && heard >= hour + HOUR_MS)
    const counted = counting.reduce((sum, { perHour }) => sum + (perHour.find((one) => one.hour === hour)?.people ?? 0), 0)
    const whole = expectedPerHour(run, (hour + HOUR_MS / 2 - start) / 1000)
    if (counting.length > 0) hours.push({ counted, expected: (whole * counting.length) / Math.max(1, registered) })
  }
  return hours
}
