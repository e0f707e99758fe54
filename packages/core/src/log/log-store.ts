import type { CborValue } from '../cbor/cbor-value.ts'
import type { Envelope, Happened, Seen } from '../event/envelope.ts'
import type { CertificateId, DeviceId, EventId } from '../event/event-ids.ts'
import type { SaltedPayload } from '../event/payload-commitment.ts'
import type { SigningPurpose } from '../event/signing-purpose.ts'
import type { Space } from '../event/space.ts'

/**
 * The log of one device: what it wrote, and what it received. One port; SQLite, PostgreSQL and memory pass the same suite
 * (`logStoreSuite` in testkit). Nothing that was acknowledged is ever lost or changed; nothing that arrives is dropped.
 */
export interface LogStore {
  /** Who writes here now. Changes once the store learns that its chain was forked. */
  readonly device: () => DeviceId
  /**
   * Writes an own event. Answers after it is durable (SQLite: after fsync); events asked for at once are committed together.
   * @throws whatever the disk throws: then nothing was written; or, of a database that fell silent while it wrote, that nobody can tell
   */
  readonly append: (draft: EventDraft) => Promise<Appended | AppendRefused>
  /** Takes in events of others, in any order, any number of times. Durable when it answers. One answer per record, in order. */
  readonly ingest: (records: readonly LogRecord[]) => Promise<readonly Ingested[]>
  /** Events in order of arrival, each after the one before it on its chain. `after` is the last position had; 0 for all. */
  readonly read: (after: number, limit: number) => Promise<readonly StoredEvent[]>
  /** The last event of every chain here; two or more of one device when it forked. */
  readonly heads: () => Promise<readonly Seen[]>
  /**
   * Events of one device with `from` ≤ seq < `to`, in order of seq; of a forked device those of all branches. So each stands after
   * the one before it on its chain.
   */
  readonly chain: (device: DeviceId, from: number, to: number) => Promise<readonly StoredEvent[]>
  /** Which of these are in the log, and where; those that wait or are in quarantine are not. In the order asked. */
  readonly known: (ids: readonly EventId[]) => Promise<readonly Seen[]>
  /** An event as it leaves this log for another, where that is not as it is stored: a guarded log seals what is about persons. */
  readonly outgoing?: (event: StoredEvent) => Promise<LogRecord>
  /** Events in the log whose payload is not here, not even sealed; in order of arrival. */
  readonly bare: () => Promise<readonly EventId[]>
  /** Ed25519 by the device that {@link device} names now, over what is no event: the purpose keeps it apart ({@link purposeBytes}). */
  readonly sign: (purpose: SigningPurpose, message: Uint8Array) => Uint8Array
  /** Arrived before the event they follow: kept, read once that comes. */
  readonly waiting: () => Promise<readonly Waiting[]>
  /** Kept, never read, never in the way: a person decides. */
  readonly quarantine: () => Promise<readonly Quarantined[]>
  readonly forks: () => Promise<readonly Fork[]>
  readonly health: () => Promise<LogHealth>
  /** Waits for what was asked before it, then lets go of the files. Everything after is refused by throwing. */
  readonly close: () => Promise<void>
}

/** What the writer brings; the store adds device, seq, clocks, what it had seen, commitment and signature. */
export interface EventDraft {
  readonly type: string
  readonly version: number
  /** `null`: the device's own bookkeeping, which belongs to no space and may always be written. */
  readonly space: Space | null
  readonly payload: CborValue
  readonly incident?: string
  readonly certificate?: CertificateId
  /** Absent: now, known to the millisecond. `null`: nobody said. */
  readonly happenedAt?: Happened | null
}

export interface Appended {
  readonly status: 'stored'
  readonly id: EventId
  readonly device: DeviceId
  readonly seq: number
  readonly position: number
  /** When the disk had it, milliseconds since 1970 UTC by this device's clock: "opgeslagen op de laptop 14:01". */
  readonly storedAt: number
}
export interface AppendRefused {
  readonly status: 'refused'
  readonly code: 'space-not-open'
  readonly space: Space
}

/** An event as it travels. Without payload when it was erased, or is not for this receiver to read. */
export interface LogRecord {
  /** Exactly as signed; see `encodeEnvelope`. */
  readonly envelope: Uint8Array
  readonly salted?: SaltedPayload
}

export type Ingested =
  | { readonly status: 'stored'; readonly id: EventId }
  /** Already here; `payloadAdded` when only now its payload came along. */
  | { readonly status: 'known'; readonly id: EventId; readonly payloadAdded: boolean }
  | { readonly status: 'waiting'; readonly id: EventId; readonly for: EventId }
  | { readonly status: 'quarantined'; readonly reason: QuarantineReason }

export type QuarantineReason =
  /** Not an envelope of any format this program knows. */
  | 'unreadable'
  /** An envelope of a newer format: kept to be passed on. */
  | 'format-too-new'
  | 'signature-wrong'
  /** Its predecessor is of another device, or not one number lower. */
  | 'chain-broken'
  /** The envelope is good and stored; the payload that came with it is not what was committed to. */
  | 'payload-wrong'

export interface StoredEvent extends LogRecord {
  readonly id: EventId
  readonly read: Envelope
  /** Position in this store, ascending, with holes allowed. Means nothing on another device. */
  readonly position: number
  /** Milliseconds since 1970 UTC by this device's clock. */
  readonly arrivedAt: number
  readonly origin: 'own' | 'received'
}

export interface Waiting {
  readonly id: EventId
  readonly device: DeviceId
  readonly seq: number
  readonly for: EventId
  readonly arrivedAt: number
}

export interface Quarantined extends LogRecord {
  readonly reason: QuarantineReason
  readonly arrivedAt: number
}

/** Two events claim one place in one chain: a restored backup, a cloned disk, two laptops from one stick. Both are kept. */
export interface Fork {
  readonly device: DeviceId
  readonly seq: number
  readonly events: readonly EventId[]
  readonly raisedAt: number
}

/** Where a log is kept and what that place promises, read back from it when asked. */
export interface StoreForm {
  readonly kind: 'sqlite' | 'postgresql' | 'memory'
  /** By the store's own names, in its own words: `synchronous` is `2` in SQLite, `synchronous_commit` is `on` in PostgreSQL. */
  readonly settings: Readonly<Record<string, string>>
}

export interface LogHealth {
  /** `full`: on the disk before it is acknowledged. `memory`: gone when the program stops; tests only. */
  readonly durability: 'full' | 'memory'
  readonly store: StoreForm
  readonly events: number
  readonly waiting: number
  readonly quarantined: number
  readonly forks: number
  readonly device: DeviceId
  /**
   * How far each device's clock was ahead of ours at most when one of its events arrived, milliseconds; only those that were
   * ahead. Shown, never a reason to refuse: it may be ours that is wrong.
   */
  readonly ahead: readonly { readonly device: DeviceId; readonly ms: number }[]
}
