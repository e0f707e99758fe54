import { createHash, createPrivateKey, createPublicKey, sign as nodeSign, verify as nodeVerify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { decode as cborgDecode } from 'cborg'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromHex, toHex } from '../cbor/bytes.ts'
import { encodeCbor } from '../cbor/encode-cbor.ts'
import { decodeEnvelope } from './decode-envelope.ts'
import { encodeEnvelope, envelopeBody, eventId, signedBytes } from './encode-envelope.ts'
import type { Envelope } from './envelope.ts'
import { certificateIdOf, deviceIdOf, eventIdOf } from './event-ids.ts'
import { commitTo, keepsCommitment } from './payload-commitment.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest())

/** A key for tests only, worked out from a word: anybody can have it, so it protects nothing. */
function testKey(word: string) {
  const seed = sha256(new TextEncoder().encode(`test key, protects nothing: ${word}`))
  const key = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const publicKey = new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32))
  return { publicKey, device: deviceIdOf(publicKey), sign: (message: Uint8Array) => new Uint8Array(nodeSign(null, message, key)) }
}

const punt = testKey('laptop at De Lindenberg')
const regio = testKey('hub of the region')

const payload = { salt: new Uint8Array(32).fill(7), payload: encodeCbor({ visitors: 12 }) }
const first: Envelope = {
  device: punt.device,
  seq: 0,
  prev: null,
  type: 'DeviceStarted',
  version: 1,
  space: null,
  incident: null,
  certificate: null,
  clock: { at: 1_790_000_000_000, count: 0 },
  seen: [],
  recordedAt: 1_790_000_000_000,
  happenedAt: { at: 1_790_000_000_000, precision: 0 },
  commitment: commitTo(payload, sha256),
}
const second: Envelope = {
  device: punt.device,
  seq: 1,
  prev: eventId(first, sha256),
  type: 'VisitorsCounted',
  version: 3,
  space: 'exercise:najaar-1',
  incident: 'i-4f2a',
  certificate: certificateIdOf(new Uint8Array(32).fill(9)),
  clock: { at: 1_790_000_060_000, count: 2 },
  seen: [
    { device: regio.device, seq: 300, event: eventIdOf(new Uint8Array(32).fill(1)) },
    { device: deviceIdOf(new Uint8Array(32).fill(3)), seq: 2 ** 33, event: eventIdOf(new Uint8Array(32).fill(2)) },
  ],
  recordedAt: 1_790_000_050_000,
  happenedAt: { at: 1_789_999_200_000, precision: 3600 },
  commitment: commitTo(payload, sha256),
}
const nobodySaid: Envelope = { ...second, space: 'real', incident: null, happenedAt: null, seen: [] }

const vectors = { first, second, nobodySaid } as const
const golden = JSON.parse(readFileSync(new URL('./envelope-golden.json', import.meta.url), 'utf8')) as Record<
  string,
  { readonly envelope: string; readonly id: string }
>

test.each(Object.keys(vectors) as (keyof typeof vectors)[])('the bytes of the golden event "%s" have not changed', (name) => {
  const envelope = vectors[name]
  const bytes = encodeEnvelope({ envelope, signature: punt.sign(signedBytes(envelope)) })
  expect({ envelope: toHex(bytes), id: eventId(envelope, sha256) }).toEqual(golden[name])
})

test.each(Object.keys(vectors) as (keyof typeof vectors)[])('the golden event "%s" is read back, and its signature holds', (name) => {
  const { data, issues } = decodeEnvelope(fromHex(golden[name]!.envelope))
  expect(issues).toEqual([])
  const { envelope, signature } = data!
  expect({ ...envelope, seen: [...envelope.seen].sort((a, b) => a.seq - b.seq) }).toEqual(vectors[name])
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(punt.publicKey).toString('base64url') },
    format: 'jwk',
  })
  expect(nodeVerify(null, signedBytes(envelope), key, signature)).toBe(true)
})

test('any one byte changed gives another event, or no event', () => {
  const bytes = fromHex(golden['second']!.envelope)
  const signature = toHex(decodeEnvelope(bytes).data!.signature)
  const names = new Set<string>()
  for (let place = 0; place < bytes.length; place++) {
    const changed = bytes.slice()
    changed[place]! ^= 1
    const { data } = decodeEnvelope(changed)
    if (data === undefined) continue
    const id = eventId(data.envelope, sha256)
    if (toHex(data.signature) !== signature) expect(id).toBe(golden['second']!.id)
    else {
      expect(id).not.toBe(golden['second']!.id)
      expect(names).not.toContain(id)
      names.add(id)
    }
  }
  expect(names.size).toBeGreaterThan(100)
})

test('cut off anywhere it is refused, and so is any byte behind it', () => {
  const bytes = fromHex(golden['second']!.envelope)
  for (let length = 0; length < bytes.length; length++) expect(decodeEnvelope(bytes.subarray(0, length)).data).toBeUndefined()
  expect(decodeEnvelope(new Uint8Array([...bytes, 0])).data).toBeUndefined()
})

