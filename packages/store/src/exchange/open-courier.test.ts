import { brotliCompressSync } from 'node:zlib'
import { concatBytes, encodeCbor, purposeBytes } from '@weerbaar/core'
import { mulberry32, TEST_START, testDevice, testKey } from '@weerbaar/testkit'
import { Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, emptyLog, keys, note, pack, pointLog, take } from '../../test/courier-fixture.ts'
import { nodeCrypto } from '../node-crypto.ts'
import { frameRecord } from './courier-body.ts'
import type { CourierKey } from './courier-key.ts'
import { COURIER_BODY_LIMIT, type CourierManifest, decodeManifest, encodeManifest } from './courier-manifest.ts'
import { openCourier } from './open-courier.ts'
import { COURIER_MAGIC, sealCourier } from './pack-courier.ts'

const random = mulberry32(20_261_123)

describe('refused whole, with a sentence', () => {
  test('a file for somebody else', async () => {
    const { bytes } = await pack(await pointLog(), keys.point, [keys.region])
    expect(await codesOf(bytes)).toEqual(['courier-not-for-us'])
    expect((await openCourier(bytes, keys.town, 'stick/a.courier')).issues).toMatchObject([
      { source: 'stick/a.courier', params: { recipient: keys.town.recipient } },
    ])
  })

  test('a file cut off anywhere: in its header, at every chunk of 64 KiB, in its last byte, or empty', async () => {
    const here = await pointLog()
    const small = (await pack(here, keys.point, [keys.town])).bytes
    const lengths = new Set<number>()
    for (let length = 0; length < small.length; length += length < 400 || length > small.length - 80 ? 1 : 17) lengths.add(length)
    for (const length of lengths) {
      const told = await codesOf(small.slice(0, length))
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
        expect(await codesOf(large.slice(0, chunk + off)), `${off}`).toEqual(['courier-damaged'])
  })

  test('a bit changed anywhere', async () => {
    const { bytes } = await pack(await pointLog(), keys.point, [keys.town])
    for (let at = 0; at < bytes.length; at += at < 350 ? 1 : 3) {
      const changed = bytes.with(at, (bytes[at] ?? 0) ^ (1 << (at % 8)))
      const told = await codesOf(changed)
      expect(['courier-damaged', 'courier-not-for-us', 'file-not-recognised'], `byte ${at}`).toContain(told[0])
      expect(told).toHaveLength(1)
    }
  })

  test('bytes behind the end', async () => {
    const { bytes } = await pack(await pointLog(), keys.point, [keys.town])
    expect(await codesOf(concatBytes(bytes, new Uint8Array([0])))).toEqual(['courier-damaged'])
  })

  test('another file altogether, and an age file with something else in it', async () => {
    expect(await codesOf(new TextEncoder().encode('dit is een brief'))).toEqual(['file-not-recognised'])
    expect(await codesOf(new Uint8Array(5000))).toEqual(['file-not-recognised'])
    const encrypter = new Encrypter()
    encrypter.addRecipient(keys.town.recipient)
    expect(await codesOf(await encrypter.encrypt('een brief, netjes versleuteld'))).toEqual(['file-not-recognised'])
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
      expect(await codesOf(await made({}))).toEqual([])
    })

    test('but not when the signature is by another, or under something else', async () => {
      const manifest = encodeManifest(honest)
      for (const signature of [device.sign(manifest), new Uint8Array(64), new Uint8Array(0)])
        expect(await codesOf(await sealCourier(manifest, signature, packed, [keys.town.recipient]))).toEqual(['courier-signature-wrong'])
      expect(await codesOf(await made({ from: testKey('iemand anders').device }))).toEqual(['courier-signature-wrong'])
    })

    test('nor when the body is not the one signed for', async () => {
      expect(await codesOf(await made({ content: new Uint8Array(32) }))).toEqual(['courier-damaged'])
    })

    test('nor when it was meant for another and passed on to us', async () => {
      expect(await codesOf(await made({ to: [keys.region.recipient] }))).toEqual(['courier-not-for-us'])
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
        expect(await codesOf(await made(changes))).toEqual(['courier-damaged'])
      const bomb = new Uint8Array(brotliCompressSync(new Uint8Array(30_000_000)))
      expect(bomb.length).toBeLessThan(1000)
      expect(await codesOf(await made({ size: 1000 }, bomb))).toEqual(['courier-damaged'])
      expect(await codesOf(await made({ size: COURIER_BODY_LIMIT + 1 }, bomb))).toEqual(['courier-damaged'])
      expect(await codesOf(await made({ records: 1_000_000, size: 30_000_000 }, bomb))).toEqual(['courier-damaged'])
    })

    test('nor when the manifest has doubles among its receivers, none, or a key nobody knows', async () => {
      for (const to of [[], [keys.town.recipient, keys.town.recipient]])
        expect(await codesOf(await made({ to }))).toEqual(['courier-damaged'])
      const coloured = { ...honest, colour: 'red' }
      const extra = encodeManifest(coloured)
      expect(await codesOf(await sealCourier(extra, signed(extra), packed, [keys.town.recipient]))).toEqual(['courier-damaged'])
    })

    test('nor when there is more in it than three parts, or when it promises more than a body may be', async () => {
      const manifest = encodeManifest(honest)
      const parts = encodeCbor([manifest, signed(manifest), packed, new Uint8Array(1)])
      const encrypter = new Encrypter()
      encrypter.addRecipient(keys.town.recipient)
      expect(await codesOf(await encrypter.encrypt(concatBytes(COURIER_MAGIC, parts)))).toEqual(['courier-damaged'])
      expect(decodeManifest(encodeManifest({ ...honest, size: COURIER_BODY_LIMIT + 1 })).data).toBeUndefined()
      expect(decodeManifest(encodeManifest({ ...honest, size: COURIER_BODY_LIMIT })).data).toBeDefined()
    })

    test('records in the wrong order wait for each other inside the file only', async () => {
      const device = testDevice('punt')
      const chain = [device.write({ i: 0 }).record, device.write({ i: 1 }).record, device.write({ i: 2 }).record]
      const backwards = concatBytes(...chain.toReversed().map(frameRecord))
      const bytes = await made({ records: 3, size: backwards.length }, new Uint8Array(brotliCompressSync(backwards)))
      expect(await take(emptyLog(), bytes, keys.town)).toMatchObject({ stored: 3, waiting: 0 })
    })

    test('a later format is told from a damaged file', async () => {
      const newer = encodeCbor({ format: 2, whatever: 'comes' })
      expect(
        (await openCourier(await sealCourier(newer, signed(newer), packed, [keys.town.recipient]), keys.town, 'x')).issues,
      ).toMatchObject([{ code: 'version-too-new', source: 'x', params: { version: 2, known: 1 } }])
    })

    test('nor, with bytes of any kind where manifest, signature or body should be, does it do anything but refuse', async () => {
      const valid = encodeManifest(honest)
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.nat({ max: 3 }), async (bytes, where) => {
          const parts = [valid, signed(valid), packed]
          if (where < 3) parts[where] = bytes
          const plain = where === 3 ? bytes : encodeCbor(parts)
          const key: CourierKey = {
            recipient: keys.town.recipient,
            decrypt: async () => ({ status: 'opened', bytes: concatBytes(COURIER_MAGIC, plain) }),
          }
          const { data, issues } = await openCourier(new Uint8Array(), key, 'x')
          expect(data).toBeUndefined()
          expect(issues).toHaveLength(1)
        }),
        { seed: 6, numRuns: 300 },
      )
    })

    test('a poisoned event in it is set apart, and keeps the others not out', async () => {
      const rubbish = { envelope: new Uint8Array(20) }
      const all = concatBytes(...[records[0]!, rubbish, records[1]!].map(frameRecord))
      const bytes = await made({ records: 3, size: all.length }, new Uint8Array(brotliCompressSync(all)))
      expect(await take(emptyLog(), bytes, keys.town)).toMatchObject({ stored: 2, quarantined: 1, reasons: ['unreadable'] })
    })
  })
})
