import { type Imported, issueOf } from '@weerbaar/core'

/** A JPEG with nothing in it but the picture. */
export interface Photo {
  readonly bytes: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Bytes of a photo that is kept: `MOST_PHOTO` of core, before base64. */
export const MOST_PHOTO_BYTES = 60_000
const LONGEST_SIDE = 4_096

const [SOI, EOI, SOS, TEM, DAC] = [0xd8, 0xd9, 0xda, 0x01, 0xcc]
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7
/** Huffman-coded frames, baseline to progressive; the lossless and arithmetic ones no browser shows. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2])
/** Tables and scans: what a decoder needs. 0xdb quantisation, 0xc4 Huffman, 0xdd restart interval, 0xee Adobe's word on colours. */
const KEPT = new Set([...FRAMES, 0xdb, 0xc4, 0xdd, 0xee, SOS])
/** Adobe's segment is twelve bytes; more is something else. */
const ADOBE = 14

/**
 * A photo as somebody hands it in, **without metadata**: EXIF, XMP and comments may hold a place, a name and a telephone. Only the segments that a
 * decoder needs are kept (ITU-T T.81, annex B), so a kind nobody has thought of goes too, as does whatever comes after the picture.
 *
 * @returns `file-not-recognised` for what is no JPEG, `file-truncated` for one cut short, `file-too-large` and `value-out-of-range` for one too large
 */
export function readPhoto(bytes: Uint8Array, source: string): Imported<Photo> {
  const no = { issues: [issueOf('file-not-recognised', { expected: 'JPEG' }, { source })] }
  const cut = { issues: [issueOf('file-truncated', {}, { source })] }
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return no
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: { readonly width: number; readonly height: number } | undefined
  let scanned = false
  let at = 2
  for (;;) {
    if (at + 2 > bytes.length) return cut
    if (bytes[at] !== 0xff) return no
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++ // padding
      continue
    }
    if (marker === EOI) break
    if (marker === TEM || isRestart(marker) || marker === SOI || marker === 0 || marker === DAC) return no
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (length < 2 || at + 2 + length > bytes.length) return length < 2 && at + 4 <= bytes.length ? no : cut
    if (marker >= 0xc3 && marker <= 0xcf && !KEPT.has(marker)) return no
    if (FRAMES.has(marker)) {
      if (size || length < 8) return no
      size = { height: word(bytes, at + 5), width: word(bytes, at + 7) }
    }
    const end = marker === SOS ? endOfScan(bytes, at + 2 + length) : at + 2 + length
    if (end === undefined) return cut
    scanned ||= marker === SOS
    if (KEPT.has(marker) && !(marker === 0xee && length !== ADOBE)) kept.push(bytes.subarray(at, end))
    at = end
  }
  if (!size || !scanned) return no
  const long = Math.max(size.width, size.height)
  if (Math.min(size.width, size.height) < 1 || long > LONGEST_SIDE)
    return { issues: [issueOf('value-out-of-range', { value: long, lowest: 1, highest: LONGEST_SIDE }, { source, field: 'pixels' })] }
  const clean = joined([...kept, Uint8Array.of(0xff, EOI)])
  if (clean.length > MOST_PHOTO_BYTES)
    return { issues: [issueOf('file-too-large', { bytes: clean.length, most: MOST_PHOTO_BYTES }, { source })] }
  return { data: { bytes: clean, ...size }, issues: [] }
}

const word = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

/** Where the coded picture ends: at the next marker that is neither a stuffed zero nor a restart. `undefined`: it does not end. */
function endOfScan(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !isRestart(next)) return at
  }
  return undefined
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
