/**
 * A message in the wire format of Protocol Buffers (protobuf.dev, "Encoding"), read field by field without a schema.
 *
 * @throws RangeError past the end of the bytes, or on a wire type that the format no longer has
 */
export class WireReader {
  at: number
  readonly #bytes: Uint8Array
  readonly #end: number

  constructor(bytes: Uint8Array, from = 0, end = bytes.length) {
    if (from < 0 || end > bytes.length || from > end) throw new RangeError(`bytes ${from} to ${end} of ${bytes.length}`)
    this.#bytes = bytes
    this.at = from
    this.#end = end
  }

  get more(): boolean {
    return this.at < this.#end
  }

  /** Number of the next field, and its wire type: 0 varint, 1 eight bytes, 2 length and bytes, 5 four bytes. */
  field(): { readonly number: number; readonly type: number } {
    const tag = this.varint()
    return { number: Math.floor(tag / 8), type: tag & 7 }
  }

  /** Whole and exact up to 2^53; a negative int32 or int64 comes out as a huge number, which no field here holds. */
  varint(): number {
    let value = 0
    let scale = 1
    for (;;) {
      if (this.at >= this.#end) throw new RangeError('a number is cut short')
      const byte = this.#bytes[this.at++] ?? 0
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
      scale *= 128
      if (scale > 2 ** 63) throw new RangeError('a number is too long')
    }
  }

  /** A signed number in zigzag. */
  signed(): number {
    const value = this.varint()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }

  /** A nested message, text or packed list. */
  part(): WireReader {
    const length = this.varint()
    const from = this.at
    if (from + length > this.#end) throw new RangeError(`${length} bytes, ${this.#end - from} left`)
    this.at = from + length
    return new WireReader(this.#bytes, from, from + length)
  }

  bytes(): Uint8Array {
    const part = this.part()
    return this.#bytes.subarray(part.at, this.at)
  }

  skip(type: number): void {
    if (type === 0) this.varint()
    else if (type === 1) this.at += 8
    else if (type === 2) this.part()
    else if (type === 5) this.at += 4
    else throw new RangeError(`wire type ${type}`)
    if (this.at > this.#end) throw new RangeError('a field is cut short')
  }

  packed(signed = false): number[] {
    const list = this.part()
    const numbers: number[] = []
    while (list.more) numbers.push(signed ? list.signed() : list.varint())
    return numbers
  }
}
