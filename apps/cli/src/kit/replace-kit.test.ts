import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LogStore, parseDeviceId, parseRecordId } from '@weerbaar/core'
import { openMemoryLog } from '@weerbaar/store'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fitsHere, installedKit, keepInstalled } from './installed-kit.ts'
import type { KitManifest } from './kit-manifest.ts'
import { replaceKit } from './replace-kit.ts'
import { signKit } from './sign-kit.ts'
import { verifyKit } from './verify-kit.ts'

let root = ''
let log: LogStore
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'weerbaar-kits-'))
  log = openMemoryLog({ clock: Date.now, randomBytes: (count) => new Uint8Array(randomBytes(count)) })
})
afterEach(() => rmSync(root, { recursive: true }))
const POINT = parseRecordId('punt-12')!
const code = ({ issues }: { issues: readonly { code: string }[] }) => issues[0]?.code

function kit(name: string, madeAt = 1000): string {
  const folder = join(root, name)
  mkdirSync(join(folder, 'program'), { recursive: true })
  const manifest: KitManifest = {
    format: 1,
    madeAt,
    program: '0.1.0',
    platform: 'linux-x64',
    node: '24.21.0',
    point: POINT,
    name: 'Sporthal',
    number: null,
    host: 'punt.weerbaar.internal',
    peers: [],
    allow: [log.device()],
    missing: [],
  }
  writeFileSync(join(folder, 'kit.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'program', 'main.ts'), name)
  signKit(folder, log)
  return folder
}

test('a kit is whole as long as every file is as signed: one changed, missing, added or named outside the folder is told', () => {
  const folder = kit('stick')
  expect(verifyKit(folder).data).toMatchObject({ files: 2, signer: log.device() })
  writeFileSync(join(folder, 'desktop.ini'), 'a desktop looked here')
  expect(verifyKit(folder).issues).toEqual([])
  writeFileSync(join(folder, 'program', 'main.ts'), 'other')
  expect(verifyKit(folder).issues).toMatchObject([{ code: 'kit-damaged', params: { file: 'program/main.ts' } }])
  rmSync(join(folder, 'program', 'main.ts'))
  expect(verifyKit(folder).issues).toMatchObject([{ code: 'kit-damaged', params: { file: 'program/main.ts' } }])
  writeFileSync(join(folder, 'program', 'main.ts'), 'stick')
  writeFileSync(join(folder, 'program', 'main.js'), '')
  expect(verifyKit(folder).issues).toMatchObject([{ code: 'kit-damaged', params: { file: 'program/main.js' } }])
  rmSync(join(folder, 'program', 'main.js'))
  const sums = join(folder, 'SHA256SUMS')
  const text = readFileSync(sums, 'utf8')
  writeFileSync(sums, text.replace('program/main.ts', 'program/../../x'))
  expect(code(verifyKit(folder))).toBe('file-not-recognised')
  writeFileSync(
    sums,
    text.replace(/^./, (sign) => (sign === '0' ? '1' : '0')),
  )
  expect(code(verifyKit(folder))).toBe('kit-signature-wrong')
  expect(code(verifyKit(root))).toBe('file-not-recognised')
})

test('a kit takes the place of the one before it, a cut between the renames is found again, and a folder of something else stays', () => {
  const to = join(root, 'Weerbaar')
  const put = (folder: string) => replaceKit(verifyKit(folder).data!, to)
  const content = () => readFileSync(join(to, 'program', 'main.ts'), 'utf8')
  expect(put(kit('een')).data?.folder).toBe(to)
  renameSync(to, `${to}.oud`)
  expect(put(kit('twee')).issues).toEqual([])
  expect(content()).toBe('twee')
  expect([existsSync(`${to}.oud`), existsSync(`${to}.nieuw`)]).toEqual([false, false])
  rmSync(join(to, 'kit.json'))
  expect(code(put(kit('drie')))).toBe('file-exists')
  expect(content()).toBe('twee')
})

test('a laptop takes the same kit or a newer one of its own point, and says which it has', () => {
  const data = join(root, 'data')
  expect(installedKit(data)).toBeUndefined()
  const now = verifyKit(kit('nu', 5000)).data!
  expect(fitsHere(now, undefined).data).toBe(true)
  keepInstalled(data, { point: POINT, madeAt: 5000, signer: now.signer })
  expect(installedKit(data)).toEqual({ point: POINT, madeAt: 5000, signer: parseDeviceId(log.device()) })
  expect(fitsHere(now, installedKit(data)).issues).toEqual([])
  expect(code(fitsHere(verifyKit(kit('oud', 4999)).data!, installedKit(data)))).toBe('kit-older')
  const other = { point: parseRecordId('punt-13')!, madeAt: 1, signer: now.signer }
  expect(code(fitsHere(now, other))).toBe('kit-other-point')
})
