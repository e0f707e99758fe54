/**
 * Bytes `text` takes in UTF-8.
 * @throws RangeError on half a surrogate pair: it has no UTF-8 form, and replacing it would change what somebody wrote
 */
export function utf8Length(text: string): number {
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) length += 1
    else if (unit < 0x800) length += 2
    else if (unit < 0xd800 || unit > 0xdfff) length += 3
    else {
      const low = text.charCodeAt(i + 1)
      if (unit > 0xdbff || !(low >= 0xdc00 && low <= 0xdfff)) throw new RangeError(`half a surrogate pair at character ${i}`)
      length += 4
      i++
    }
  }
  return length
}

/** Writes `text` at `at`; the caller has made room for {@link utf8Length} bytes. Returns the place after it. */
export function writeUtf8(text: string, into: Uint8Array, at: number): number {
  for (let i = 0; i < text.length; i++) {
    let point = text.charCodeAt(i)
    if (point < 0x80) {
      into[at++] = point
      continue
    }
    if (point < 0x800) {
      into[at++] = 0xc0 | (point >> 6)
    } else if (point < 0xd800 || point > 0xdfff) {
      into[at++] = 0xe0 | (point >> 12)
      into[at++] = 0x80 | ((point >> 6) & 0x3f)
    } else {
      point = 0x10000 + ((point - 0xd800) << 10) + (text.charCodeAt(++i) - 0xdc00)
      into[at++] = 0xf0 | (point >> 18)
      into[at++] = 0x80 | ((point >> 12) & 0x3f)
      into[at++] = 0x80 | ((point >> 6) & 0x3f)
    }
    into[at++] = 0x80 | (point & 0x3f)
  }
  return at
}

export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text))
  writeUtf8(text, bytes, 0)
  return bytes
}

/** @returns `undefined` for anything a strict reader refuses: overlong forms, halves of surrogate pairs, beyond U+10FFFF, cut off */
export function decodeUtf8(bytes: Uint8Array, from = 0, to = bytes.length): string | undefined {
  const plain = asciiText(bytes, from, to)
  if (plain !== undefined) return plain
  let text = ''
  let at = from
  while (at < to) {
    const lead = bytes[at++]!
    if (lead < 0x80) {
      text += String.fromCharCode(lead)
      continue
    }
    const more = lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0
    if (more === 0 || at + more > to) return undefined
    let point = lead & (0x3f >> more)
    for (let i = 0; i < more; i++) {
      const next = bytes[at++]!
      if ((next & 0xc0) !== 0x80) return undefined
      point = (point << 6) | (next & 0x3f)
    }
    const shortest = more === 1 ? 0x80 : more === 2 ? 0x800 : 0x10000
    if (point < shortest || (point >= 0xd800 && point <= 0xdfff) || point > 0x10ffff) return undefined
    text += String.fromCodePoint(point)
  }
  return text
}

/** Characters turned into text at once: arguments stand on the stack. */
const AT_ONCE = 1024

/** Nearly all text in the log is short and plain; that is read in one go. */
function asciiText(bytes: Uint8Array, from: number, to: number): string | undefined {
  if (to - from > AT_ONCE) return undefined
  const codes: number[] = [] // spread from a list: from a typed array it takes twice as long
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!
    if (byte > 0x7f) return undefined
    codes.push(byte)
  }
  return String.fromCharCode(...codes)
}
