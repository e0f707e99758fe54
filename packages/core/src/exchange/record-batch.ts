import { isCborBytes, isCborList } from '../cbor/cbor-kind.ts'
import { decodeCbor } from '../cbor/decode-cbor.ts'
import { encodeCbor } from '../cbor/encode-cbor.ts'
import type { LogRecord } from '../log/log-store.ts'
import { decodeRecord, encodeRecord } from './record-bytes.ts'

/** Several records as one message: a CBOR list of byte strings. docs/formats/exchange.md */
export const encodeBatch = (records: readonly LogRecord[]): Uint8Array => encodeCbor(records.map(encodeRecord))

/** @returns `undefined` for bytes that {@link encodeBatch} does not make. What the envelopes say is not looked at. */
export function decodeBatch(bytes: Uint8Array): readonly LogRecord[] | undefined {
  const decoded = decodeCbor(bytes)
  if (!decoded.ok || !isCborList(decoded.value)) return undefined
  const records: LogRecord[] = []
  for (const part of decoded.value) {
    const record = isCborBytes(part) ? decodeRecord(part) : undefined
    if (record === undefined) return undefined
    records.push(record)
  }
  return records
}
