import { type Imported, issueOf } from '@weerbaar/core'
import { WireReader } from './wire.ts'

/** How a PBF file is reached; only an app has the disk and zlib. */
export interface OsmFile {
  /** For issues. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly read: (at: number, length: number) => Uint8Array
  /** Unpacks zlib. @throws when the bytes are not zlib, or give more than `most` bytes */
  readonly inflate: (packed: Uint8Array, most: number) => Uint8Array
}

/** Where a block of data lies in the file. */
export interface BlockPlace {
  readonly at: number
  readonly length: number
}

/** Limits of the format (wiki.openstreetmap.org/wiki/PBF_Format): a reader must refuse more, so that a small file cannot fill the memory. */
const MOST_HEADER = 64 * 1024
const MOST_BLOB = 32 * 2 ** 20
const KNOWN_FEATURES = new Set(['OsmSchema-V0.6', 'DenseNodes'])

export interface OsmBlocks {
  readonly blocks: readonly BlockPlace[]
  /** Day up to which the map is complete, where the file says it. */
  readonly date?: string
}

/** Finds the blocks of data of a file without unpacking them. Anything that is no PBF, or ends halfway, is an issue. */
export function osmBlocks(file: OsmFile): Imported<OsmBlocks> {
  const source = file.name
  const unrecognised = (expected: string): Imported<OsmBlocks> => ({
    issues: [issueOf('file-not-recognised', { expected }, { source })],
  })
  const blocks: BlockPlace[] = []
  let at = 0
  let date: string | undefined
  try {
    while (at < file.size) {
      if (at + 4 > file.size) return { issues: [issueOf('file-truncated', {}, { source })] }
      const headerLength = new DataView(file.read(at, 4).slice().buffer).getUint32(0)
      if (headerLength === 0 || headerLength > MOST_HEADER) return unrecognised('OpenStreetMap PBF')
      if (at + 4 + headerLength > file.size) return { issues: [issueOf('file-truncated', {}, { source })] }
      const header = readHeader(file.read(at + 4, headerLength))
      if (header.length > MOST_BLOB) return unrecognised('OpenStreetMap PBF')
      const place = { at: at + 4 + headerLength, length: header.length }
      at = place.at + place.length
      if (at > file.size) return { issues: [issueOf('file-truncated', {}, { source })] }
      if (blocks.length === 0 && header.type !== 'OSMHeader' && header.type !== 'OSMData') return unrecognised('OpenStreetMap PBF')
      if (header.type === 'OSMHeader') {
        const { features, day } = readHeaderBlock(unpack(file, place))
        date = day
        const strange = features.find((feature) => !KNOWN_FEATURES.has(feature))
        if (strange !== undefined) return unrecognised(`OpenStreetMap PBF (${strange})`)
      } else if (header.type === 'OSMData') blocks.push(place)
    }
  } catch (fault) {
    if (fault instanceof RangeError || fault instanceof UnpackFault) return unrecognised('OpenStreetMap PBF')
    throw fault
  }
  return blocks.length > 0 ? { data: { blocks, ...(date !== undefined && { date }) }, issues: [] } : unrecognised('OpenStreetMap PBF')
}

/** The bytes of a block do not unpack. */
export class UnpackFault extends Error {
  override name = 'UnpackFault'
}

/** @throws UnpackFault for another packing than zlib or none, and for bytes that do not unpack to what they promise */
export function unpack(file: OsmFile, { at, length }: BlockPlace): Uint8Array {
  const reader = new WireReader(file.read(at, length))
  let size = MOST_BLOB
  let packed: Uint8Array | undefined
  while (reader.more) {
    const { number, type } = reader.field()
    if (number === 1) return reader.bytes()
    if (number === 2) size = reader.varint()
    else if (number === 3) packed = reader.bytes()
    else reader.skip(type)
  }
  if (packed === undefined || size > MOST_BLOB) throw new UnpackFault('not zlib, or too large')
  let bytes: Uint8Array
  try {
    bytes = file.inflate(packed, size)
  } catch (fault) {
    throw new UnpackFault('zlib', { cause: fault })
  }
  if (bytes.length > size) throw new UnpackFault(`${bytes.length} bytes, ${size} promised`)
  return bytes
}

function readHeader(bytes: Uint8Array): { readonly type: string; readonly length: number } {
  const reader = new WireReader(bytes)
  let type = ''
  let length = 0
  while (reader.more) {
    const field = reader.field()
    if (field.number === 1) type = new TextDecoder().decode(reader.bytes())
    else if (field.number === 3) length = reader.varint()
    else reader.skip(field.type)
  }
  return { type, length }
}

function readHeaderBlock(bytes: Uint8Array): { readonly features: readonly string[]; readonly day?: string } {
  const reader = new WireReader(bytes)
  const features: string[] = []
  let seconds = 0
  while (reader.more) {
    const { number, type } = reader.field()
    if (number === 4) features.push(new TextDecoder().decode(reader.bytes()))
    else if (number === 32 && type === 0) seconds = reader.varint()
    else reader.skip(type)
  }
  return seconds > 0 && seconds < 1e10 ? { features, day: new Date(seconds * 1_000).toISOString().slice(0, 10) } : { features }
}
