import type { CborValue } from '../cbor/cbor-value.ts'
import { toHex } from '../cbor/bytes.ts'
import { decodeCbor } from '../cbor/decode-cbor.ts'
import { encodeCbor } from '../cbor/encode-cbor.ts'
import type { Sha256 } from '../event/event-crypto.ts'
import type { LogRecord } from '../log/log-store.ts'

/** Lower-case hexadecimal SHA-256 over the bytes of a record, 64 characters: names a record whose envelope cannot be read. */
export type RecordHash = string & { readonly __kind: 'RecordHash' }

/** An event as it travels: a CBOR list of envelope, salt and payload, or of the envelope alone. docs/formats/exchange.md */
export const encodeRecord = ({ envelope, salted }: LogRecord): Uint8Array =>
  encodeCbor(salted === undefined ? [envelope] : [envelope, salted.salt, salted.payload])

/** @returns `undefined` for bytes that {@link encodeRecord} does not make. What the envelope says is not looked at. */
export function decodeRecord(bytes: Uint8Array): LogRecord | undefined {
  const decoded = decodeCbor(bytes)
  if (!decoded.ok || !Array.isArray(decoded.value)) return undefined
  const [envelope, salt, payload, ...more] = decoded.value as readonly CborValue[]
  if (!(envelope instanceof Uint8Array) || more.length > 0) return undefined
  if (salt === undefined) return { envelope }
  return salt instanceof Uint8Array && payload instanceof Uint8Array ? { envelope, salted: { salt, payload } } : undefined
}

export const recordHash = (record: LogRecord, sha256: Sha256): RecordHash => toHex(sha256(encodeRecord(record))) as RecordHash // 32 bytes in hexadecimal

/** What of a stored event travels: not where and when it arrived here. */
export const recordOf = ({ envelope, salted }: LogRecord): LogRecord => (salted === undefined ? { envelope } : { envelope, salted })
