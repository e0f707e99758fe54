/** How fast something goes out, an hour; `low` and `high` as eight in ten times it lies between them. */
export interface Pace {
  readonly low: number
  readonly likely: number
  readonly high: number
}

export type PaceAnswer = { readonly known: true; readonly pace: Pace } | { readonly known: false; readonly hours: number }

/** Before so many hours are known nothing is said of the pace. */
export const HOURS_BEFORE_PACE = 6
/** Older hours say little of now. */
const HOURS_LOOKED_BACK = 24
/** Of the normal distribution: eight in ten lie within so many standard deviations. */
const EIGHT_IN_TEN = 1.2816
const HOUR_MS = 3_600_000

/**
 * The present pace from what went out in the last whole hours, 24 at most. The band is that of the mean of the hours, widened by how much the
 * hours differ; it says nothing of a change that nobody has seen yet.
 *
 * @param outs moments and amounts, any order; milliseconds since 1970 UTC
 * @param since when watching began; before six whole hours there is no answer
 */
export function paceOf(outs: readonly { readonly at: number; readonly amount: number }[], since: number, now: number): PaceAnswer {
  const hours = Math.min(HOURS_LOOKED_BACK, Math.floor((now - since) / HOUR_MS))
  if (hours < HOURS_BEFORE_PACE) return { known: false, hours: Math.max(0, hours) }
  const perHour = new Float64Array(hours)
  for (const { at, amount } of outs) {
    const ago = Math.floor((now - at) / HOUR_MS)
    if (ago >= 0 && ago < hours) perHour[ago] = (perHour[ago] ?? 0) + amount
  }
  const mean = perHour.reduce((sum, one) => sum + one, 0) / hours
  const variance = perHour.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (hours - 1)
  const wide = EIGHT_IN_TEN * Math.sqrt(variance / hours)
  return { known: true, pace: { low: Math.max(0, mean - wide), likely: mean, high: mean + wide } }
}

/** Days that an amount lasts; `null` where the pace is nothing and it lasts as long as one looks. */
export interface DaysLeft {
  readonly low: number
  readonly likely: number | null
  readonly high: number | null
}

export function daysLeft(amount: number, { low, likely, high }: Pace): DaysLeft | undefined {
  const days = (pace: number): number | null => (pace === 0 ? null : Math.max(0, amount) / pace / 24)
  const least = days(high)
  return least === null ? undefined : { low: least, likely: days(likely), high: days(low) }
}
