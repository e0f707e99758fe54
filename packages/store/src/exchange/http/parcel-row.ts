import { concatBytes } from '@weerbaar/core'
import { EXCHANGE_BOUNDS } from './exchange-bounds.ts'

/** Parcels one after another, each behind its length; then the length 0 and whether there is more: docs/formats/exchange.md. */
const LENGTH_BYTES = 4

export function frameParcel(parcel: Uint8Array): Uint8Array {
  const length = new Uint8Array(LENGTH_BYTES)
  new DataView(length.buffer).setUint32(0, parcel.length)
  return concatBytes(length, parcel)
}

export const endOfRow = (more: boolean): Uint8Array => Uint8Array.of(0, 0, 0, 0, more ? 1 : 0)

/** What stood in a row, in order. Only a row that ends with `end` was whole. */
export type RowPart = { readonly kind: 'parcel'; readonly bytes: Uint8Array } | { readonly kind: 'end'; readonly more: boolean }

/**
 * Takes a row apart as it comes in; reads no further than it is asked to, so a slow reader slows the writer.
 *
 * @param moved told of every piece that arrived
 * @throws RangeError for a length beyond the bounds, and what the stream throws. A row that just stops ends without an `end`.
 */
export async function* readRow(stream: ReadableStream<Uint8Array>, moved: () => void = () => {}): AsyncGenerator<RowPart> {
  const reader = stream.getReader()
  let held: Uint8Array = new Uint8Array(0)
  const fill = async (wanted: number): Promise<boolean> => {
    const parts = [held]
    let size = held.length
    while (size < wanted) {
      const { done, value } = await reader.read()
      if (done) break
      moved()
      parts.push(value)
      size += value.length
    }
    held = parts.length > 1 ? concatBytes(...parts) : held
    return size >= wanted
  }
  try {
    while (await fill(LENGTH_BYTES + 1)) {
      const length = new DataView(held.buffer, held.byteOffset).getUint32(0)
      if (length === 0) {
        yield { kind: 'end', more: held[LENGTH_BYTES] === 1 }
        return
      }
      if (length > EXCHANGE_BOUNDS.body) throw new RangeError(`a parcel of ${length} bytes, expected ${EXCHANGE_BOUNDS.body} at most`)
      if (!(await fill(LENGTH_BYTES + length))) return
      yield { kind: 'parcel', bytes: held.slice(LENGTH_BYTES, LENGTH_BYTES + length) }
      held = held.subarray(LENGTH_BYTES + length)
    }
  } finally {
    await reader.cancel().catch(() => {}) // a line that broke has nothing left to let go of
  }
}
