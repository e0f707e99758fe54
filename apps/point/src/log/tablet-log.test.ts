import { decodeEnvelope, encodeRecord, erasureDraft, fromHex, type LogRecord, type PointEvent, pointStanding } from '@weerbaar/core'
import { sampleId, samplePointCard, testDevice } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { browserCrypto } from './browser-crypto.ts'
import { openTabletLog, type TabletLog } from './tablet-log.ts'
import { testStore } from './test-store.ts'

const SPACE = 'exercise:test'
const POINT = sampleId('punt-1')
const NOW = 1_794_700_000_000
const crypto = (await browserCrypto())! // Node has Ed25519
const registered: PointEvent = { type: 'PointRegistered', point: POINT, card: samplePointCard() }
const came: PointEvent = { type: 'VisitorsCame', point: POINT, kind: 'adult', number: 1 }

/** One after the other, as the browser's lock does. */
function queue() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next
    return next
  }
}
const open = (store = testStore(), oneAtATime = queue(), mayKeep: (type: string) => boolean = () => true, clock = () => NOW) =>
  openTabletLog({ store, crypto, clock, oneAtATime, mayKeep }, SPACE)
const insideOf = (log: TabletLog) => {
  const { points, causes } = log.picture()
  const book = points.books.get(POINT)
  return book && pointStanding(POINT, book, new Map(), NOW, causes).visitors.inside
}
const recordsOf = (log: TabletLog) => log.own().map(encodeRecord)

test('what a tablet writes is one chain, signed by it, that another program reads and verifies', async () => {
  const log = await open()
  await log.write([registered], SPACE)
  await log.write([came, came], SPACE)
  const events = log.own()
  expect(events.map(({ read }) => [read.seq, read.type])).toEqual([
    [0, 'DeviceStarted'],
    [1, 'PointRegistered'],
    [2, 'VisitorsCame'],
    [3, 'VisitorsCame'],
  ])
  for (const [i, { envelope, id, read }] of events.entries()) {
    expect(read.prev).toBe(events[i - 1]?.id ?? null)
    const { data } = decodeEnvelope(envelope)
    expect(data?.envelope.device).toBe(log.device())
    expect(id).toHaveLength(64)
  }
  const other = await open()
  expect(await other.take(recordsOf(log))).toBe(0)
  expect(insideOf(other)).toBe(2)
})

