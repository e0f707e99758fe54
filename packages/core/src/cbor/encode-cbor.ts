import { compareBytes } from './bytes.ts'
import { CBOR_DEPTH, type CborValue } from './cbor-value.ts'
import { toHalfBits } from './half-float.ts'
import { encodeUtf8, utf8Length, writeUtf8 } from './utf8.ts'

/**
 * Deterministic CBOR (RFC 8949 §4.2.1): shortest heads, shortest floats that lose nothing, definite lengths, map keys
 * in bytewise order of their encoding. Equal values give equal bytes, on any machine, for ever.
 *
 * @throws TypeError for what has no place here (undefined, functions, class instances other than Uint8Array)
 * @throws RangeError for a bigint beyond 64 bits, half a surrogate pair, or nesting deeper than {@link CBOR_DEPTH}
 */
export function encodeCbor(value: CborValue): Uint8Array {
  shared.restart()
  write(value, shared, 0)
  return shared.taken()
}

/** A buffer that doubles. */
class Output {
  private bytes = new Uint8Array(1024)
  private view = new DataView(this.bytes.buffer)
  private length = 0

  private room(count: number): number {
    const at = this.length
    this.length += count
    if (this.length > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.length, 2 * this.bytes.length))
      larger.set(this.bytes.subarray(0, at))
      this.bytes = larger
      this.view = new DataView(larger.buffer)
    }
    return at
  }

  byte(value: number): void {
    const at = this.room(1)
    this.bytes[at] = value
  }

  /** Major type in the three high bits, `count` in the shortest form that holds it. */
  head(major: number, count: number | bigint): void {
    const kind = major << 5
    if (count < 24) this.byte(kind | Number(count))
    else if (count < 0x100) this.wide(kind | 24, 1, (at) => this.view.setUint8(at, Number(count)))
    else if (count < 0x10000) this.wide(kind | 25, 2, (at) => this.view.setUint16(at, Number(count)))
    else if (count < 0x100000000) this.wide(kind | 26, 4, (at) => this.view.setUint32(at, Number(count)))
    else this.wide(kind | 27, 8, (at) => this.view.setBigUint64(at, BigInt(count)))
  }

  float(value: number): void {
    const half = toHalfBits(value)
    if (half !== undefined) this.wide(0xf9, 2, (at) => this.view.setUint16(at, half))
    else if (Math.fround(value) === value) this.wide(0xfa, 4, (at) => this.view.setFloat32(at, value))
    else this.wide(0xfb, 8, (at) => this.view.setFloat64(at, value))
  }

  private wide(first: number, size: number, put: (at: number) => void): void {
    const at = this.room(1 + size)
    this.bytes[at] = first
    put(at + 1)
  }

  text(text: string): void {
    const size = utf8Length(text)
    this.head(3, size)
    const at = this.room(size)
    writeUtf8(text, this.bytes, at)
  }

  raw(bytes: Uint8Array): void {
    const at = this.room(bytes.length)
    this.bytes.set(bytes, at)
  }

  restart(): void {
    this.length = 0
    if (this.bytes.length > KEPT) {
      this.bytes = new Uint8Array(KEPT)
      this.view = new DataView(this.bytes.buffer)
    }
  }

  taken(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }
}

/** Bytes kept between two encodings: room for an event, not for a region. */
const KEPT = 65_536

/** One buffer for all: encoding calls nothing that could encode in between, and a fresh one each time costs more than the work. */
const shared = new Output()

function write(value: CborValue, out: Output, depth: number): void {
  if (depth > CBOR_DEPTH) throw new RangeError(`nested deeper than ${CBOR_DEPTH}`)
  if (value === null) out.byte(0xf6)
  else if (value === false) out.byte(0xf4)
  else if (value === true) out.byte(0xf5)
  else if (typeof value === 'number') writeNumber(value, out)
  else if (typeof value === 'bigint') writeBigint(value, out)
  else if (typeof value === 'string') out.text(value)
  else if (value instanceof Uint8Array) {
    out.head(2, value.length)
    out.raw(value)
  } else if (isList(value)) {
    out.head(4, value.length)
    for (let i = 0; i < value.length; i++) write(value[i] as CborValue, out, depth + 1) // by index, so that a hole is met as undefined
  } else if (isPlain(value)) writeMap(value, out, depth)
  else throw new TypeError(`${String(value)} (${typeof value}) cannot be written as CBOR`)
}

function writeNumber(value: number, out: Output): void {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) out.float(value)
  else if (value >= 0) out.head(0, value)
  else out.head(1, -1 - value)
}

function writeBigint(value: bigint, out: Output): void {
  const count = value >= 0n ? value : -1n - value
  if (count > 0xffff_ffff_ffff_ffffn) throw new RangeError(`${value} does not fit in 64 bits`)
  out.head(value >= 0n ? 0 : 1, count)
}

function writeMap(value: { readonly [key: string]: CborValue }, out: Output, depth: number): void {
  const keys = Object.keys(value).map((key) => ({ key, bytes: encodeUtf8(key) }))
  // The encoded key starts with its length, so shorter keys sort first.
  keys.sort((a, b) => a.bytes.length - b.bytes.length || compareBytes(a.bytes, b.bytes))
  out.head(5, keys.length)
  for (const { key, bytes } of keys) {
    out.head(3, bytes.length)
    out.raw(bytes)
    write(value[key] as CborValue, out, depth + 1) // the key was just listed; an undefined value is refused below
  }
}

const isList = (value: unknown): value is readonly CborValue[] => Array.isArray(value)

function isPlain(value: unknown): value is { readonly [key: string]: CborValue } {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
