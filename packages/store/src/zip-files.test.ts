import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { zipFiles } from './zip-files.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const AT = Date.UTC(2026, 10, 24, 4, 30, 12)
const FILES = [
  { path: 'leesmij.txt', bytes: bytes('Hallo '.repeat(500)) },
  { path: 'map/coördinator.csv', bytes: bytes('') },
]
const unzipper = (() => {
  try {
    execFileSync('unzip', ['-v'])
    return true
  } catch {
    return false
  }
})()

test.skipIf(!unzipper)('another program finds every file whole, under its own name (needs unzip)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weerbaar-zip-'))
  // Names of letters that every machine's own settings can write.
  const files = FILES.map(({ path, bytes }) => ({ path: path.replace('ö', 'o'), bytes }))
  writeFileSync(join(folder, 'alles.zip'), zipFiles(files, AT))
  execFileSync('unzip', ['-q', 'alles.zip'], { cwd: folder })
  for (const { path, bytes } of files) expect(new Uint8Array(readFileSync(join(folder, path)))).toEqual(bytes)
  rmSync(folder, { recursive: true })
})

test('each file is found from the list at the end, and the same files give the same bytes', () => {
  const zip = Buffer.from(zipFiles(FILES, AT))
  expect(zip.equals(Buffer.from(zipFiles(FILES, AT)))).toBe(true)
  const end = zip.length - 22
  expect(zip.readUInt32LE(end)).toBe(0x06054b50)
  expect(zip.readUInt16LE(end + 10)).toBe(FILES.length)
  let entry = zip.readUInt32LE(end + 16)
  for (const { path, bytes } of FILES) {
    const [packed, nameLength, offset] = [zip.readUInt32LE(entry + 20), zip.readUInt16LE(entry + 28), zip.readUInt32LE(entry + 42)]
    expect(zip.subarray(entry + 46, entry + 46 + nameLength).toString()).toBe(path)
    const from = offset + 30 + zip.readUInt16LE(offset + 26)
    expect(new Uint8Array(inflateRawSync(zip.subarray(from, from + packed)))).toEqual(bytes)
    entry += 46 + nameLength
  }
  expect(entry).toBe(end)
})
