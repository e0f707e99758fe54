import { testCrypto, testDevice } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { toHex } from '../cbor/bytes.ts'
import { encodeCbor } from '../cbor/encode-cbor.ts'
import { exchangeDraft } from './exchange-event.ts'
import { decodeGreeting, decodeStatement, encodeGreeting, encodeStatement, summaryDigest } from './exchange-statement.ts'
import { decodeBatch, encodeBatch } from './record-batch.ts'
import { decodeSealed, encodeSealed, sealedBytes } from './sealed.ts'

const [point, town] = [testDevice('punt'), testDevice('gemeente')]
const [first, second] = [point.write({ i: 1 }), town.write({ i: 2 })]
const had = { chains: [first.seen], lacking: [second.id], unread: [] }
const digest = summaryDigest(had, testCrypto.sha256)
const context = {
  side: 'ask',
  asker: point.device,
  answerer: town.device,
  session: '0f'.repeat(16),
  number: 7,
  address: '/v1/exchange/records',
} as const
const statement = { at: 1_794_643_200_000, had, parcel: 32_768 }
const sealed = { device: point.device, message: Uint8Array.of(1, 2, 3), signature: new Uint8Array(64).fill(9) }

test('the bytes of what goes over the line have not changed: a program of last year understands one of today', () => {
  const bytes = {
    statement: encodeStatement(statement),
    greeting: encodeGreeting({ at: 5, digest }),
    signed: sealedBytes(context, sealed.message),
    sealed: encodeSealed(sealed),
    batch: encodeBatch([first.record, { envelope: second.record.envelope }]),
    named: encodeCbor(exchangeDraft({ type: 'DeviceNamed', level: 'point', name: 'Punt 41', recipient: null }).payload),
    received: encodeCbor(exchangeDraft({ type: 'EventsReceived', way: 'courier', from: town.device, upTo: [first.seen] }).payload),
  }
  expect(Object.fromEntries(Object.entries(bytes).map(([name, value]) => [name, toHex(testCrypto.sha256(value)).slice(0, 16)]))).toEqual({
    statement: 'a8f88a23f981095f',
    greeting: '118250178d6500f5',
    signed: '734816a65a98f570',
    sealed: '2c740e22db1b290b',
    batch: '4f16581aa25cc34d',
    named: '4dc9ff9416f6b2ec',
    received: 'da9eba3c0ab82c2b',
  })
})

test('each comes back as it was, and cut off anywhere it is nothing', () => {
  const forms = [
    [encodeStatement(statement), decodeStatement, statement],
    [encodeGreeting({ at: 5, digest }), decodeGreeting, { at: 5, digest }],
    [encodeSealed(sealed), decodeSealed, sealed],
    [encodeBatch([first.record]), decodeBatch, [first.record]],
  ] as const
  for (const [bytes, decode, value] of forms) {
    expect(decode(bytes)).toEqual(value)
    for (let end = 0; end < bytes.length; end++) expect(decode(bytes.slice(0, end))).toBeUndefined()
  }
})

test('what was signed for one side, session, number, server or address is not what is signed for another', () => {
  const other = [
    { ...context, side: 'answer' as const },
    { ...context, session: '0e'.repeat(16) },
    { ...context, number: 8 },
    { ...context, answerer: point.device },
    { ...context, asker: town.device },
    { ...context, address: '/v1/exchange/missing' },
  ]
  const all = [context, ...other].map((one) => toHex(sealedBytes(one, sealed.message)))
  expect(new Set(all).size).toBe(7)
})
