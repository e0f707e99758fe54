/**
 * Bytes as the 45 characters a QR code packs two to eleven bits (RFC 9285): three per cent more than raw bytes, and every
 * scanner hands them over whole, where raw bytes are mangled by those that expect text.
 */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

export function encodeBase45(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 2) {
    const [high = 0, low] = bytes.subarray(i, i + 2)
    const value = low === undefined ? high : 256 * high + low
    text += LETTERS.charAt(value % 45) + LETTERS.charAt(Math.floor(value / 45) % 45)
    if (low !== undefined) text += LETTERS.charAt(Math.floor(value / 2025))
  }
  return text
}

/** @returns `undefined` for text that {@link encodeBase45} does not make */
export function decodeBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((2 * text.length) / 3))
  for (let i = 0, at = 0; i < text.length; i += 3) {
    const whole = i + 2 < text.length
    const [a, b, c] = [
      LETTERS.indexOf(text.charAt(i)),
      LETTERS.indexOf(text.charAt(i + 1)),
      whole ? LETTERS.indexOf(text.charAt(i + 2)) : 0,
    ]
    if (a < 0 || b < 0 || c < 0) return undefined
    const value = a + 45 * b + 2025 * c
    if (value > (whole ? 0xffff : 0xff)) return undefined
    if (whole) bytes[at++] = value >> 8
    bytes[at++] = value & 0xff
  }
  return bytes
}
