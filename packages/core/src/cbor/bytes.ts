/** Character codes of `0` to `f`. */
const DIGITS = Array.from({ length: 16 }, (_, value) => value.toString(16).charCodeAt(0))
/** Bytes turned into text at once: arguments stand on the stack. */
const AT_ONCE = 512

/** Lower-case hexadecimal, two characters a byte. Made in one go: text grown by two characters at a time was most of reading an envelope. */
export function toHex(bytes: Uint8Array): string {
  if (bytes.length > AT_ONCE) return toHex(bytes.subarray(0, AT_ONCE)) + toHex(bytes.subarray(AT_ONCE))
  const codes: number[] = [] // spread from a list: from a typed array it takes twice as long
  for (const byte of bytes) codes.push(DIGITS[byte >> 4]!, DIGITS[byte & 15]!)
  return String.fromCharCode(...codes)
}

/** By character code: the value of a lower-case hexadecimal digit, 255 for anything else. */
const DIGIT = new Uint8Array(128).fill(255)
for (let value = 0; value < 16; value++) DIGIT[value.toString(16).charCodeAt(0)] = value

/** @throws RangeError when `text` is not pairs of lower-case hexadecimal digits: parse ids from outside before they come here */
export function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length >> 1)
  let worst = text.length & 1 ? 255 : 0
  for (let i = 0; i < bytes.length; i++) {
    const high = DIGIT[text.charCodeAt(2 * i)] ?? 255
    const low = DIGIT[text.charCodeAt(2 * i + 1)] ?? 255
    worst |= high | low
    bytes[i] = (high << 4) | low
  }
  if (worst > 15) throw new RangeError(`'${text}' is not lower-case hexadecimal in pairs`)
  return bytes
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0
  for (const part of parts) length += part.length
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Bytewise lexicographic, a prefix before what it is a prefix of. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return a.length - b.length
}

export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && compareBytes(a, b) === 0
