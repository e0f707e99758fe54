/** Nothing that looks like something else on paper: no i, l, o, 0, 1. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * Four times five signs, as `k7mpa-…`: 99 bits.
 * @param randomBytes asked until there are enough; bytes that would favour the first signs are passed over
 */
export function newPassphrase(randomBytes: (count: number) => Uint8Array): string {
  const fair = 256 - (256 % SIGNS.length)
  let signs = ''
  while (signs.length < 20) signs += [...randomBytes(20)].map((byte) => (byte < fair ? SIGNS[byte % SIGNS.length] : '')).join('')
  return [0, 5, 10, 15].map((from) => signs.slice(from, from + 5)).join('-')
}
