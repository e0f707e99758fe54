import type { SitingOptions } from './answer.ts'

/** Pairs looked at between two looks at the clock: a few milliseconds. */
const CLOCK_EVERY = 2e6
/** And between two reports: a few a second. */
const REPORT_EVERY = 1e8

/** Counts work, not time, so that a run that ends by itself ends at the same place everywhere. */
export interface WorkMeter {
  /** Adds work (pairs looked at); true when the run must end. */
  readonly spend: (work: number) => boolean
  /** True once the run must end. */
  readonly over: () => boolean
  readonly spent: () => number
  /** True when the clock or the caller ended it: another run may end elsewhere. */
  readonly cutShort: () => boolean
}

/**
 * @param budget work after which the run ends by itself
 * @param best value and bound as they stand, for reports
 */
export function workMeter(options: SitingOptions, budget: number, best: () => { value?: number; bound: number }): WorkMeter {
  const { timeLimitMs, elapsed, onProgress } = options
  if (timeLimitMs !== undefined && elapsed === undefined) throw new TypeError('timeLimitMs needs elapsed, the clock of the app')
  let spent = 0
  let nextLook = 0
  let nextReport = 0
  let over = false
  let cutShort = false
  return {
    spend(work) {
      spent += work
      if (over || spent < nextLook) return over
      nextLook = spent + CLOCK_EVERY
      if (spent >= budget) over = true
      if (timeLimitMs !== undefined && elapsed !== undefined && elapsed() >= timeLimitMs) over = cutShort = true
      if (spent >= nextReport && onProgress !== undefined) {
        nextReport = spent + REPORT_EVERY
        if (onProgress({ ...best(), done: Math.min(1, spent / budget) }) === 'stop') over = cutShort = true
      }
      return over
    },
    over: () => over,
    spent: () => spent,
    cutShort: () => cutShort,
  }
}

/** The same meter, over already when `work` more is spent. */
export function limited(meter: WorkMeter, work: number): WorkMeter {
  const until = meter.spent() + work
  const over = (): boolean => meter.over() || meter.spent() >= until
  return {
    ...meter,
    over,
    spend(more) {
      meter.spend(more)
      return over()
    },
  }
}
