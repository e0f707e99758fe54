import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import { concatBytes, decodeRecord, encodeRecord, type LogRecord } from '@weerbaar/core'

/** Bytes before each record that say how long it is. */
const LENGTH_BYTES = 4
/** No record is smaller: keeps the number of records in step with the bytes somebody must have sent. */
const LEAST_RECORD = 16

/** A record with its length, as it stands in a body. */
export function frameRecord(record: LogRecord): Uint8Array {
  const bytes = encodeRecord(record)
  const length = new Uint8Array(LENGTH_BYTES)
  new DataView(length.buffer).setUint32(0, bytes.length)
  return concatBytes(length, bytes)
}

/** Records read before others have a turn. */
const TURN = 2000

/** @returns `undefined` when the bytes are not exactly so many records */
export async function readFrames(body: Uint8Array, count: number): Promise<readonly LogRecord[] | undefined> {
  if (count * LEAST_RECORD > body.length) return undefined
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const records: LogRecord[] = []
  let at = 0
  while (records.length < count && at + LENGTH_BYTES <= body.length) {
    const end = at + LENGTH_BYTES + view.getUint32(at)
    const record = end > body.length ? undefined : decodeRecord(body.subarray(at + LENGTH_BYTES, end))
    if (record === undefined) return undefined
    records.push(record)
    at = end
    if (records.length % TURN === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return records.length === count && at === body.length ? records : undefined
}

/** Of 11. Measured in docs/formats/courier-file.md: above it costs seconds and gains little, because signatures and hashes do not shrink. */
const QUALITY = 5

/** Beside the main thread. */
export function compress(body: Uint8Array): Promise<Uint8Array> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  return new Promise((resolve, reject) => {
    brotliCompress(body, { params }, (fault, bytes) => (fault === null ? resolve(new Uint8Array(bytes)) : reject(fault)))
  })
}

/** @returns `undefined` when the bytes do not unpack to exactly `size`; never unpacks more than that */
export function decompress(bytes: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    brotliDecompress(bytes, { maxOutputLength: Math.max(1, size) }, (fault, body) =>
      resolve(fault === null && body.length === size ? new Uint8Array(body.buffer, body.byteOffset, body.byteLength) : undefined),
    )
  })
}
