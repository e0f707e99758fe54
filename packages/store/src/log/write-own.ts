import {
  type Appended,
  commitTo,
  compareClocks,
  type Envelope,
  type EventDraft,
  encodeCbor,
  encodeEnvelope,
  envelopeBody,
  eventIdOf,
  type HybridClock,
  nextClock,
  SALT_BYTES,
  signedBytesOf,
  wrapEnvelope,
} from '@weerbaar/core'
import type { DeviceIdentity, IdentityKeeper, RandomBytes } from './device-identity.ts'
import { heedErasure } from './erase.ts'
import type { RuleTable } from './log-place.ts'
import type { EventRow, Head } from './log-table.ts'
import type { StoreCrypto } from '../node-crypto.ts'

export interface LogStoreOptions {
  readonly crypto: StoreCrypto
  readonly identity: IdentityKeeper
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number
  readonly randomBytes: RandomBytes
  /** `complete` opens the real space; only when sign-in and rights are. */
  readonly rights?: 'incomplete' | 'complete'
}

/** A laptop whose battery died may think it is before 1970; an envelope cannot say that. */
export const wholeMs = (clock: () => number): number => Math.max(0, Math.trunc(clock()))

/** All of an own event that does not depend on its place in the chain. */
export type Prepared = Pick<Envelope, 'type' | 'version' | 'space' | 'incident' | 'certificate'> & {
  /** Absent: when it is written. */
  readonly happenedAt?: Envelope['happenedAt']
  readonly payload: Uint8Array
}

/** @throws RangeError naming the field of the draft that no envelope can hold */
export function prepare(draft: EventDraft, { device }: DeviceIdentity): Prepared {
  const { type, version, space, happenedAt } = draft
  const incident = draft.incident ?? null
  const certificate = draft.certificate ?? null
  const trial = { device, seq: 0, prev: null, clock: { at: 0, count: 0 }, seen: [], recordedAt: 0, commitment: new Uint8Array(32) }
  encodeEnvelope({
    envelope: { ...trial, type, version, space, incident, certificate, happenedAt: happenedAt ?? null },
    signature: new Uint8Array(64),
  })
  const payload = encodeCbor(draft.payload)
  return { type, version, space, incident, certificate, payload, ...(happenedAt === undefined ? {} : { happenedAt }) }
}

/** Runs inside a transaction: the chain is read from the table, so that nothing in memory can be ahead of the disk. */
export function writeOwn(prepared: Prepared, { device, sign }: DeviceIdentity, table: RuleTable, options: LogStoreOptions): Appended {
  const { crypto, clock, randomBytes } = options
  const heads = table.heads()
  const own = heads.find((head) => head.device === device)
  const now = wholeMs(clock)
  const salted = { salt: randomBytes(SALT_BYTES), payload: prepared.payload }
  const envelope: Envelope = {
    device,
    seq: own === undefined ? 0 : own.seq + 1,
    prev: own?.event ?? null,
    type: prepared.type,
    version: prepared.version,
    space: prepared.space,
    incident: prepared.incident,
    certificate: prepared.certificate,
    clock: nextClock(latest(heads), now),
    // Whatever stands after our last event in order of arrival, that event did not know.
    seen: heads
      .filter((head) => head.device !== device && head.position > (own?.position ?? 0))
      .map(({ device, seq, event }) => ({ device, seq, event })),
    recordedAt: now,
    happenedAt: prepared.happenedAt === undefined ? { at: now, precision: 0 } : prepared.happenedAt,
    commitment: commitTo(salted, crypto.sha256),
  }
  const body = envelopeBody(envelope)
  const message = signedBytesOf(body)
  const id = eventIdOf(crypto.sha256(message))
  const row: EventRow = {
    id,
    device,
    seq: envelope.seq,
    envelope: wrapEnvelope(body, sign(message)),
    salted,
    arrivedAt: now,
    origin: 'own',
  }
  const position = table.insert(row)
  heedErasure(envelope, salted, table)
  if (own !== undefined) table.removeHead(own.event)
  table.addHead({ device, seq: envelope.seq, event: id, position, clock: envelope.clock })
  return { status: 'stored', id, device, seq: envelope.seq, position, storedAt: now }
}

function latest(heads: readonly Head[]): HybridClock | undefined {
  return heads.reduce<HybridClock | undefined>(
    (last, { clock }) => (last === undefined || compareClocks(clock, last) > 0 ? clock : last),
    undefined,
  )
}
