import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  /** With forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** 2.0: deflate. */
const VERSION = 20
const UTF8_NAMES = 0x0800
const DEFLATE = 8
/** Sizes and places are 32 bits: larger would need the other form of zip. */
const MOST = 0xffff_ffff

/**
 * Files in one zip (APPNOTE 6.3.10, without extensions), each deflated. The same files and moment give the same bytes.
 *
 * @param at milliseconds since 1970 UTC, written as UTC; zip knows no moment before 1980
 * @throws RangeError when it would be 4 GiB or more, or more than 65,535 files
 */
export function zipFiles(files: readonly ZipEntry[], at: number): Uint8Array {
  if (files.length > 0xffff) throw new RangeError(`${files.length} files, a zip holds at most 65,535`)
  const [time, date] = dosMoment(at)
  const parts: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { path, bytes } of files) {
    const name = Buffer.from(path)
    const packed = deflateRawSync(bytes)
    const head = [VERSION, UTF8_NAMES, DEFLATE, time, date]
    const sizes = [crc32(bytes), packed.length, bytes.length]
    const local = Buffer.concat([u32(LOCAL), ...head.map(u16), ...sizes.map(u32), u16(name.length), u16(0), name])
    central.push(
      Buffer.concat([
        u32(CENTRAL),
        u16(VERSION),
        ...head.map(u16),
        ...sizes.map(u32),
        u16(name.length),
        ...[0, 0, 0, 0].map(u16),
        u32(0),
        u32(offset),
        name,
      ]),
    )
    parts.push(local, packed)
    offset += local.length + packed.length
    if (offset > MOST) throw new RangeError('a zip of 4 GiB or more needs another form')
  }
  const list = Buffer.concat(central)
  const end = Buffer.concat([u32(END), u16(0), u16(0), u16(files.length), u16(files.length), u32(list.length), u32(offset), u16(0)])
  return new Uint8Array(Buffer.concat([...parts, list, end]))
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** Time and date of MS-DOS: two seconds fine, from 1980. */
function dosMoment(at: number): readonly [number, number] {
  const moment = new Date(Math.max(at, Date.UTC(1980, 0, 1)))
  const time = (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1)
  const date = ((moment.getUTCFullYear() - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate()
  return [time, date]
}
