import { UNKNOWN } from '@weerbaar/core'

/** What CBS writes where a figure is secret or absent: −99997 in squares and WFS, −99999997 in OGC API Features, −99995 for "none". */
const SECRET = new Set([-99_995, -99_997, -99_999_995, -99_999_997])

/**
 * A count as CBS publishes it. Empty, a dot, or a code for secret is {@link UNKNOWN}, never zero.
 *
 * @param value text of a CSV field, or a JSON value
 * @returns `undefined` for anything that is not a count: a word, a part of a person, another negative number
 */
export function cbsCount(value: unknown): number | undefined {
  if (value === null || value === undefined) return UNKNOWN
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value).trim()
  if (text === '' || text === '.') return UNKNOWN
  const count = Number(text)
  if (SECRET.has(count)) return UNKNOWN
  return Number.isInteger(count) && count >= 0 ? count : undefined
}