test('a tablet opened again goes on where it was; two pages that write at once leave one chain without holes', async () => {
  const [store, lock] = [testStore(), queue()]
  const first = await open(store, lock)
  await first.write([registered], SPACE)
  const second = await open(store, lock)
  expect(second.device()).toBe(first.device())
  await Promise.all([1, 2, 3, 4].flatMap(() => [first.write([came], SPACE), second.write([came], SPACE)]))
  await first.catchUp()
  expect(first.own().map(({ read }) => read.seq)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(insideOf(first)).toBe(8)
})

test('what could not be kept is not counted, and the next one stands in its place', async () => {
  const store = testStore()
  const log = await open(store)
  await log.write([registered, came], SPACE)
  store.isFull = true
  await expect(log.write([came], SPACE)).rejects.toThrow('no room')
  expect(insideOf(log)).toBe(1)
  store.isFull = false
  await log.write([came], SPACE)
  expect(insideOf(log)).toBe(2)
  expect(log.own().at(-1)?.read.seq).toBe(3)
})

test('an event names what was heard since the last one, and its clock stands after all it knew, also when the tablet thinks it is 1970', async () => {
  const laptop = testDevice('laptop')
  const heard = laptop.write({ text: 'hallo' })
  const log = await open(testStore(), queue(), undefined, () => -5)
  await log.take([encodeRecord(heard.record)])
  await log.write([registered], SPACE)
  const { read } = log.own().at(-1)!
  expect(read.seen).toEqual([heard.seen])
  expect(read.clock.at).toBeGreaterThanOrEqual(heard.envelope.clock.at)
  expect(read.recordedAt).toBe(0)
  await log.write([came], SPACE)
  expect(log.own().at(-1)?.read.seen).toEqual([])
})

test('a record that was changed on the way is left out and said so; a changed payload is dropped, its envelope kept', async () => {
  const log = await open()
  await log.write([registered, came], SPACE)
  const [start, first, second] = log.own()
  const flipped = (bytes: Uint8Array) => bytes.with(bytes.length - 1, (bytes.at(-1) ?? 0) ^ 1)
  const other = await open()
  const forged: LogRecord = { ...first!, envelope: flipped(first!.envelope) }
  expect(await other.take([encodeRecord(start!), encodeRecord(forged)])).toBe(1)
  const { salt, payload } = second!.salted!
  const records = [encodeRecord(first!), encodeRecord({ envelope: second!.envelope, salted: { salt, payload: flipped(payload) } })]
  expect(await other.take(records)).toBe(0)
  expect(other.picture().unread.map(({ reason }) => reason)).toEqual(['payload-absent'])
})

test('storage that was put back from an old copy takes a new name, and the chain of the old one stays whole', async () => {
  const original = testStore()
  const log = await open(original)
  await log.write([registered], SPACE)
  const copy = testStore()
  await copy.keep(
    (await original.after(0)).map((row) => ({ ...row, id: log.own()[row.position - 1]!.id })),
    await original.key(),
  )
  await log.write([came], SPACE)
  const restored = await open(copy)
  expect(restored.device()).toBe(log.device())
  await restored.take(recordsOf(log))
  expect(restored.device()).not.toBe(log.device())
  await restored.write([came], SPACE)
  expect(insideOf(restored)).toBe(2)
  expect(restored.own().map(({ read }) => read.seq)).toEqual([0, 1])
})

test('a device that is not of the kit keeps of who came only that somebody came', async () => {
  const kit = await open()
  const person = sampleId('mens-1')
  await kit.write(
    [
      registered,
      { type: 'StaffCame', point: POINT, person, label: 'hesje 7', role: 'helper', team: null, skills: null, walkIn: true, until: null },
    ],
    SPACE,
  )
  const own = await open(testStore(), queue(), (type) => type !== 'StaffCame')
  await own.take(recordsOf(kit))
  expect(own.picture().unread.map(({ type, reason }) => [type, reason])).toEqual([['StaffCame', 'payload-absent']])
})

test('an erasure takes the payload off the tablet, and it does not come back from an old copy', async () => {
  const store = testStore()
  const log = await open(store)
  const help = sampleId('hulp-1')
  const personal: PointEvent = { type: 'HelpDetailsGiven', point: POINT, help, details: 'voorbeeldtekst '.repeat(20), retainUntil: NOW }
  await log.write([registered, personal], SPACE)
  const old = recordsOf(log)
  const before = store.bytes()
  const { payload, ...draft } = erasureDraft({ events: [log.own().at(-1)!.id], duty: 'retention' })
  const erased = testDevice('laptop').write(payload, { ...draft, happenedAt: null, type: draft.type, version: draft.version, space: null })
  await log.take([encodeRecord(erased.record)])
  expect(log.own().at(-1)?.salted).toBeUndefined()
  expect(store.bytes()).toBeLessThan(before)
  const fresh = await open()
  await fresh.take([encodeRecord(erased.record), ...old])
  expect(fresh.picture().unread.map(({ reason }) => reason)).toEqual(['payload-erased'])
})

test('a tablet writes under the certificate its laptop gave it, once it has heard of it, and no more when it is taken back', async () => {
  const log = await open()
  const laptop = testDevice('laptop')
  const give = (holder: string) =>
    laptop.write(
      {
        holder: fromHex(holder),
        person: null,
        function: 'tablet',
        scope: ['VR08', 'GM0281', 'westroijen'],
        from: 0,
        until: NOW * 2,
        mayIssue: false,
        onBehalf: false,
      },
      { type: 'CertificateIssued', space: null },
    )
  const underOf = () => log.own().at(-1)?.read.certificate
  await log.write([registered], SPACE)
  expect(underOf()).toBe(null)
  const given = give(log.device())
  await log.take([given, give('ab'.repeat(32))].map(({ record }) => encodeRecord(record)))
  await log.write([came, came], SPACE)
  expect(log.own().map(({ read }) => read.certificate)).toEqual([null, null, given.id, given.id])
  const revoked = { certificate: fromHex(given.id), device: null, reason: 'lost' }
  await log.take([encodeRecord(laptop.write(revoked, { type: 'CertificateRevoked', space: null }).record)])
  await log.write([came], SPACE)
  expect(underOf()).toBe(null)
})
