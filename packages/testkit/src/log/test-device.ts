import {
  type CborValue,
  commitTo,
  type DeviceId,
  type Envelope,
  type EventFacts,
  type EventId,
  encodeCbor,
  encodeEnvelope,
  eventId,
  factsOf,
  type LogRecord,
  nextClock,
  type SaltedPayload,
  sortSeen,
  type Seen,
  type StoredEvent,
  signedBytes,
} from '@weerbaar/core'
import { testCrypto, testKey } from './test-crypto.ts'

/** An event made by hand, with everything a test may want to break. */
export interface TestEvent {
  readonly id: EventId
  readonly envelope: Envelope
  readonly facts: EventFacts
  readonly record: LogRecord & { readonly salted: SaltedPayload }
  /** As another device names it when it has it. */
  readonly seen: Seen
}

/** A device that writes a chain without a store: for foreign events of every kind. */
export interface TestDevice {
  readonly device: DeviceId
  /** @param changes to the envelope before it is signed; `seen` names what this event newly knows */
  readonly write: (payload: CborValue, changes?: Partial<Envelope>) => TestEvent
  /** The same device twice, as after cloning its disk: each goes on from here. */
  readonly clone: () => TestDevice
}

/** 14 November 2026, 08:00 UTC; every event of a device a second later. */
export const TEST_START = 1_794_643_200_000

export function testDevice(word: string, start = TEST_START): TestDevice {
  return deviceFrom(word, { start, count: 0 })
}

interface State {
  readonly start: number
  readonly count: number
  readonly last?: TestEvent
}

function deviceFrom(word: string, from: State): TestDevice {
  const { device, sign } = testKey(word)
  let { last } = from
  let { count } = from
  return {
    device,
    write(payload, changes = {}) {
      const now = from.start + count++ * 1000
      // Salted by its place in a count, so that tests repeat; a real salt is random.
      const salted = { salt: testCrypto.sha256(encodeCbor([word, count, payload])), payload: encodeCbor(payload) }
      const envelope: { -readonly [F in keyof Envelope]: Envelope[F] } = {
        device,
        seq: last === undefined ? 0 : last.envelope.seq + 1,
        prev: last?.id ?? null,
        type: 'Noted',
        version: 1,
        space: 'exercise:test',
        incident: null,
        certificate: null,
        clock: nextClock(last?.envelope.clock, now),
        seen: [],
        recordedAt: now,
        happenedAt: null,
        commitment: commitTo(salted, testCrypto.sha256),
        ...changes,
      }
      envelope.seen = sortSeen(envelope.seen)
      const id = eventId(envelope, testCrypto.sha256)
      const record = { envelope: encodeEnvelope({ envelope, signature: sign(signedBytes(envelope)) }), salted }
      last = { id, envelope, facts: factsOf(id, envelope), record, seen: { device, seq: envelope.seq, event: id } }
      return last
    },
    clone: () => deviceFrom(word, { ...from, count, ...(last === undefined ? {} : { last }) }),
  }
}

/** As a log store would give it back. */
export function storedAs({ id, envelope, record }: TestEvent, position: number): StoredEvent {
  return { ...record, id, read: envelope, position, arrivedAt: TEST_START, origin: 'received' }
}
