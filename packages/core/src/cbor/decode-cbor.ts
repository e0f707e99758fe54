import { compareBytes } from './bytes.ts'
import { CBOR_DEPTH, type CborValue } from './cbor-value.ts'
import { fromHalfBits, toHalfBits } from './half-float.ts'
import { decodeUtf8 } from './utf8.ts'

/** Why bytes were refused. All but `truncated`, `text-not-utf8`, `unsupported`, `key-not-text` and `too-deep` are well-formed CBOR that another writer may make. */
export type CborRefusal =
  | 'truncated'
  | 'bytes-left-over'
  | 'head-not-shortest'
  | 'float-not-shortest'
  | 'length-indefinite'
  | 'keys-not-sorted'
  | 'key-twice'
  | 'key-not-text'
  | 'text-not-utf8'
  | 'unsupported'
  | 'too-deep'

export type CborDecoded =
  | { readonly ok: true; readonly value: CborValue }
  /** `at`: byte at which the refused item starts. */
  | { readonly ok: false; readonly reason: CborRefusal; readonly at: number }

/**
 * Reads exactly what {@link encodeCbor} writes and refuses everything else, so that one value has one encoding and a hash
 * over bytes is a hash over content. Never throws. Integers beyond 2^53 come back as bigint; tags, `undefined` and other simple values are `unsupported`.
 */
export function decodeCbor(bytes: Uint8Array): CborDecoded {
  const reader = new Reader(bytes)
  const value = reader.item(0)
  if (value !== undefined && reader.at < bytes.length) reader.refuse('bytes-left-over', reader.at)
  return reader.refusal ? { ok: false, ...reader.refusal } : { ok: true, value: value! } // no refusal means a value was read
}

/** Every method answers `undefined` once something was refused. */
class Reader {
  at = 0
  refusal: { readonly reason: CborRefusal; readonly at: number } | undefined
  private readonly bytes: Uint8Array
  private readonly view: DataView

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  refuse(reason: CborRefusal, at: number): undefined {
    this.refusal ??= { reason, at }
    return undefined
  }

  item(depth: number): CborValue | undefined {
    const start = this.at
    if (depth > CBOR_DEPTH) return this.refuse('too-deep', start)
    const first = this.bytes[this.at++]
    if (first === undefined) return this.refuse('truncated', start)
    const major = first >> 5
    const info = first & 0x1f
    if (major === 7) return this.simpleOrFloat(info, start)
    if (major === 6) return this.refuse('unsupported', start)
    const count = this.count(info, start)
    if (count === undefined) return undefined
    if (major === 0) return count
    if (major === 1) return typeof count === 'number' && count < Number.MAX_SAFE_INTEGER ? -1 - count : -1n - BigInt(count)
    // A length beyond what is left cannot be honest: each item takes a byte at least.
    if (count > this.bytes.length - this.at) return this.refuse('truncated', start)
    const length = Number(count)
    if (major === 2) return this.bytes.slice(this.at, (this.at += length))
    if (major === 3) return this.text(length, start)
    return major === 4 ? this.list(length, depth) : this.map(length, depth)
  }

  private count(info: number, start: number): number | bigint | undefined {
    if (info < 24) return info
    if (info === 31) return this.refuse('length-indefinite', start)
    if (info > 27) return this.refuse('unsupported', start)
    const size = 1 << (info - 24)
    if (this.at + size > this.bytes.length) return this.refuse('truncated', start)
    const at = this.at
    this.at += size
    if (size === 8) {
      const wide = this.view.getBigUint64(at)
      if (wide <= 0xffffffffn) return this.refuse('head-not-shortest', start)
      return wide <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(wide) : wide
    }
    const value = size === 1 ? this.view.getUint8(at) : size === 2 ? this.view.getUint16(at) : this.view.getUint32(at)
    const least = size === 1 ? 24 : size === 2 ? 0x100 : 0x10000
    return value < least ? this.refuse('head-not-shortest', start) : value
  }

  private simpleOrFloat(info: number, start: number): CborValue | undefined {
    if (info === 20) return false
    if (info === 21) return true
    if (info === 22) return null
    if (info === 31) return this.refuse('length-indefinite', start)
    if (info < 25 || info > 27) return this.refuse('unsupported', start)
    const size = 2 << (info - 25)
    if (this.at + size > this.bytes.length) return this.refuse('truncated', start)
    const at = this.at
    this.at += size
    const value = size === 2 ? fromHalfBits(this.view.getUint16(at)) : size === 4 ? this.view.getFloat32(at) : this.view.getFloat64(at)
    const half = toHalfBits(value)
    const shortest = half !== undefined ? 2 : Math.fround(value) === value ? 4 : 8
    // A whole number travels as an integer here; only −0 and those beyond 2^53 are floats. One NaN only.
    if (size !== shortest || (Number.isNaN(value) && this.view.getUint16(at) !== 0x7e00)) return this.refuse('float-not-shortest', start)
    if (Number.isSafeInteger(value) && !Object.is(value, -0)) return this.refuse('float-not-shortest', start)
    return value
  }

  private text(length: number, start: number): string | undefined {
    const text = decodeUtf8(this.bytes, this.at, (this.at += length))
    return text ?? this.refuse('text-not-utf8', start)
  }

  private list(length: number, depth: number): CborValue[] | undefined {
    const list: CborValue[] = []
    for (let i = 0; i < length; i++) {
      const value = this.item(depth + 1)
      if (value === undefined) return undefined
      list.push(value)
    }
    return list
  }

  private map(length: number, depth: number): { [key: string]: CborValue } | undefined {
    const map: { [key: string]: CborValue } = {}
    let previous: Uint8Array | undefined
    for (let i = 0; i < length; i++) {
      const start = this.at
      if (this.bytes[start] !== undefined && this.bytes[start] >> 5 !== 3) return this.refuse('key-not-text', start)
      const key = this.item(depth + 1)
      if (typeof key !== 'string') return undefined
      const encoded = this.bytes.subarray(start, this.at)
      const order = previous === undefined ? -1 : compareBytes(previous, encoded)
      if (order >= 0) return this.refuse(order === 0 ? 'key-twice' : 'keys-not-sorted', start)
      previous = encoded
      const value = this.item(depth + 1)
      if (value === undefined) return undefined
      // Assigning to `__proto__` would change the object instead of adding a key; defining every key so took a third of the reading.
      if (key === '__proto__') Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true })
      else map[key] = value
    }
    return map
  }
}
