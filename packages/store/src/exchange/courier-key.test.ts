import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption'
import { afterAll, expect, test } from 'vitest'
import { clock, codesOf, emptyLog, keys, pointLog, take } from '../../test/courier-fixture.ts'
import { openCourierKey } from './courier-key.ts'
import { writeCourierFile } from './courier-on-disk.ts'
import { packCourier } from './pack-courier.ts'
import { parseRecipient } from './recipient.ts'

const root = mkdtempSync(join(tmpdir(), 'weerbaar-courier-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('the key is made once, readable by its owner only, and stays', async () => {
  const path = join(root, 'courier.key')
  const first = await openCourierKey(path)
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  const again = await openCourierKey(path)
  expect(again.data?.recipient).toBe(first.data?.recipient)
  const { bytes } = await packCourier(await pointLog(), { to: [first.data!.recipient], confirmed: [], key: keys.point, clock })
  expect(await take(emptyLog(), bytes, again.data!)).toMatchObject({ stored: 6 })
})

test('a damaged key is told, not replaced: files on their way could never be opened', async () => {
  const path = join(root, 'damaged.key')
  await openCourierKey(path)
  const text = readFileSync(path, 'utf8')
  for (const wrong of ['', 'kapot', text.replace(/1[A-Z0-9]{5}/, '1QQQQQ')]) {
    writeFileSync(path, wrong)
    expect((await openCourierKey(path)).issues).toMatchObject([{ code: 'file-unreadable' }])
    expect(readFileSync(path, 'utf8')).toBe(wrong)
  }
})

test('a receiver copied with one character wrong, or of another kind, is none', () => {
  const good = keys.town.recipient
  expect(parseRecipient(good)).toBe(good)
  for (let at = 4; at < good.length; at++)
    expect(parseRecipient(good.slice(0, at) + (good[at] === 'q' ? 'p' : 'q') + good.slice(at + 1))).toBeUndefined()
  for (const wrong of ['', 'age1', good.slice(0, -1), `${good}q`, good.toUpperCase(), ` ${good}`, 'age1pq1qqqq', 'AGE-SECRET-KEY-1'])
    expect(parseRecipient(wrong)).toBeUndefined()
})

const age = spawnSync('age', ['--version']).status === 0
test.skipIf(!age)(
  `Debian’s age opens a courier file, and its keys open with ours${age ? '' : ' (skipped: no age here; apt-get install age)'}`,
  async () => {
    const path = join(root, 'age.key')
    const { data: key } = await openCourierKey(path)
    const { bytes } = await packCourier(await pointLog(), {
      to: [key!.recipient, keys.town.recipient],
      confirmed: [],
      key: keys.point,
      clock,
    })
    const file = join(root, 'age.courier')
    writeCourierFile(file, bytes)
    const opened = execFileSync('age', ['-d', '-i', path, file])
    expect(opened.subarray(0, 17).toString()).toBe('weerbaar/courier\n')
    // What ours finds in it is the same, byte for byte.
    const ours = await key!.decrypt(bytes)
    expect(ours.status === 'opened' && opened.equals(ours.bytes)).toBe(true)
    const theirs = execFileSync('age', ['-r', key!.recipient], { input: opened })
    expect(await codesOf(new Uint8Array(theirs), key!)).toEqual([])
  },
)

test('a post-quantum or passphrase file is refused in words, not by a fault', async () => {
  const hybrid = new Encrypter()
  hybrid.addRecipient(await identityToRecipient(await generateHybridIdentity()))
  expect(await codesOf(await hybrid.encrypt('x'))).toEqual(['courier-not-for-us'])
})
