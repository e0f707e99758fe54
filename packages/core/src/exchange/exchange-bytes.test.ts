import { testDevice, testCrypto } from '@weerbaar/testkit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeCbor } from '../cbor/decode-cbor.ts'
import { encodeCbor } from '../cbor/encode-cbor.ts'
import type { CborValue } from '../cbor/cbor-value.ts'
import { decodeSummary } from './decode-summary.ts'
import { encodeSummary } from './encode-summary.ts'
import { decodeRecord, encodeRecord, recordHash } from './record-bytes.ts'

const event = testDevice('punt').write({ text: 'water is op' })

test('a record comes back as it was, with its payload and without', () => {
  expect(decodeRecord(encodeRecord(event.record))).toEqual(event.record)
  const bare = { envelope: event.record.envelope }
  expect(decodeRecord(encodeRecord(bare))).toEqual(bare)
  expect(recordHash(bare, testCrypto.sha256)).not.toBe(recordHash(event.record, testCrypto.sha256))
})

test('bytes that are no record are told, whatever they are', () => {
  const { envelope, salted } = event.record
  const whole = encodeRecord(event.record)
  for (let length = 0; length < whole.length; length++) expect(decodeRecord(whole.slice(0, length))).toBeUndefined()
  const wrong: CborValue[] = [
    [],
    'text',
    7,
    [envelope, salted.salt],
    [envelope, salted.salt, salted.payload, 1],
    [envelope, null, null],
    ['a'],
  ]
  for (const value of wrong) expect(decodeRecord(encodeCbor(value))).toBeUndefined()
})

test('a summary comes back as it was', () => {
  const summary = { chains: [event.seen], lacking: [event.id], unread: [recordHash(event.record, testCrypto.sha256)] }
  const decoded = decodeCbor(encodeCbor(encodeSummary(summary)))
  expect(decoded.ok && decodeSummary(decoded.value)).toEqual(summary)
})

test('what is no summary is told: wrong lengths, numbers below zero, a list too many', () => {
  const id = new Uint8Array(32)
  const good: CborValue = [[[id, 0, id]], [id], [id]]
  expect(decodeSummary(good)).toBeDefined()
  const wrong: CborValue[] = [
    null,
    [],
    [[], []],
    [[], [], [], []],
    [[[id, -1, id]], [], []],
    [[[id, 0.5, id]], [], []],
    [[[id, 0]], [], []],
    [[[id, 0, id, 0]], [], []],
    [[[id.slice(1), 0, id]], [], []],
    [[], [id.slice(1)], []],
    [[], [], ['text']],
  ]
  for (const value of wrong) expect(decodeSummary(value)).toBeUndefined()
})

test('no bytes make a reader throw, and what it takes for a record is written the same again', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const record = decodeRecord(bytes)
      if (record !== undefined) expect(encodeRecord(record)).toEqual(bytes)
      const value = decodeCbor(bytes)
      if (value.ok) decodeSummary(value.value)
    }),
    { seed: 6, numRuns: 2000 },
  )
})
