import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { concatBytes, encodeCbor, type LogStore, type LogSummary, purposeBytes, summaryOf } from '@weerbaar/core'
import { mulberry32, TEST_START, testDevice, testKey } from '@weerbaar/testkit'
import { Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption'
import { afterAll, describe, expect, test } from 'vitest'
import { openMemoryLog } from '../log/open-log.ts'
import { nodeCrypto } from '../node-crypto.ts'
import { openConfirmations } from './confirmations.ts'
import { frameRecord } from './courier-body.ts'
import { type CourierKey, memoryCourierKey, openCourierKey } from './courier-key.ts'
import { COURIER_BODY_LIMIT, type CourierManifest, encodeManifest } from './courier-manifest.ts'
import { readCourierFile, writeCourierFile } from './courier-on-disk.ts'
import { openCourier } from './open-courier.ts'
import { packCourier, sealCourier } from './pack-courier.ts'
import { parseRecipient } from './recipient.ts'
import { takeCourier } from './take-courier.ts'

const root = mkdtempSync(join(tmpdir(), 'weerbaar-courier-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let seed = 0
const random = mulberry32(20_261_123)
function openLog(): LogStore {
  const chance = mulberry32(++seed)
  return openMemoryLog({ clock: () => TEST_START, randomBytes: (count) => Uint8Array.from({ length: count }, () => chance() * 256) })
}
const note = (log: LogStore, text: string) => log.append({ type: 'Noted', version: 1, space: 'exercise:test', payload: { text } })
const clock = () => TEST_START
const keys = { point: await memoryCourierKey(), town: await memoryCourierKey(), region: await memoryCourierKey() }
const pack = (log: LogStore, from: CourierKey, to: readonly CourierKey[], ...confirmed: LogSummary[]) =>
  packCourier(log, { to: to.map(({ recipient }) => recipient), confirmed, key: from, clock })
const codes = async (bytes: Uint8Array, key = keys.town) => (await openCourier(bytes, key, 'punt.courier')).issues.map(({ code }) => code)
async function open(log: LogStore, bytes: Uint8Array, key: CourierKey) {
  const { data, issues } = await openCourier(bytes, key, 'punt.courier')
  if (data === undefined) throw new TypeError(JSON.stringify(issues))
  return { ...(await takeCourier(log, data)), manifest: data.manifest }
}
const ids = async (log: LogStore) => (await log.read(0, 100_000)).map(({ id }) => id).sort()

/** A point with three notes of its own and two events it carries for somebody else. */
async function point(): Promise<LogStore> {
  const log = openLog()
  for (const text of ['open sinds 14:00', 'water voor 200', 'hulpvraag: insuline']) await note(log, text)
  const neighbour = testDevice('buurpunt')
  await log.ingest([neighbour.write({ i: 0 }).record, neighbour.write({ i: 1 }).record])
  return log
}

describe('there and back', () => {
  test('a point and a town hall that carry a stick both ways end with equal logs, and then have nothing more to say', async () => {
    const [here, there] = [await point(), openLog()]
    await note(there, 'aggregaat onderweg')
    const first = await pack(here, keys.point, [keys.town])
    expect(first.manifest).toMatchObject({
      from: here.device(),
      recipient: keys.point.recipient,
      to: [keys.town.recipient],
      records: 6,
      complete: true,
    })
    const taken = await open(there, first.bytes, keys.town)
    expect(taken).toMatchObject({ stored: 6, known: 0, waiting: 0, quarantined: 0 })
    const answer = await pack(there, keys.town, [keys.point], taken.manifest.had)
    expect(answer.manifest.records).toBe(2)
    const returned = await open(here, answer.bytes, keys.point)
    expect(await ids(here)).toEqual(await ids(there))
    const last = await pack(here, keys.point, [keys.town], returned.manifest.had)
    expect(last.manifest.records).toBe(0)
    expect(await open(there, last.bytes, keys.town)).toMatchObject({ stored: 0, known: 0 })
  })

  test('the same file twice, an old one after newer ones, and three files in any order give the same log', async () => {
    const here = await point()
    const files = [(await pack(here, keys.point, [keys.town])).bytes]
    const had = await summaryOf(here, nodeCrypto.sha256)
    await note(here, 'tweede dag')
    files.push((await pack(here, keys.point, [keys.town], had)).bytes)
    const later = await summaryOf(here, nodeCrypto.sha256)
    await note(here, 'derde dag')
    files.push((await pack(here, keys.point, [keys.town], later)).bytes)
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2, 0, 1],
      [2, 0, 2, 1, 1],
    ]
    for (const order of orders) {
      const there = openLog()
      for (const i of order) await open(there, files[i]!, keys.town)
      const its = (await there.read(0, 1)).map(({ id }) => id)
      expect(await ids(there)).toEqual([...(await ids(here)), ...its].sort())
      expect(await there.waiting()).toEqual([])
      expect(await open(there, files[0]!, keys.town)).toMatchObject({ stored: 0, known: 6 })
    }
  })

  test('what waits for a file that has not come is said, and goes in when it comes', async () => {
    const here = await point()
    const first = await pack(here, keys.point, [keys.town])
    await note(here, 'tweede dag')
    const second = await pack(here, keys.point, [keys.town], first.manifest.had)
    const there = openLog()
    expect(await open(there, second.bytes, keys.town)).toMatchObject({ stored: 0, waiting: 1 })
    expect(await open(there, first.bytes, keys.town)).toMatchObject({ stored: 6, waiting: 0 })
    expect(await there.waiting()).toEqual([])
  })

  test('a runner carries for a third: the region gets the point’s events from the town, signed by the point', async () => {
    const [here, town, region] = [await point(), openLog(), openLog()]
    await open(town, (await pack(here, keys.point, [keys.town])).bytes, keys.town)
    await open(region, (await pack(town, keys.town, [keys.region])).bytes, keys.region)
    expect(await ids(region)).toEqual(expect.arrayContaining(await ids(here)))
  })

  test('one file for two receivers holds what one of them lacks, and both can open it', async () => {
    const here = await point()
    const all = await summaryOf(here, nodeCrypto.sha256)
    const { bytes, manifest } = await pack(here, keys.point, [keys.region, keys.town, keys.town], all, {
      chains: [],
      lacking: [],
      unread: [],
    })
    expect(manifest.to).toEqual([keys.region.recipient, keys.town.recipient].sort())
    expect(manifest.records).toBe(6)
    for (const key of [keys.region, keys.town]) expect(await open(openLog(), bytes, key)).toMatchObject({ stored: 6 })
  })

  test('when more is missing than a file may hold it says so, and the rest follows once that is confirmed', async () => {
    const [here, there] = [await point(), openLog()]
    const order = { to: [keys.town.recipient], key: keys.point, clock, limit: 1300 }
    let files = 0
    for (let complete = false; !complete; files++) {
      const packed = await packCourier(here, { ...order, confirmed: [await summaryOf(there, nodeCrypto.sha256)] })
      await open(there, packed.bytes, keys.town)
      complete = packed.manifest.complete
      expect(packed.manifest.records).toBeGreaterThan(0)
      expect(packed.manifest.size).toBeLessThanOrEqual(1300)
    }
    expect(files).toBeGreaterThan(1)
    expect(await ids(there)).toEqual(expect.arrayContaining(await ids(here)))
  })

  test('without a receiver there is no file', async () => {
    await expect(pack(openLog(), keys.point, [])).rejects.toThrow(RangeError)
  })
})

describe('refused whole, with a sentence', () => {
  test('a file for somebody else', async () => {
    const { bytes } = await pack(await point(), keys.point, [keys.region])
    expect(await codes(bytes)).toEqual(['courier-not-for-us'])
    expect((await openCourier(bytes, keys.town, 'stick/a.courier')).issues).toMatchObject([
      { source: 'stick/a.courier', params: { recipient: keys.town.recipient } },
    ])
  })

  test('a file cut off anywhere: in its header, at every chunk of 64 KiB, in its last byte, or empty', async () => {
    const here = await point()
    const small = (await pack(here, keys.point, [keys.town])).bytes
    const lengths = new Set<number>()
    for (let length = 0; length < small.length; length += length < 400 || length > small.length - 80 ? 1 : 17) lengths.add(length)
    for (const length of lengths) {
      const told = await codes(small.slice(0, length))
      expect(['courier-damaged', 'courier-not-for-us'], `${length} bytes`).toContain(told[0])
      expect(told).toHaveLength(1)
    }
    // Not to be compressed, so that the file spans chunks of age.
    for (let i = 0; i < 3; i++) await note(here, Array.from({ length: 40_000 }, () => String.fromCharCode(33 + random() * 90)).join(''))
    const large = (await pack(here, keys.point, [keys.town])).bytes
    expect(large.length).toBeGreaterThan(90_000)
    const header = Buffer.from(large).indexOf('\n', Buffer.from(large).indexOf('\n--- ') + 1) + 1 + 16
    for (const chunk of [header, header + 65_552])
      for (const off of [-17, -16, -1, 0, 1, 15, 16, 17])
        expect(await codes(large.slice(0, chunk + off)), `${off}`).toEqual(['courier-damaged'])
  })

  test('a bit changed anywhere', async () => {
    const { bytes } = await pack(await point(), keys.point, [keys.town])
    for (let at = 0; at < bytes.length; at += at < 350 ? 1 : 3) {
      const changed = bytes.with(at, (bytes[at] ?? 0) ^ (1 << (at % 8)))
      const told = await codes(changed)
      expect(['courier-damaged', 'courier-not-for-us', 'file-not-recognised'], `byte ${at}`).toContain(told[0])
      expect(told).toHaveLength(1)
    }
  })

  test('bytes behind the end', async () => {
    const { bytes } = await pack(await point(), keys.point, [keys.town])
    expect(await codes(concatBytes(bytes, new Uint8Array([0])))).toEqual(['courier-damaged'])
  })

  test('another file altogether, and an age file with something else in it', async () => {
    expect(await codes(new TextEncoder().encode('dit is een brief'))).toEqual(['file-not-recognised'])
    expect(await codes(new Uint8Array(5000))).toEqual(['file-not-recognised'])
    const encrypter = new Encrypter()
    encrypter.addRecipient(keys.town.recipient)
    expect(await codes(await encrypter.encrypt('een brief, netjes versleuteld'))).toEqual(['file-not-recognised'])
  })

  describe('a file that somebody made by hand, well encrypted to us', () => {
    const device = testKey('knutselaar')
    const records = [testDevice('punt').write({ i: 0 }).record, testDevice('ander punt').write({ i: 1 }).record]
    const body = concatBytes(...records.map(frameRecord))
    const packed = new Uint8Array(brotliCompressSync(body))
    const honest: CourierManifest = {
      from: device.device,
      recipient: keys.point.recipient,
      to: [keys.town.recipient],
      madeAt: TEST_START,
      had: { chains: [], lacking: [], unread: [] },
      complete: true,
      records: 2,
      size: body.length,
      content: nodeCrypto.sha256(packed),
    }
    const signed = (manifest: Uint8Array) => device.sign(purposeBytes('courier', manifest))
    const made = (changes: Partial<CourierManifest>, content = packed) => {
      const manifest = encodeManifest({ ...honest, content: nodeCrypto.sha256(content), ...changes })
      return sealCourier(manifest, signed(manifest), content, [keys.town.recipient])
    }

    test('opens when all is in order', async () => {
      expect(await codes(await made({}))).toEqual([])
    })

    test('but not when the signature is by another, or under something else', async () => {
      const manifest = encodeManifest(honest)
      for (const signature of [device.sign(manifest), new Uint8Array(64), new Uint8Array(0)])
        expect(await codes(await sealCourier(manifest, signature, packed, [keys.town.recipient]))).toEqual(['courier-signature-wrong'])
      expect(await codes(await made({ from: testKey('iemand anders').device }))).toEqual(['courier-signature-wrong'])
    })

    test('nor when the body is not the one signed for', async () => {
      expect(await codes(await made({ content: new Uint8Array(32) }))).toEqual(['courier-damaged'])
    })

    test('nor when it was meant for another and passed on to us', async () => {
      expect(await codes(await made({ to: [keys.region.recipient] }))).toEqual(['courier-not-for-us'])
    })

    test('nor when counts do not fit, and a file that would unpack to far more than it says is not unpacked', async () => {
      for (const changes of [
        { records: 1 },
        { records: 3 },
        { records: 0 },
        { size: body.length - 1 },
        { size: body.length + 1 },
        { records: 2 ** 40 },
      ])
        expect(await codes(await made(changes))).toEqual(['courier-damaged'])
      const bomb = new Uint8Array(brotliCompressSync(new Uint8Array(30_000_000)))
      expect(bomb.length).toBeLessThan(1000)
      expect(await codes(await made({ size: 1000 }, bomb))).toEqual(['courier-damaged'])
      expect(await codes(await made({ size: COURIER_BODY_LIMIT + 1 }, bomb))).toEqual(['courier-damaged'])
      expect(await codes(await made({ records: 1_000_000, size: 30_000_000 }, bomb))).toEqual(['courier-damaged'])
    })

    test('nor when the manifest has doubles among its receivers, none, or a key nobody knows', async () => {
      for (const to of [[], [keys.town.recipient, keys.town.recipient]])
        expect(await codes(await made({ to }))).toEqual(['courier-damaged'])
      const coloured = { ...honest, colour: 'red' }
      const extra = encodeManifest(coloured)
      expect(await codes(await sealCourier(extra, signed(extra), packed, [keys.town.recipient]))).toEqual(['courier-damaged'])
    })

    test('a later format is told from a damaged file', async () => {
      const newer = encodeCbor({ format: 2, whatever: 'comes' })
      expect(
        (await openCourier(await sealCourier(newer, signed(newer), packed, [keys.town.recipient]), keys.town, 'x')).issues,
      ).toMatchObject([{ code: 'version-too-new', source: 'x', params: { version: 2, known: 1 } }])
    })

    test('a poisoned event in it is set apart, and keeps the others not out', async () => {
      const rubbish = { envelope: new Uint8Array(20) }
      const all = concatBytes(...[records[0]!, rubbish, records[1]!].map(frameRecord))
      const bytes = await made({ records: 3, size: all.length }, new Uint8Array(brotliCompressSync(all)))
      expect(await open(openLog(), bytes, keys.town)).toMatchObject({ stored: 2, quarantined: 1, reasons: ['unreadable'] })
    })
  })
})

describe('on a stick', () => {
  const fresh = () => mkdtempSync(join(root, 'stick-'))

  test.skipIf(process.platform === 'win32')('is written whole under its name, for its owner only, and nothing lies beside it', async () => {
    const folder = fresh()
    const path = join(folder, 'punt.courier')
    const { bytes } = await pack(await point(), keys.point, [keys.town])
    expect(writeCourierFile(path, bytes)).toEqual([])
    expect(readdirSync(folder)).toEqual(['punt.courier'])
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readCourierFile(path).data).toEqual(bytes)
  })

  test('pulled out halfway: a partial copy is refused, what was there under that name still opens', async () => {
    const path = join(fresh(), 'punt.courier')
    const here = await point()
    const { bytes } = await pack(here, keys.point, [keys.town])
    writeCourierFile(path, bytes)
    await note(here, 'later')
    const later = (await pack(here, keys.point, [keys.town])).bytes
    const pulledOut = writeCourierFile(path, later, (_path, all) => {
      writeFileSync(`${path}.part`, all.subarray(0, all.length / 2))
      throw Object.assign(new Error('i/o error'), { code: 'EIO' })
    })
    expect(pulledOut).toMatchObject([{ code: 'file-not-written', params: { reason: 'EIO' } }])
    expect(await codes(readCourierFile(`${path}.part`).data ?? bytes)).toEqual(['courier-damaged'])
    expect(await codes(readCourierFile(path).data ?? later)).toEqual([])
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

  const mount = join(root, 'vol')
  mkdirSync(mount)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', mount]).status === 0
  afterAll(() => {
    if (mounted) execFileSync('umount', [mount])
  })

  test(`a full stick is told with what is left, and nothing half is on it (${mounted ? 'a real one: tmpfs of 64 kB' : 'a write that fails: no right to mount here'})`, () => {
    const path = join(mount, 'punt.courier')
    const small = new Uint8Array(20_000).fill(7)
    if (mounted) expect(writeCourierFile(path, small)).toEqual([])
    const full = mounted
      ? writeCourierFile(path, new Uint8Array(100_000))
      : writeCourierFile(path, small, () => {
          throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
        })
    expect(full).toMatchObject([{ code: 'space-left-short', source: path, params: { left: expect.stringMatching(/^\d+ kB$/) } }])
    expect(readdirSync(mount)).toEqual(mounted ? ['punt.courier'] : [])
    if (mounted) expect(readFileSync(path).equals(small)).toBe(true)
  })

  test('a fault that the system has no name for is the program’s own', () => {
    const broken = () => {
      throw new TypeError('a mistake')
    }
    expect(() => writeCourierFile(join(root, 'x'), new Uint8Array(1), broken)).toThrow(/a mistake/)
  })
})

describe('keys', () => {
  test('the key is made once, readable by its owner only, and stays', async () => {
    const path = join(root, 'courier.key')
    const first = await openCourierKey(path)
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
    const again = await openCourierKey(path)
    expect(again.data?.recipient).toBe(first.data?.recipient)
    const { bytes } = await packCourier(await point(), { to: [first.data!.recipient], confirmed: [], key: keys.point, clock })
    expect(await open(openLog(), bytes, again.data!)).toMatchObject({ stored: 6 })
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
      const { bytes } = await packCourier(await point(), {
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
      expect(await codes(new Uint8Array(theirs), key!)).toEqual([])
    },
  )

  test('a post-quantum or passphrase file is refused in words, not by a fault', async () => {
    const hybrid = new Encrypter()
    hybrid.addRecipient(await identityToRecipient(await generateHybridIdentity()))
    expect(await codes(await hybrid.encrypt('x'))).toEqual(['courier-not-for-us'])
  })
})

describe('what others confirmed', () => {
  test('is kept per device over a restart; the last word counts, and a damaged file only costs bytes', async () => {
    const folder = join(root, 'exchange')
    const here = await point()
    const had = await summaryOf(here, nodeCrypto.sha256)
    const [a, b] = [testKey('hub a').device, testKey('hub b').device]
    const nothing = { chains: [], lacking: [], unread: [] }
    const { recipient } = keys.town
    expect(openConfirmations(folder).of([recipient])).toEqual([nothing])
    openConfirmations(folder).note({ from: a, recipient, had: nothing })
    openConfirmations(folder).note({ from: a, recipient, had })
    expect(openConfirmations(folder).of([recipient])).toEqual([had])
    expect(openConfirmations(folder).of([recipient, keys.region.recipient])).toEqual([had, nothing])
    // A stranger who names itself so cannot make us leave anything out.
    openConfirmations(folder).note({ from: b, recipient, had: nothing })
    expect(openConfirmations(folder).of([recipient])).toHaveLength(2)
    expect((await pack(here, keys.point, [keys.town], ...openConfirmations(folder).of([recipient]))).manifest.records).toBe(6)
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'kapot')
    expect(openConfirmations(folder).of([recipient])).toEqual([nothing])
    expect(existsSync(folder)).toBe(true)
  })
})
