import { equalBytes, toHex } from '../cbor/bytes.ts'
import type { CborValue } from '../cbor/cbor-value.ts'
import { encodeCbor } from '../cbor/encode-cbor.ts'
import type { ContentHash } from '../ids.ts'
import type { Sha256 } from './event-crypto.ts'

/**
 * Names content: SHA-256 over its deterministic CBOR (docs/formats/content-hash.md). Plain rows only.
 *
 * A property that is `undefined` is left out, as if it were not there; any typed array counts as a list of its numbers, whatever
 * its width; −0 counts as 0. So two computations that give equal numbers get the same name.
 *
 * @throws RangeError on NaN: it equals nothing, so it can name nothing
 * @throws TypeError on functions, class instances and other things that are not plain content
 */
export function contentHash(value: unknown, sha256: Sha256): ContentHash {
  return toHex(sha256(canonicalContent(value))) as ContentHash // 32 bytes of SHA-256 in lower-case hexadecimal is the form of a ContentHash
}

/** The bytes under {@link contentHash}. */
export const canonicalContent = (value: unknown): Uint8Array => encodeCbor(toContent(value))

function toContent(value: unknown): CborValue {
  if (typeof value === 'number') {
    if (Number.isNaN(value)) throw new RangeError('NaN cannot be part of named content')
    return value === 0 ? 0 : value
  }
  if (value === null || typeof value === 'boolean' || typeof value === 'string' || typeof value === 'bigint') return value
  if (ArrayBuffer.isView(value)) return Array.from(typedArray(value), toContent)
  if (Array.isArray(value)) return Array.from(value as readonly unknown[], toContent)
  if (typeof value === 'object') {
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null)
      throw new TypeError(`${Object.prototype.toString.call(value)} is not plain content`)
    // A map without prototype, so that a key called `__proto__` is a key like any other.
    const content: { [key: string]: CborValue } = Object.create(null) as { [key: string]: CborValue }
    for (const [key, part] of Object.entries(value)) if (part !== undefined) content[key] = toContent(part)
    return content
  }
  throw new TypeError(`${typeof value} is not plain content`)
}

function typedArray(view: ArrayBufferView): Iterable<unknown> {
  if (view instanceof DataView) throw new TypeError('a DataView has no elements')
  return view as unknown as Iterable<unknown> // every view but DataView is a typed array, and those are iterable
}

/** Would these two have the same name? */
export const sameContent = (a: unknown, b: unknown): boolean => a === b || equalBytes(canonicalContent(a), canonicalContent(b))
