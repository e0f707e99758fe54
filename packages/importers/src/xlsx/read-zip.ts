import { type Imported, issueOf } from '@weerbaar/core'

/** Raw deflate, RFC 1951. @throws when more than `most` bytes would come out, or the packed bytes are damaged */
export type Inflate = (packed: Uint8Array, most: number) => Uint8Array

export interface ZipFile {
  /** @returns `undefined` when there is no file of that name, or it is packed in a way no workbook is, is larger than `most`, or damaged */
  readonly read: (name: string, most: number) => Uint8Array | undefined
}

const END_SIZE = 22
const LONGEST_COMMENT = 65_535
const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50]
/** A workbook has a dozen files; a list of a million only keeps us busy. */
const MOST_FILES = 1_000
const ENCRYPTED = 1

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly at: number
}

/**
 * A ZIP archive by its central directory (PKWARE APPNOTE 6.3), read from memory and never written to disk, so a name in it is a key and no path. What
 * comes out of a file is bounded by the caller, whatever size the archive says: a bomb of many gigabytes stops there.
 */
export function readZip(bytes: Uint8Array, source: string, inflate: Inflate): Imported<ZipFile> {
  const no = { issues: [issueOf('file-not-recognised', { expected: 'XLSX' }, { source })] }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return no
  const count = view.getUint16(end + 10, true)
  if (count > MOST_FILES) return no
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return no
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    if (nameEnd > bytes.length) return no
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd))
    // The first of two of one name counts: a second could be meant for another reader than the one who looked at the first.
    if ((view.getUint16(at + 8, true) & ENCRYPTED) === 0 && !entries.has(name))
      entries.set(name, {
        name,
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true),
      })
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return { data: { read: (name, most) => unpacked(bytes, view, entries.get(name), inflate, most) }, issues: [] }
}

function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - END_SIZE; at >= Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at
  return undefined
}

function unpacked(bytes: Uint8Array, view: DataView, entry: Entry | undefined, inflate: Inflate, most: number): Uint8Array | undefined {
  if (!entry || entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL) return undefined
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  if (from + entry.packed > bytes.length) return undefined
  const packed = bytes.subarray(from, from + entry.packed)
  if (entry.method === 0) return packed.length <= most ? packed : undefined
  if (entry.method !== 8) return undefined
  try {
    return inflate(packed, most)
  } catch {
    return undefined // larger than allowed, or damaged: both are said by the caller, who knows what it asked for
  }
}
