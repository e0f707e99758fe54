import { type Recovery, unreachable } from '@weerbaar/core'

/** Steps in which a service with shape `steps` returns. */
const RECOVERY_STEPS = 4

/** Share back `age` hours after what was missing has returned. */
export function shareBack(shape: Recovery['shape'], lag: number, spread: number, age: number): number {
  if (age < lag) return 0
  if (spread === 0) return 1
  const done = (age - lag) / spread
  switch (shape) {
    case 'at-once':
      return 1
    case 'linear':
      return done < 1 ? done : 1
    case 'steps':
      return done < 1 ? (Math.floor(done * (RECOVERY_STEPS - 1)) + 1) / RECOVERY_STEPS : 1
    default:
      return unreachable(shape)
  }
}

/**
 * The past of one service as far as recovery needs it: shares that were down until an hour and were larger than all that came after.
 * What lies behind a larger, later share cannot count any more and is let go.
 */
export interface Falls {
  readonly value: Float64Array
  readonly until: Float64Array
  depth: number
  now: number
}

export const emptyFalls = (steps: number): Falls => ({
  value: new Float64Array(steps + 1),
  until: new Float64Array(steps + 1),
  depth: 0,
  now: 0,
})

/**
 * The share still down at `hour`, when from then on a share `x` lacks what it needs: the largest of what any earlier share leaves
 * behind, max over earlier hours τ of x(τ) × (1 − share back after hour − τ). So a longer or deeper outage never ends sooner.
 */
export function shareStillDown(falls: Falls, hour: number, x: number, shape: Recovery['shape'], lag: number, spread: number): number {
  if (x < falls.now) {
    falls.value[falls.depth] = falls.now
    falls.until[falls.depth] = hour
    falls.depth++
  }
  while (falls.depth > 0 && falls.value[falls.depth - 1]! <= x) falls.depth--
  falls.now = x
  let down = x
  for (let k = 0; k < falls.depth; k++) {
    const left = falls.value[k]! * (1 - shareBack(shape, lag, spread, hour - falls.until[k]!))
    if (left > down) down = left
  }
  if (down === 0) falls.depth = 0 // all back: nothing of the past counts any more
  return down
}