test.each<[string, Partial<Envelope>]>([
  ['seq', { seq: -1 }],
  ['seq', { seq: 1.5 }],
  ['seq', { seq: 2 ** 53 }],
  ['prev', { prev: null }],
  ['prev', { seq: 0 }],
  ['type', { type: 'visitorsCounted' }],
  ['type', { type: '' }],
  ['type', { type: `A${'a'.repeat(60)}` }],
  ['version', { version: 0 }],
  ['space', { space: 'exercise:Jan Jansen' }],
  ['space', { space: 'exercise:' }],
  ['space', { space: `exercise:${'a'.repeat(41)}` }],
  ['incident', { incident: 'Brand in de Broerstraat' }],
  ['clock', { clock: { at: -1, count: 0 } }],
  ['recordedAt', { recordedAt: Number.NaN }],
  ['happenedAt', { happenedAt: { at: 0, precision: -60 } }],
  ['commitment', { commitment: new Uint8Array(31) }],
  ['seen', { seen: [second.seen[0]!, second.seen[0]!] }],
])('a wrong %s is refused by name: %o', (field, change) => {
  const envelope = { ...second, ...change }
  expect(() => encodeEnvelope({ envelope, signature: new Uint8Array(64) })).toThrow(new RegExp(`${field}|body`))
})

test('the order in which the seen heads were listed makes no difference to the bytes', () => {
  expect(toHex(envelopeBody({ ...second, seen: [...second.seen].reverse() }))).toBe(toHex(envelopeBody(second)))
  const unsorted = encodeCbor([...fieldsOf(second)])
  const { issues } = decodeEnvelope(encodeCbor([unsorted, new Uint8Array(64)]))
  expect(issues).toMatchObject([{ field: 'seen' }])
})

/** The body of `second` with its heads the wrong way round. */
function fieldsOf(envelope: Envelope) {
  const [a, b] = [...envelope.seen].sort((x, y) => (x.device < y.device ? 1 : -1))
  const seen = [a!, b!].map(({ device, seq, event }) => [fromHex(device), seq, fromHex(event)])
  const { device, seq, prev, type, version, space, incident, certificate, clock, recordedAt, happenedAt, commitment } = envelope
  return [
    1,
    fromHex(device),
    seq,
    fromHex(prev!),
    type,
    version,
    space,
    incident,
    fromHex(certificate!),
    [clock.at, clock.count],
    seen,
    recordedAt,
    [happenedAt!.at, happenedAt!.precision],
    commitment,
  ]
}

test('an envelope of a newer format is told apart from rubbish, so that it can be kept and passed on', () => {
  const newer = encodeCbor([encodeCbor([2, 'whatever', { new: true }]), new Uint8Array(96)])
  expect(decodeEnvelope(newer).issues).toMatchObject([{ code: 'version-too-new' }])
  expect(decodeEnvelope(encodeCbor({ a: 1 })).issues).toMatchObject([{ code: 'file-not-recognised' }])
})

test('no bytes make the reader throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 80 }), (body, signature) => {
      decodeEnvelope(body)
      decodeEnvelope(encodeCbor([body, signature]))
    }),
  )
})

test('a payload keeps its commitment with its own salt only, and a salt of another length never does', () => {
  const commitment = commitTo(payload, sha256)
  expect(keepsCommitment(payload, commitment, sha256)).toBe(true)
  expect(keepsCommitment({ ...payload, salt: new Uint8Array(32) }, commitment, sha256)).toBe(false)
  // the same bytes in a row, cut elsewhere
  const moved = { salt: payload.salt.subarray(0, 31), payload: new Uint8Array([7, ...payload.payload]) }
  expect(keepsCommitment(moved, commitment, sha256)).toBe(false)
  expect(() => commitTo(moved, sha256)).toThrow(RangeError)
})

test('the golden events say, read by cborg, what docs/formats/log.md says they say', () => {
  for (const name of Object.keys(vectors) as (keyof typeof vectors)[]) {
    const [body, signature] = cborgDecode(fromHex(golden[name]!.envelope)) as [Uint8Array, Uint8Array]
    const { device, seq, prev, type, version, space, incident, certificate } = vectors[name]
    const hex = (value: unknown) => (value instanceof Uint8Array ? toHex(value) : value)
    const fields = cborgDecode(body) as unknown[]
    expect(fields).toHaveLength(14)
    expect(fields.slice(0, 9).map(hex)).toEqual([1, device, seq, prev, type, version, space, incident, certificate])
    expect(signature).toHaveLength(64)
    expect(toHex(sha256(new Uint8Array([...new TextEncoder().encode('weerbaar/event/1\n'), ...body])))).toBe(golden[name]!.id)
  }
})
