import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { codesOf, keys, note, pack, pointLog } from '../../test/courier-fixture.ts'
import { COURIER_BODY_LIMIT } from './courier-manifest.ts'
import { readCourierFile, writeCourierFile } from './courier-on-disk.ts'

const root = mkdtempSync(join(tmpdir(), 'weerbaar-courier-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const fresh = () => mkdtempSync(join(root, 'stick-'))

test.skipIf(process.platform === 'win32')('is written whole under its name, for its owner only, and nothing lies beside it', async () => {
  const folder = fresh()
  const path = join(folder, 'punt.courier')
  const { bytes } = await pack(await pointLog(), keys.point, [keys.town])
  expect(writeCourierFile(path, bytes)).toEqual([])
  expect(readdirSync(folder)).toEqual(['punt.courier'])
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readCourierFile(path).data).toEqual(bytes)
})

test('pulled out halfway: a partial copy is refused, what was there under that name still opens', async () => {
  const path = join(fresh(), 'punt.courier')
  const here = await pointLog()
  const { bytes } = await pack(here, keys.point, [keys.town])
  writeCourierFile(path, bytes)
  await note(here, 'later')
  const later = (await pack(here, keys.point, [keys.town])).bytes
  const pulledOut = writeCourierFile(path, later, (_path, all) => {
    writeFileSync(`${path}.part`, all.subarray(0, all.length / 2))
    throw Object.assign(new Error('i/o error'), { code: 'EIO' })
  })
  expect(pulledOut).toMatchObject([{ code: 'file-not-written', params: { reason: 'EIO' } }])
  expect(await codesOf(readCourierFile(`${path}.part`).data ?? bytes)).toEqual(['courier-damaged'])
  expect(await codesOf(readCourierFile(path).data ?? later)).toEqual([])
  expect(writeCourierFile(path, later)).toEqual([])
  expect(readdirSync(join(path, '..'))).toEqual(['punt.courier'])
})

test('a folder that is not there, and one that is a file, are told', async () => {
  expect(writeCourierFile(join(root, 'nergens', 'a.courier'), new Uint8Array(3))).toMatchObject([
    { code: 'file-not-written', params: { reason: 'ENOENT' } },
  ])
  expect(readCourierFile(join(root, 'nergens')).issues).toMatchObject([{ code: 'file-not-found' }])
  expect(readCourierFile(root).issues).toMatchObject([{ code: 'file-unreadable', params: { reason: 'EISDIR' } }])
})

const canMount = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', root]).status === 0

const why = canMount ? '' : ' (skipped: no right to mount here)'
test.skipIf(!canMount)(`a full stick, a real one (tmpfs of 64 kB): told with what is left, and what was on it stays${why}`, () => {
  const stick = join(root, 'stick')
  mkdirSync(stick)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', stick])
  try {
    const path = join(stick, 'punt.courier')
    const small = new Uint8Array(20_000).fill(7)
    expect(writeCourierFile(path, small)).toEqual([])
    expect(writeCourierFile(path, new Uint8Array(100_000))).toMatchObject([
      { code: 'space-left-short', source: path, params: { left: expect.stringMatching(/^\d+ kB$/) } },
    ])
    expect(readdirSync(stick)).toEqual(['punt.courier'])
    expect(readFileSync(path).equals(small)).toBe(true)
  } finally {
    execFileSync('umount', [stick])
  }
})

test('a full stick, played by a write that fails: told with what is left', () => {
  const path = join(fresh(), 'punt.courier')
  const full = writeCourierFile(path, new Uint8Array(3), () => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  })
  expect(full).toMatchObject([{ code: 'space-left-short', source: path, params: { left: expect.stringMatching(/^\d+ kB$/) } }])
})

test('a film chosen by mistake is not read: no courier file is that large', () => {
  const path = join(root, 'vakantie.mp4')
  writeFileSync(path, '')
  truncateSync(path, 3 * COURIER_BODY_LIMIT)
  expect(readCourierFile(path).issues).toMatchObject([{ code: 'value-out-of-range', source: path }])
})

test('a fault that the system has no name for is the program’s own', () => {
  const broken = () => {
    throw new TypeError('a mistake')
  }
  expect(() => writeCourierFile(join(root, 'x'), new Uint8Array(1), broken)).toThrow(/a mistake/)
})
