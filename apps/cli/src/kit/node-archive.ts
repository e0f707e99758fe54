import { createHash } from 'node:crypto'
import { gunzipSync, inflateRawSync } from 'node:zlib'
import { type Imported, issueOf } from '@weerbaar/core'

/** More than any Node unpacks to. */
const MOST_BYTES = 1 << 30

/**
 * The Node program in a file as nodejs.org and npm give it: `.tar.gz`/`.tgz`, `.zip`, or `node.exe` by itself. Its sum is checked before it
 * is opened.
 *
 * @param sum SHA-256 in hexadecimal, from SHASUMS256.txt @returns `archive-sum-wrong`; `file-not-recognised` when no Node is in it
 */
export function nodeInArchive(bytes: Uint8Array, sum: string, name: string): Imported<Uint8Array> {
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found !== sum.toLowerCase())
    return { issues: [issueOf('archive-sum-wrong', { found: found.slice(0, 16), expected: sum.slice(0, 16) }, { source: name })] }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = buffer.subarray(0, 4).toString('latin1')
  const node = start.startsWith('\x1f\x8b')
    ? inTar(gunzipSync(buffer, { maxOutputLength: MOST_BYTES }))
    : start === 'PK\x03\x04'
      ? inZip(buffer)
      : start.startsWith('MZ')
        ? buffer
        : undefined
  return node ? { data: node, issues: [] } : { issues: [issueOf('file-not-recognised', { expected: 'Node' }, { source: name })] }
}

const isNode = (path: string): boolean => /(^|\/)(bin\/node|(bin\/)?node\.exe)$/.test(path)

/** POSIX tar: blocks of 512 bytes, the name in the first 100 and its beginning at 345, the size in octal at 124. */
function inTar(tar: Buffer): Buffer | undefined {
  const text = (from: number, length: number): string => tar.toString('latin1', from, from + length).replace(/\0.*$/s, '')
  for (let at = 0; at + 512 <= tar.length; ) {
    const size = Number.parseInt(text(at + 124, 12), 8) || 0
    if (isNode(`${text(at + 345, 155)}/${text(at, 100)}`)) return tar.subarray(at + 512, at + 512 + size)
    at += 512 + Math.ceil(size / 512) * 512
  }
  return undefined
}

/** The directory at the end says where each part begins (APPNOTE 4.3.12); stored (0) or deflated (8). */
function inZip(zip: Buffer): Buffer | undefined {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) return undefined
  for (let at = zip.readUInt32LE(end + 16); zip.toString('latin1', at, at + 4) === 'PK\x01\x02'; ) {
    const [method, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [nameLength, extraLength, noteLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    const local = zip.readUInt32LE(at + 42)
    if (isNode(zip.toString('latin1', at + 46, at + 46 + nameLength))) {
      const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      const part = zip.subarray(from, from + packed)
      return method === 0 ? part : method === 8 ? inflateRawSync(part, { maxOutputLength: MOST_BYTES }) : undefined
    }
    at += 46 + nameLength + extraLength + noteLength
  }
  return undefined
}
