import { decodeBatch, decodeCbor, encodeBatch, encodeCbor, isCborBytes, isCborCount, isCborList, type LogRecord } from '@weerbaar/core'
import { EXCHANGE_BOUNDS } from './exchange-bounds.ts'
import { readAtMost } from './read-at-most.ts'

/** The only packing there is: every browser can undo it. */
const GZIP = 1
/** Bytes of some records as they travel, before packing; a little less than their list takes. */
export const sizeOf = (records: readonly LogRecord[]): number =>
  records.reduce(
    (sum, { envelope, salted }) => sum + envelope.length + (salted === undefined ? 0 : salted.salt.length + salted.payload.length),
    0,
  )

/** What a list of 500 records adds to their bytes at most. */
const LIST_BYTES = 4096

/** Some records, packed for the line. */
export async function packParcel(records: readonly LogRecord[]): Promise<Uint8Array> {
  const batch = encodeBatch(records)
  const packed = await readAtMost(streamOf(batch).pipeThrough(new CompressionStream('gzip')), Infinity)
  if (packed === undefined) throw new TypeError('a stream ended at no limit')
  return encodeCbor([GZIP, batch.length, packed])
}

/** @returns `undefined` when it is no parcel. Unpacks no further than the size that was said, and not beyond the bounds. */
export async function openParcel(bytes: Uint8Array): Promise<readonly LogRecord[] | undefined> {
  const decoded = decodeCbor(bytes)
  const [packing, size, packed, ...more] = decoded.ok && isCborList(decoded.value) ? decoded.value : []
  if (packing !== GZIP || !isCborCount(size) || size > EXCHANGE_BOUNDS.record + LIST_BYTES || !isCborBytes(packed) || more.length > 0)
    return undefined
  const batch = await unpack(packed, size)
  const records = batch?.length === size ? decodeBatch(batch) : undefined
  return records !== undefined && records.length <= EXCHANGE_BOUNDS.records ? records : undefined
}

async function unpack(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  try {
    return await readAtMost(streamOf(packed).pipeThrough(new DecompressionStream('gzip')), size)
  } catch {
    return undefined // not gzip, or cut off
  }
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes)) // a copy on a buffer of its own: web streams may hand the buffer over
      controller.close()
    },
  })
}
