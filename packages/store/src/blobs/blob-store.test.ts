import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contentHash, parseContentHash } from '@weerbaar/core'
import { afterAll, expect, test } from 'vitest'
import { nodeCrypto } from '../node-crypto.ts'
import { openBlobStore } from './blob-store.ts'

const root = mkdtempSync(join(tmpdir(), 'weerbaar-blobs-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let count = 0
const fresh = () => join(root, String(count++))
const nameOf = (value: unknown) => contentHash(value, nodeCrypto.sha256)
const REGION = new Uint8Array([1, 2, 3, 4])

test('what was put comes back, after a restart too, under the name of its content', () => {
  const folder = fresh()
  const hash = nameOf('region')
  expect(openBlobStore(folder).put(hash, 'gpkg', REGION).status).toBe('written')
  const store = openBlobStore(folder)
  expect(store.get(hash)).toMatchObject({ status: 'found', bytes: REGION, ending: 'gpkg' })
  expect(store.has(hash)).toBe(true)
  expect(store.list()).toEqual([hash])
})

test('what was never put is missing, and says so', () => {
  const store = openBlobStore(fresh())
  expect(store.get(nameOf('never'))).toEqual({ status: 'missing' })
  expect(store.has(nameOf('never'))).toBe(false)
})

test('the same content is written once; other bytes of the same content leave the first in place', () => {
  const store = openBlobStore(fresh())
  const hash = nameOf('run')
  const { path } = store.put(hash, 'arrow', REGION)
  expect(store.put(hash, 'arrow', new Uint8Array([9]))).toEqual({ status: 'present', path })
  expect(store.get(hash)).toMatchObject({ bytes: REGION })
})

test.each([
  ['one bit flipped', (bytes: Buffer) => bytes.with(2, bytes[2]! ^ 1)],
  ['cut short', (bytes: Buffer) => bytes.subarray(0, 3)],
  ['emptied', () => new Uint8Array()],
  ['grown', (bytes: Buffer) => new Uint8Array([...bytes, 0])],
])('a file with %s is said to be corrupt and not served; putting it again repairs it', (_, damage) => {
  const store = openBlobStore(fresh())
  const hash = nameOf('region')
  const { path } = store.put(hash, 'gpkg', REGION)
  writeFileSync(path, damage(readFileSync(path)))
  expect(store.get(hash)).toEqual({ status: 'corrupt', path })
  expect(store.put(hash, 'gpkg', REGION).status).toBe('written')
  expect(store.get(hash)).toMatchObject({ status: 'found', bytes: REGION })
})

test('a write that was cut off leaves nothing that is served, and is cleared away', () => {
  const folder = fresh()
  const hash = nameOf('half')
  const shard = join(folder, hash.slice(0, 2))
  mkdirSync(shard, { recursive: true })
  writeFileSync(join(shard, `${hash}.${'0'.repeat(32)}.gpkg.part`), REGION)
  const store = openBlobStore(folder)
  expect(store.get(hash)).toEqual({ status: 'missing' })
  expect(store.list()).toEqual([])
})

test('two names that begin alike are two files', () => {
  const store = openBlobStore(fresh())
  const [a, b] = ['a', 'b'].map((end) => parseContentHash('ab'.repeat(31) + `0${end}`)!)
  store.put(a!, 'json', new Uint8Array([1]))
  store.put(b!, 'json', new Uint8Array([2]))
  expect(store.get(a!)).toMatchObject({ bytes: new Uint8Array([1]) })
  expect(store.get(b!)).toMatchObject({ bytes: new Uint8Array([2]) })
})

test.skipIf(process.platform === 'win32')('only this user may read the files', () => {
  const { path } = openBlobStore(fresh()).put(nameOf('private'), 'cbor', REGION)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})
