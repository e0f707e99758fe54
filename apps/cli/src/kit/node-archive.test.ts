import { createHash } from 'node:crypto'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { nodeInArchive } from './node-archive.ts'

const NODE = Buffer.from('MZ this would be Node'.repeat(40))
const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function tar(...files: readonly (readonly [string, Buffer])[]): Buffer {
  const blocks = files.flatMap(([name, content]) => {
    const header = Buffer.alloc(512)
    header.write(name, 0, 'latin1')
    header.write(content.length.toString(8).padStart(11, '0'), 124, 'latin1')
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]
  })
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]))
}

function zip(method: 0 | 8, ...files: readonly (readonly [string, Buffer])[]): Buffer {
  let at = 0
  const parts = files.map(([name, content]) => {
    const packed = method === 8 ? deflateRawSync(content) : content
    const both = Buffer.alloc(26)
    both.writeUInt16LE(method, 4)
    both.writeUInt32LE(crc32(content), 10)
    both.writeUInt32LE(packed.length, 14)
    both.writeUInt32LE(content.length, 18)
    both.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), both, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    const entry = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.alloc(2), both, tail, Buffer.from(name)])
    at += local.length
    return { local, entry }
  })
  const end = Buffer.alloc(18)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts.map(({ local }) => local), ...parts.map(({ entry }) => entry), Buffer.from('PK\x05\x06', 'latin1'), end])
}

test.each([
  ['node.exe by itself', NODE],
  ['the tar of nodejs.org for Linux', tar(['node-v24.21.0/README.md', Buffer.from('x')], ['node-v24.21.0/bin/node', NODE])],
  ['the tar of npm for Windows', tar(['package/package.json', Buffer.from('{}')], ['package/bin/node.exe', NODE])],
  ['the zip of nodejs.org for Windows', zip(8, ['node-v24/nodevars.bat', Buffer.from('rem')], ['node-v24/node.exe', NODE])],
  ['a zip that packs nothing', zip(0, ['node.exe', NODE])],
])('Node is found in %s', (_, bytes) => {
  expect(nodeInArchive(bytes, sumOf(bytes), 'bestand').data).toEqual(NODE)
})

test('a file with another sum is not opened, and one without Node is said to be none', () => {
  const bytes = tar(['bin/node', NODE])
  expect(nodeInArchive(bytes, sumOf(NODE), 'bestand').issues).toMatchObject([{ code: 'archive-sum-wrong' }])
  for (const other of [tar(['bin/nodejs', NODE]), zip(8, ['deno.exe', NODE]), Buffer.from('brief')])
    expect(nodeInArchive(other, sumOf(other), 'bestand').issues).toMatchObject([{ code: 'file-not-recognised' }])
})
