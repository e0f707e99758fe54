import {
  type CborValue,
  type CertificateId,
  compareClocks,
  concatBytes,
  encodeCbor,
  encodeRecord,
  type Envelope,
  envelopeBody,
  eventIdOf,
  type HybridClock,
  type LogRecord,
  nextClock,
  SALT_BYTES,
  type Seen,
  signedBytesOf,
  type StoredEvent,
  wrapEnvelope,
} from '@weerbaar/core'
import type { BrowserCrypto, TabletKey } from './browser-crypto.ts'

/** What is to be written, before it has a place on the chain. */
export type Unsealed = Pick<Envelope, 'type' | 'version' | 'space' | 'happenedAt'> & { readonly payload: CborValue }

/** What the next own event has to name: the one before it, and what was heard since. */
export interface ChainEnd {
  /** Absent: nothing was written yet. */
  readonly last?: { readonly seq: number; readonly id: Envelope['prev'] }
  readonly clock?: HybridClock
  readonly seen: readonly Seen[]
  /** What its laptop gave it; absent: nothing, and then its events are marked so. */
  readonly certificate?: CertificateId
}

export interface Sealed extends Pick<StoredEvent, 'id' | 'read'> {
  readonly log: LogRecord
  readonly record: Uint8Array
}

/** Gives an event its place on this tablet's chain, and signs it. @param now milliseconds since 1970 UTC */
export async function sealEvent(unsealed: Unsealed, key: TabletKey, end: ChainEnd, now: number, crypto: BrowserCrypto): Promise<Sealed> {
  const { payload: content, ...rest } = unsealed
  const salted = { salt: crypto.randomBytes(SALT_BYTES), payload: encodeCbor(content) }
  const read: Envelope = {
    ...rest,
    device: key.device,
    seq: end.last === undefined ? 0 : end.last.seq + 1,
    prev: end.last?.id ?? null,
    incident: null,
    certificate: end.certificate ?? null,
    clock: nextClock(end.clock, now),
    seen: end.seen,
    recordedAt: now,
    commitment: await crypto.sha256(concatBytes(salted.salt, salted.payload)),
  }
  const body = envelopeBody(read)
  const message = signedBytesOf(body)
  const log: LogRecord = { envelope: wrapEnvelope(body, await crypto.sign(key, message)), salted }
  return { id: eventIdOf(await crypto.sha256(message)), read, log, record: encodeRecord(log) }
}

/** The end of the chain once `sealed` stands on it. */
export const endAfter = (end: ChainEnd, { id, read }: Sealed): ChainEnd => ({
  last: { seq: read.seq, id },
  ...(end.certificate === undefined ? {} : { certificate: end.certificate }),
  clock: end.clock === undefined || compareClocks(read.clock, end.clock) > 0 ? read.clock : end.clock,
  seen: [],
})
