/**
 * Orders events for display so that what was known comes before what was written knowing it, however wrong the clocks.
 * `at` is milliseconds since 1970 UTC of the furthest clock met; `count` sets events of one `at` apart.
 * Never a reason to refuse, never a cursor. Source: Kulkarni et al., "Logical Physical Clocks", OPODIS 2014.
 */
export interface HybridClock {
  readonly at: number
  readonly count: number
}

export const compareClocks = (a: HybridClock, b: HybridClock): number => a.at - b.at || a.count - b.count

/** The clock of the next own event: after everything known, and not before the wall clock. `now` in milliseconds since 1970 UTC. */
export function nextClock(known: HybridClock | undefined, now: number): HybridClock {
  return known === undefined || now > known.at ? { at: now, count: 0 } : { at: known.at, count: known.count + 1 }
}

/**
 * How far an event's own wall clock stood from ours when it arrived, milliseconds; positive when theirs is ahead.
 * An event carried for a day looks a day behind: only being ahead proves a wrong clock (one of the two).
 */
export const skewOf = (recordedAt: number, arrivedAt: number): number => recordedAt - arrivedAt
