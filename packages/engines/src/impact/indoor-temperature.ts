import { type Celsius, HOUR } from '@weerbaar/core'
import type { HouseholdValues } from './homes-pass.ts'
import { TIME_GRID } from './time-grid.ts'

/**
 * How cold it gets in a home, over time.
 *
 * Newton's cooling, T(t) = out + (T₀ − out) × e^(−t/τ), the same that decides when a home counts as cold; with heating again it warms up in a straight
 * line to where it began, in `rewarm-hours`. Lost once more before it is warm, it cools from where it is.
 *
 * @param hoursWithout shape [times]: for how long the home has been without heating; 0: it has heating
 * @param tau hours, of its dwelling class
 * @param into shape [times], °C
 */
export function indoorTemperature(
  hoursWithout: ArrayLike<number>,
  tau: number,
  outside: Celsius,
  v: Readonly<Pick<HouseholdValues, 'indoor-start' | 'rewarm-hours'>>,
  into: Float64Array,
): void {
  const start = v['indoor-start']
  let now = start
  let perHour = 0
  for (let t = 0; t < TIME_GRID.length; t++) {
    const passed = t === 0 ? 0 : (TIME_GRID[t]! - TIME_GRID[t - 1]!) / HOUR
    const cooling = Math.min(passed, hoursWithout[t]!)
    now = Math.min(start, now + perHour * (passed - cooling))
    if (cooling > 0 && outside < now) {
      now = outside + (now - outside) * Math.exp(-cooling / tau)
      perHour = v['rewarm-hours'] === 0 ? Infinity : (start - now) / v['rewarm-hours']
    }
    into[t] = now
  }
}
