import type { CborValue } from '../cbor/cbor-value.ts'
import { fromHex, toHex } from '../cbor/bytes.ts'
import { encodeCbor } from '../cbor/encode-cbor.ts'
import type { ContentHash } from '../ids.ts'
import { contentHash } from './content-hash.ts'
import type { Sha256 } from './event-crypto.ts'

/** Rows under one inner hash. Part of the definition: another number gives other names. */
export const TABLE_CHUNK = 4096

export interface TableHash {
  /** @param row one value per column, in the order of the columns */
  readonly add: (row: readonly unknown[]) => void
  /** The name of the table so far. More rows may follow. */
  readonly value: () => ContentHash
}

/**
 * Names a table too big to hold as one CBOR value: the hash of its columns, its row count and the hashes of its rows per
 * {@link TABLE_CHUNK} (docs/formats/content-hash.md). The order of rows counts: sort before adding.
 *
 * @throws RangeError from `add` when a row has another number of values than there are columns
 */
export function createTableHash(columns: readonly string[], sha256: Sha256): TableHash {
  const chunks: Uint8Array[] = []
  let rows: (readonly unknown[])[] = []
  let count = 0
  const hashRows = (): Uint8Array => fromHex(contentHash(rows, sha256))
  return {
    add(row) {
      if (row.length !== columns.length) throw new RangeError(`row ${count} has ${row.length} values, expected ${columns.length}`)
      rows.push([...row])
      count++
      if (rows.length === TABLE_CHUNK) {
        chunks.push(hashRows())
        rows = []
      }
    },
    value() {
      const content: CborValue = ['weerbaar/table/1', [...columns], count, rows.length > 0 ? [...chunks, hashRows()] : [...chunks]]
      return toHex(sha256(encodeCbor(content))) as ContentHash // 32 bytes of SHA-256 in lower-case hexadecimal
    },
  }
}

export function tableHash(columns: readonly string[], rows: Iterable<readonly unknown[]>, sha256: Sha256): ContentHash {
  const hash = createTableHash(columns, sha256)
  for (const row of rows) hash.add(row)
  return hash.value()
}
