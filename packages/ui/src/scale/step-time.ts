/** What a key asks of the time slider. */
export type TimeMove = 'hour-back' | 'hour-on' | 'day-back' | 'day-on' | 'first' | 'last'

const HOURS = { 'hour-back': -1, 'hour-on': 1, 'day-back': -24, 'day-on': 24 } as const

/**
 * The known time a move leads to: the nearest to one hour or one day further, and always at least one time further,
 * so that no key press stands still between times that lie far apart.
 *
 * @param times ascending hours that have figures; none gives `from`
 * @param from where the slider is; need not be one of the times
 */
export function stepTime(times: readonly number[], from: number, move: TimeMove): number {
  const [first] = times
  const last = times.at(-1)
  if (first === undefined || last === undefined) return from
  if (move === 'first') return first
  if (move === 'last') return last
  const by = HOURS[move]
  const beyond = times.filter((t) => (by > 0 ? t > from : t < from))
  return beyond.length === 0 ? nearestTime(times, from) : nearestTime(beyond, from + by)
}

/** The known time closest to `at`; of two as close the earlier. No times gives `at`. */
export function nearestTime(times: readonly number[], at: number): number {
  let best = at
  let distance = Infinity
  for (const time of times)
    if (Math.abs(time - at) < distance) {
      best = time
      distance = Math.abs(time - at)
    }
  return best
}

/** Which move a key of the keyboard means, as in the slider pattern of WAI-ARIA; undefined is not ours. */
export function moveOfKey(key: string): TimeMove | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return 'hour-back'
    case 'ArrowRight':
    case 'ArrowUp':
      return 'hour-on'
    case 'PageDown':
      return 'day-back'
    case 'PageUp':
      return 'day-on'
    case 'Home':
      return 'first'
    case 'End':
      return 'last'
    default:
      return undefined
  }
}
