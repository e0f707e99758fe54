/** Moment in UTC, ISO 8601 to the millisecond, e.g. `2026-01-31T08:00:00.000Z`; sorts as text. Made only by {@link parseInstant}. */
export type Instant = string & { readonly __kind: 'Instant' }

const FORM = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})\.(\d{3})Z$/

/** @returns `undefined` when `text` is not in the one form above, or names a day or hour that does not exist */
export function parseInstant(text: string): Instant | undefined {
  if (!FORM.test(text)) return undefined
  const time = Date.parse(text)
  return Number.isNaN(time) || new Date(time).toISOString() !== text ? undefined : (text as Instant)
}
