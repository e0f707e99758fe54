import {
  type DeviceId,
  deviceIdOf,
  encodeCbor,
  encodeUtf8,
  type EventDraft,
  idBytes,
  type LogRecord,
  type LogStore,
  nextClock,
  purposeBytes,
  type StoredEvent,
  signedBytesOf,
  sealedPayload,
} from '@weerbaar/core'
import { describe, expect, test } from 'vitest'
import { mulberry32 } from '../random.ts'
import { testCrypto } from './test-crypto.ts'
import { TEST_START, type TestDevice, testDevice } from './test-device.ts'
import { testNetwork } from './test-network.ts'

/** What the suite gives a store instead of clock and chance. */
export interface LogStoreWorld {
  readonly clock: () => number
  readonly randomBytes: (count: number) => Uint8Array
}

/** A fresh, empty log for one test. */
export type OpenTestLog = (world: LogStoreWorld) => LogStore | Promise<LogStore>

const DRAFT: EventDraft = { type: 'Noted', version: 1, space: 'exercise:test', payload: { text: 'water is op' } }

/** What every log store promises. Run by each implementation in its own test file. */
export function logStoreSuite(name: string, openLog: OpenTestLog): void {
  describe(`${name} keeps a log`, () => {
    let seed = 0
    const world = (at = TEST_START): LogStoreWorld & { now: number } => {
      const random = mulberry32(++seed)
      const made = {
        now: at,
        clock: () => made.now,
        randomBytes: (count: number) => Uint8Array.from({ length: count }, () => random() * 256),
      }
      return made
    }
    const all = (store: LogStore) => store.read(0, 100_000)
    const foreign = async (store: LogStore) => (await all(store)).filter(({ origin }) => origin === 'received')
    const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id)
    const chain = (device: TestDevice, length: number) => Array.from({ length }, (_, i) => device.write({ i }))
    const two = (device: TestDevice) => [device.write({ i: 0 }), device.write({ i: 1 })] as const
    const three = (device: TestDevice) => [...two(device), device.write({ i: 2 })] as const
    const flipped = (bytes: Uint8Array, place: number) => bytes.with(place, (bytes.at(place) ?? 0) ^ 1)
    const records = (events: readonly { readonly record: LogRecord }[]) => events.map(({ record }) => record)

    test('a new log starts with the start of its device, which belongs to no space', async () => {
      const store = await openLog(world())
      const [started, ...more] = await all(store)
      expect(more).toEqual([])
      expect(started).toMatchObject({
        origin: 'own',
        read: { seq: 0, prev: null, type: 'DeviceStarted', space: null, device: store.device() },
      })
      await store.close()
    })

    test('own events come back as they were written, in one chain, with what the clock said', async () => {
      const here = world()
      const store = await openLog(here)
      here.now += 5000
      const first = await store.append({ ...DRAFT, incident: 'i-1', happenedAt: { at: TEST_START, precision: 3600 } })
      const second = await store.append({ ...DRAFT, happenedAt: null })
      const events = await all(store)
      expect(events.map(({ read }) => read.seq)).toEqual([0, 1, 2])
      expect(events.slice(1).map(({ id }) => id)).toEqual([first, second].map((answer) => answer.status === 'stored' && answer.id))
      expect(events[1]?.read).toMatchObject({
        prev: events[0]?.id,
        type: 'Noted',
        space: 'exercise:test',
        incident: 'i-1',
        recordedAt: TEST_START + 5000,
        happenedAt: { at: TEST_START, precision: 3600 },
      })
      expect(events[2]?.read).toMatchObject({ prev: events[1]?.id, happenedAt: null })
      expect(events[1]?.salted?.payload).toEqual(encodeCbor(DRAFT.payload))
      expect(first).toMatchObject({ status: 'stored', storedAt: TEST_START + 5000, seq: 1 })
      await store.close()
    })

    test('a hundred appends at once are one chain without holes, in the order asked', async () => {
      const store = await openLog(world())
      const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => store.append({ ...DRAFT, payload: { i } })))
      expect(answers.map((answer) => answer.status === 'stored' && answer.seq)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1))
      const events = await all(store)
      for (const [i, event] of events.entries()) expect(event.read.prev).toBe(i === 0 ? null : events[i - 1]?.id)
      await store.close()
    })

    test('bookkeeping belongs to no space and can always be written', async () => {
      const store = await openLog(world())
      expect(await store.append({ ...DRAFT, type: 'DeviceNamed', space: null })).toMatchObject({ status: 'stored', seq: 1 })
      expect((await store.read(1, 10)).map(({ read }) => read.space)).toEqual([null])
      await store.close()
    })

    test('the real space stays shut until rights are complete; an exercise opens', async () => {
      const store = await openLog(world())
      expect(await store.append({ ...DRAFT, space: 'real' })).toEqual({ status: 'refused', code: 'space-not-open', space: 'real' })
      expect(await all(store)).toHaveLength(1)
      await store.close()
    })

    test("a draft no envelope can hold is the programmer's mistake, and spoils nothing asked beside it", async () => {
      const store = await openLog(world())
      const good = store.append(DRAFT)
      expect(() => store.append({ ...DRAFT, type: 'no capital' })).toThrow(/type/)
      expect(() => store.append({ ...DRAFT, incident: 'Brand bij Jansen' })).toThrow(/incident/)
      expect(await good).toMatchObject({ status: 'stored', seq: 1 })
      await store.close()
    })

    test('foreign events are stored, and a second time they are known', async () => {
      const store = await openLog(world())
      const events = chain(testDevice('punt'), 3)
      expect(await store.ingest(records(events))).toEqual(events.map(({ id }) => ({ status: 'stored', id })))
      expect(await store.ingest(records(events))).toEqual(events.map(({ id }) => ({ status: 'known', id, payloadAdded: false })))
      expect(ids(await foreign(store))).toEqual(ids(events))
      expect((await foreign(store)).map(({ envelope, salted }) => ({ envelope, salted }))).toEqual(records(events))
      await store.close()
    })

    test('events that arrive backwards wait, and end as if they had come in order', async () => {
      const store = await openLog(world())
      const events = chain(testDevice('punt'), 12) // past 9, where an order by text would go wrong
      const answers = await store.ingest(records([...events].reverse()))
      expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 11 }, () => 'waiting'), 'stored'])
      expect(ids(await foreign(store))).toEqual(ids(events))
      expect(await store.waiting()).toEqual([])
      await store.close()
    })

    test('a hole in a chain holds back what follows it, visibly, and nothing of anyone else', async () => {
      const store = await openLog(world())
      const [a, b, c] = three(testDevice('punt'))
      const other = chain(testDevice('ander punt'), 2)
      await store.ingest(records([a, c, ...other]))
      expect(ids(await foreign(store))).toEqual(ids([a, ...other]))
      expect(await store.waiting()).toMatchObject([{ id: c.id, for: b.id, seq: 2 }])
      expect(await store.health()).toMatchObject({ waiting: 1 })
      expect(await store.heads()).toContainEqual(a.seen)
      await store.ingest([b.record])
      expect(await store.heads()).toContainEqual(c.seen)
      expect(await store.waiting()).toEqual([])
      await store.close()
    })

    test('two devices whose ids begin alike are kept apart', async () => {
      const store = await openLog(world())
      const byStart = new Map<string, TestDevice>()
      let pair: readonly TestDevice[] | undefined
      for (let i = 0; pair === undefined; i++) {
        const device = testDevice(`laptop ${i}`)
        const start = device.device.slice(0, 3)
        const twin = byStart.get(start)
        if (twin !== undefined) pair = [twin, device]
        byStart.set(start, device)
      }
      const events = pair.flatMap((device) => chain(device, 2))
      await store.ingest(records(events))
      const heads = await store.heads()
      for (const device of pair) expect(heads.filter((head) => head.device === device.device)).toMatchObject([{ seq: 1 }])
      expect(await store.forks()).toEqual([])
      await store.close()
    })

    test('two events in one place of a chain are both kept, both read, and raised', async () => {
      const here = world()
      const store = await openLog(here)
      const original = testDevice('laptop')
      const start = original.write({ i: 0 })
      const copy = original.clone()
      const mine = original.write({ text: 'from the laptop' })
      const theirs = copy.write({ text: 'from its clone' })
      const after = copy.write({ text: 'and on' })
      here.now += 60_000
      expect((await store.ingest(records([start, mine, theirs, after]))).map(({ status }) => status)).toEqual([
        'stored',
        'stored',
        'stored',
        'stored',
      ])
      expect(ids(await foreign(store))).toEqual(ids([start, mine, theirs, after]))
      expect(await store.forks()).toEqual([{ device: original.device, seq: 1, events: [mine.id, theirs.id], raisedAt: here.now }])
      const heads = await store.heads()
      expect(heads.filter((head) => head.device === original.device).toSorted((a, b) => a.seq - b.seq)).toEqual([mine.seen, after.seen])
      expect(await store.health()).toMatchObject({ forks: 1 })
      await store.close()
    })

    test('two first events of one key, two laptops from one stick, are a fork too', async () => {
      const store = await openLog(world())
      const one = testDevice('stick').write({ laptop: 1 })
      const two = testDevice('stick').write({ laptop: 2 })
      await store.ingest(records([one, two]))
      expect(await store.forks()).toMatchObject([{ seq: 0, events: [one.id, two.id] }])
      await store.close()
    })

    test('somebody else writing under our name makes us take a new one and say whom we succeed', async () => {
      const here = world()
      const store = await openLog(here)
      await store.append(DRAFT)
      const before = store.device()
      // A second store from the same chance has the same key: a cloned disk.
      seed--
      const clone = await openLog({ ...here, randomBytes: world().randomBytes })
      expect(clone.device()).toBe(before)
      await clone.append({ ...DRAFT, payload: { text: 'from the clone' } })
      const answers = await store.ingest((await all(clone)).map(({ envelope, salted }) => ({ envelope, ...(salted && { salted }) })))
      expect(answers.every(({ status }) => status === 'stored' || status === 'known')).toBe(true)
      expect(store.device()).not.toBe(before)
      expect((await store.forks()).length).toBeGreaterThan(0)
      const answer = await store.append(DRAFT)
      expect(answer).toMatchObject({ status: 'stored', device: store.device(), seq: 1 })
      const events = await all(store)
      expect(events.filter(({ read }) => read.device === before).length).toBeGreaterThanOrEqual(3)
      await clone.close()
      await store.close()
    })

    test('a signature that does not fit is put in quarantine, not dropped, and does not keep the true event out', async () => {
      const here = world()
      const store = await openLog(here)
      const [start, next] = two(testDevice('punt'))
      const tampered = { ...start.record, envelope: flipped(start.record.envelope, start.record.envelope.length - 1) }
      expect(await store.ingest([tampered, tampered, next.record])).toEqual([
        { status: 'quarantined', reason: 'signature-wrong' },
        { status: 'quarantined', reason: 'signature-wrong' },
        { status: 'waiting', id: next.id, for: start.id },
      ])
      // Without its payload: nobody signed for it, and no erasure could find it.
      expect(await store.quarantine()).toEqual([{ envelope: tampered.envelope, reason: 'signature-wrong', arrivedAt: here.now }])
      expect(await foreign(store)).toEqual([])
      await store.ingest([start.record])
      expect(ids(await foreign(store))).toEqual(ids([start, next]))
      await store.close()
    })

    test('a device whose key is no key at all is put in quarantine', async () => {
      const store = await openLog(world())
      for (const byte of [0x00, 0x01, 0x7f, 0xff]) {
        const device = deviceIdOf(new Uint8Array(32).fill(byte))
        const { record } = testDevice('punt').write({}, { device })
        expect(await store.ingest([record])).toEqual([{ status: 'quarantined', reason: 'signature-wrong' }])
      }
      await store.close()
    })

    test('words changed under a good signature are put in quarantine', async () => {
      const store = await openLog(world())
      const start = testDevice('punt').write({ i: 0 })
      const type = start.record.envelope.indexOf('N'.charCodeAt(0), 40) // Noted becomes Ooted
      const envelope = flipped(start.record.envelope, type)
      expect(await store.ingest([{ envelope }])).toEqual([{ status: 'quarantined', reason: 'signature-wrong' }])
      await store.close()
    })

    test('a payload that is not what was committed to is set apart; the event stands, and the true payload may still come', async () => {
      const store = await openLog(world())
      const start = testDevice('punt').write({ i: 0 })
      const forged = { envelope: start.record.envelope, salted: { ...start.record.salted, payload: encodeCbor({ i: 1000 }) } }
      expect(await store.ingest([forged])).toEqual([{ status: 'stored', id: start.id }])
      expect((await foreign(store))[0]?.salted).toBeUndefined()
      expect(await store.quarantine()).toMatchObject([{ reason: 'payload-wrong' }])
      expect(await store.ingest([start.record])).toEqual([{ status: 'known', id: start.id, payloadAdded: true }])
      expect((await foreign(store))[0]?.salted).toEqual(start.record.salted)
      await store.close()
    })

    test('an event without its payload, erased or not for us, is stored and passed on', async () => {
      const store = await openLog(world())
      const [a, b] = two(testDevice('punt'))
      expect(await store.ingest([{ envelope: b.record.envelope }, { envelope: a.record.envelope }])).toMatchObject([
        { status: 'waiting' },
        { status: 'stored' },
      ])
      expect(await foreign(store)).toMatchObject([{ id: a.id }, { id: b.id }])
      await store.close()
    })

    test('a payload sealed for others is kept where there is none, is not asked for, and makes way for the open one', async () => {
      const store = await openLog(world())
      const start = testDevice('punt').write({ i: 0 })
      const sealed = (word: string) => ({ envelope: start.record.envelope, salted: sealedPayload(encodeUtf8(word)) })
      const payload = async () => (await foreign(store))[0]?.salted
      await store.ingest([{ envelope: start.record.envelope }])
      expect(await store.bare()).toEqual([start.id])
      expect(await store.ingest([sealed('one'), sealed('two')])).toEqual([
        { status: 'known', id: start.id, payloadAdded: false },
        { status: 'known', id: start.id, payloadAdded: false },
      ])
      expect(await payload()).toEqual(sealedPayload(encodeUtf8('one')))
      expect(await store.bare()).toEqual([])
      expect(await store.ingest([start.record])).toEqual([{ status: 'known', id: start.id, payloadAdded: true }])
      await store.ingest([sealed('three')])
      expect(await payload()).toEqual(start.record.salted)
      expect(await store.quarantine()).toEqual([])
      await store.close()
    })

    test('a sealed payload waits with its event, and the open one that comes in the same batch stands', async () => {
      const store = await openLog(world())
      const [a, b] = two(testDevice('punt'))
      const sealed = { envelope: b.record.envelope, salted: sealedPayload(encodeUtf8('one')) }
      await store.ingest([sealed, a.record])
      expect((await foreign(store)).map(({ salted }) => salted)).toEqual([a.record.salted, sealed.salted])
      const other = await openLog(world())
      await other.ingest([a.record, sealed, b.record])
      expect((await foreign(other)).map(({ salted }) => salted)).toEqual([a.record.salted, b.record.salted])
      await store.close()
      await other.close()
    })

    test('rubbish is put in quarantine and a newer format is told apart; the rest of the batch goes in', async () => {
      const store = await openLog(world())
      const start = testDevice('punt').write({ i: 0 })
      const newer = { envelope: encodeCbor([encodeCbor([2, { what: 'nobody knows yet' }]), new Uint8Array(96)]) }
      const rubbish = [{ envelope: new Uint8Array() }, { envelope: new Uint8Array([1, 2, 3]) }]
      expect(await store.ingest([...rubbish, newer, start.record])).toEqual([
        { status: 'quarantined', reason: 'unreadable' },
        { status: 'quarantined', reason: 'unreadable' },
        { status: 'quarantined', reason: 'format-too-new' },
        { status: 'stored', id: start.id },
      ])
      expect((await store.quarantine()).map(({ envelope }) => envelope)).toEqual([...rubbish, newer].map(({ envelope }) => envelope))
      await store.close()
    })

    test('an event that says it follows another device, or skips a number, is put in quarantine', async () => {
      const store = await openLog(world())
      const stranger = testDevice('vreemde').write({})
      const device = testDevice('punt')
      const start = device.write({})
      const jumped = device.clone().write({}, { seq: 7 })
      const grafted = device.clone().write({}, { prev: stranger.id })
      expect(await store.ingest(records([stranger, start, jumped, grafted]))).toMatchObject([
        { status: 'stored' },
        { status: 'stored' },
        { status: 'quarantined', reason: 'chain-broken' },
        { status: 'quarantined', reason: 'chain-broken' },
      ])
      // and the same when they come before what they follow
      const other = await openLog(world())
      await other.ingest(records([jumped, grafted, stranger, start]))
      expect((await other.quarantine()).map(({ reason }) => reason)).toEqual(['chain-broken', 'chain-broken'])
      expect(ids(await foreign(other)).toSorted()).toEqual(ids([stranger, start]).toSorted())
      await other.close()
      await store.close()
    })

    test('types and versions nobody here knows are stored and given back unread, as are events of the real space', async () => {
      const store = await openLog(world())
      const device = testDevice('nieuwer')
      const events = [
        device.write({ nobody: 'knows' }, { type: 'TeleportOpened', version: 1 }),
        device.write({ nobody: 'knows' }, { type: 'ScenarioSaved', version: 99 }),
        device.write({ text: 'echt' }, { space: 'real' }),
      ]
      await store.ingest(records(events))
      expect((await foreign(store)).map(({ envelope, salted }) => ({ envelope, salted }))).toEqual(records(events))
      await store.close()
    })

    test('a clock ten years ahead is accepted and shown; what is written after it still comes after it', async () => {
      const here = world()
      const store = await openLog(here)
      const tenYears = 10 * 365 * 86_400_000
      const ahead = testDevice('klok voor', here.now + tenYears).write({})
      const behind = testDevice('klok achter', 86_400_000).write({})
      await store.ingest(records([ahead, behind]))
      const { ahead: shown } = await store.health()
      expect(shown).toEqual([{ device: ahead.envelope.device, ms: tenYears }])
      await store.append(DRAFT)
      const own = (await all(store)).at(-1)
      expect(own?.read.recordedAt).toBe(here.now)
      expect(own?.read.clock).toEqual(nextClock(ahead.envelope.clock, here.now))
      await store.close()
    })

    test('our clock set back years changes no order: the chain and the hybrid clock go on', async () => {
      const here = world()
      const store = await openLog(here)
      await store.append(DRAFT)
      here.now = -5 // a dead battery
      await store.append(DRAFT)
      const clocks = (await all(store)).map(({ read }) => read.clock)
      expect(clocks).toEqual([
        { at: TEST_START, count: 0 },
        { at: TEST_START, count: 1 },
        { at: TEST_START, count: 2 },
      ])
      await store.close()
    })

    test('an own event names exactly the heads its chain had not named', async () => {
      const store = await openLog(world())
      const punt = testDevice('punt')
      const hub = testDevice('hub')
      const [p0, p1] = two(punt)
      const h0 = hub.write({ i: 0 })
      await store.ingest(records([p0, p1, h0]))
      const seenOf = async () => (await all(store)).filter(({ origin }) => origin === 'own').map(({ read }) => read.seen)
      await store.append(DRAFT)
      await store.append(DRAFT)
      const p2 = punt.write({})
      await store.ingest([p2.record])
      await store.append(DRAFT)
      const byDevice = (a: { device: string }, b: { device: string }) => (a.device < b.device ? -1 : 1)
      expect(await seenOf()).toEqual([[], [p1.seen, h0.seen].toSorted(byDevice), [], [p2.seen]])
      await store.close()
    })

    test('reading goes on from where it was, whatever arrives meanwhile', async () => {
      const store = await openLog(world())
      const events = chain(testDevice('punt'), 7)
      const got: StoredEvent[] = []
      for (const part of [events.slice(0, 3), events.slice(3, 4), events.slice(4)]) {
        await store.ingest(records(part))
        for (;;) {
          const page = await store.read(got.at(-1)?.position ?? 0, 2)
          got.push(...page)
          if (page.length === 0) break
        }
      }
      expect(ids(got)).toEqual(ids(await all(store)))
      await store.close()
    })

    test('a chain comes back in the order of its numbers, however it arrived, and only the part asked for', async () => {
      const store = await openLog(world())
      const device = testDevice('punt')
      const events = chain(device, 12)
      await store.ingest(records([...events.slice(6), ...chain(testDevice('ander punt'), 5), ...events.slice(0, 6)]))
      expect(ids(await store.chain(device.device, 0, 100))).toEqual(ids(events))
      expect(ids(await store.chain(device.device, 9, 11))).toEqual(ids(events.slice(9, 11)))
      expect(ids(await store.chain(device.device, 11, Number.MAX_SAFE_INTEGER))).toEqual(ids(events.slice(11)))
      expect(await store.chain(device.device, 12, 13)).toEqual([])
      expect(await store.chain(device.device, 5, 5)).toEqual([])
      expect(await store.chain(testDevice('onbekend').device, 0, 100)).toEqual([])
      expect((await store.chain(device.device, 0, 1))[0]).toEqual((await foreign(store)).find(({ id }) => id === events[0]?.id))
      await store.close()
    })

    test('the chain of a forked device gives every branch, each event after the one it follows', async () => {
      const store = await openLog(world())
      const laptop = testDevice('laptop')
      const start = laptop.write({ i: 0 })
      const copy = laptop.clone()
      const [a1, a2] = two(laptop)
      const [b1, b2, b3] = [copy.write({ copy: 1 }), copy.write({ copy: 2 }), copy.write({ copy: 3 })]
      await store.ingest(records([start, b1, a1, b2, b3, a2]))
      expect(ids(await store.chain(laptop.device, 0, 10))).toEqual(ids([start, b1, a1, b2, a2, b3]))
      await store.close()
    })

    test('events that wait, are in quarantine or were never met are not known; others are, with their place', async () => {
      const store = await openLog(world())
      const [a, b, c] = three(testDevice('punt'))
      await store.ingest(records([a, c]))
      expect(await store.known([c.id, b.id, a.id])).toEqual([a.seen])
      await store.ingest(records([b]))
      expect(await store.known([c.id, b.id, a.id])).toEqual([c.seen, b.seen, a.seen])
      expect(await store.known([])).toEqual([])
      await store.close()
    })

    test('an event whose payload is not here is listed until it comes', async () => {
      const store = await openLog(world())
      const [a, b] = two(testDevice('punt'))
      await store.ingest([{ envelope: a.record.envelope }, { envelope: b.record.envelope }])
      expect(await store.bare()).toEqual([a.id, b.id])
      await store.ingest([a.record])
      expect(await store.bare()).toEqual([b.id])
      await store.close()
    })

    test('what is signed beside events holds for its purpose only, and changes with the name of the device', async () => {
      const here = world()
      const store = await openLog(here)
      const message = new Uint8Array([1, 2, 3])
      const verify = (text: Uint8Array) => testCrypto.verify(idBytes(store.device()), text, store.sign('courier', message))
      expect(verify(purposeBytes('courier', message))).toBe(true)
      for (const other of [message, signedBytesOf(message), purposeBytes('courier', new Uint8Array([1, 2]))])
        expect(verify(other)).toBe(false)
      // A clone writes under our name; once we know, we sign under another.
      seed--
      const clone = await openLog({ ...here, randomBytes: world().randomBytes })
      await clone.append(DRAFT)
      const before = store.device()
      await store.ingest((await all(clone)).map(({ envelope, salted }) => ({ envelope, ...(salted && { salted }) })))
      expect(store.device()).not.toBe(before)
      expect(verify(purposeBytes('courier', message))).toBe(true)
      await clone.close()
      await store.close()
      expect(() => store.sign('courier', message)).toThrow(TypeError)
    })

    test('logs that were given the same events in any order, in pieces, twice, hold the same', async () => {
      const random = mulberry32(20261114)
      const network = testNetwork(['a', 'b', 'c', 'd'])
      for (let i = 0; i < 60; i++) network.write(Math.floor(random() * 4), { i })
      network.clone(0)
      for (const writer of [0, 4, 4]) network.write(writer, { writer })
      const { events } = network
      const views = []
      for (let round = 0; round < 5; round++) {
        const store = await openLog(world())
        const shuffled = [...events, ...events.slice(0, 20)].map((event) => ({ event, at: random() })).toSorted((x, y) => x.at - y.at)
        for (let from = 0; from < shuffled.length; ) {
          const size = 1 + Math.floor(random() * 9)
          await store.ingest(shuffled.slice(from, from + size).map(({ event }) => event.record))
          from += size
        }
        const mine = store.device()
        views.push({
          events: ids(await foreign(store)).toSorted(),
          heads: (await store.heads())
            .filter(({ device }) => device !== mine)
            .map(({ event }) => event)
            .toSorted(),
          forks: (await store.forks()).map(({ device, seq, events }) => ({ device, seq, events: [...events].toSorted() })),
          waiting: await store.waiting(),
          quarantine: await store.quarantine(),
        })
        const arrival = await foreign(store)
        const before = new Set<string | null>([null])
        for (const { id, read } of arrival) {
          expect(before).toContain(read.prev)
          before.add(id)
        }
        await store.close()
      }
      expect(views[0]?.events).toEqual(ids(events).toSorted())
      expect(views[0]?.forks).toHaveLength(1)
      for (const view of views) expect(view).toEqual(views[0])
    })

    test('closing waits for what was asked, and refuses what comes after', async () => {
      const store = await openLog(world())
      const asked = store.append(DRAFT)
      await store.close()
      expect(await asked).toMatchObject({ status: 'stored' })
      expect(() => store.append(DRAFT)).toThrow(TypeError)
      await expect(store.read(0, 1)).rejects.toThrow(TypeError)
      await store.close()
    })

    test('health counts what there is', async () => {
      const store = await openLog(world())
      const [a, , c] = three(testDevice('punt'))
      await store.ingest([a.record, c.record, { envelope: new Uint8Array([0]) }])
      const device: DeviceId = store.device()
      expect(await store.health()).toMatchObject({ events: 2, waiting: 1, quarantined: 1, forks: 0, device, ahead: [] })
      const { store: form } = await store.health()
      expect(Object.keys(form.settings).length, `${form.kind} says what it promises`).toBe(form.kind === 'memory' ? 0 : 3)
      await store.close()
    })
  })
}
