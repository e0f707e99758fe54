import type {
  DeviceId,
  EventId,
  Fork,
  HybridClock,
  LogRecord,
  Quarantined,
  QuarantineReason,
  SaltedPayload,
  Seen,
  StoreForm,
  Waiting,
} from '@weerbaar/core'

/**
 * What a log store asks of the place it keeps things in: plain rows, no rules. The rules stand once, in `admit.ts` and
 * `log-store-at.ts`, for every place.
 */
export interface LogTable {
  readonly durability: 'full' | 'memory'
  /** Asked of the store itself. */
  readonly form: () => StoreForm
  /** All of `work` or nothing of it. Durable when it returns. */
  readonly transaction: <T>(work: () => T) => T
  readonly find: (id: EventId) => FoundEvent | undefined
  readonly isTaken: (device: DeviceId, seq: number) => boolean
  /** @returns its position, above every position before */
  readonly insert: (row: EventRow) => number
  /** Where there is none, or a sealed one. */
  readonly addPayload: (id: EventId, salted: SaltedPayload) => void
  readonly read: (after: number, limit: number) => readonly (EventRow & { readonly position: number })[]
  readonly heads: () => readonly Head[]
  /** Of one device, `from` ≤ seq < `to`, by seq, then position. */
  readonly chain: (device: DeviceId, from: number, to: number) => readonly (EventRow & { readonly position: number })[]
  /** Somebody said that the payload of `target` goes. Once per pair. */
  readonly addErasure: (target: EventId, by: DeviceId) => void
  readonly erasersOf: (target: EventId) => readonly DeviceId[]
  /** Every envelope kept for this event, in the log or waiting: one, or none. */
  readonly envelopesOf: (id: EventId) => readonly Uint8Array[]
  /** Takes the payload away wherever it is kept for this event, quarantine included, and lets {@link bare} leave it out. */
  readonly erase: (id: EventId) => void
  /** After a transaction that erased: leaves no copy behind in files of its own. */
  readonly scrub: () => void
  /** Without payload, by position; what was erased is left out. */
  readonly bare: () => readonly EventId[]
  readonly addHead: (head: Head) => void
  /** Nothing when it was no head. */
  readonly removeHead: (id: EventId) => void
  /** Takes the place of a row of the same id. */
  readonly putWaiting: (row: WaitingRow) => void
  readonly hasWaiting: (id: EventId) => boolean
  /** Takes away and gives those that wait for this event. */
  readonly takeWaiting: (prev: EventId) => readonly WaitingRow[]
  readonly waiting: () => readonly Waiting[]
  /** One row for equal bytes under one reason, however often they arrive. */
  readonly addQuarantine: (record: LogRecord, reason: QuarantineReason, arrivedAt: number) => void
  readonly quarantine: () => readonly Quarantined[]
  /** Once per place. */
  readonly addFork: (device: DeviceId, seq: number, raisedAt: number) => void
  readonly forks: () => readonly Fork[]
  /** Keeps the largest. */
  readonly noteAhead: (device: DeviceId, ms: number) => void
  readonly ahead: () => readonly { readonly device: DeviceId; readonly ms: number }[]
  readonly counts: () => { readonly events: number; readonly waiting: number; readonly quarantined: number; readonly forks: number }
  readonly close: () => void
}

export interface FoundEvent {
  readonly device: DeviceId
  readonly seq: number
  readonly hasPayload: boolean
  /** Has one that only others can read. */
  readonly hasSealed: boolean
}

export interface EventRow extends LogRecord {
  readonly id: EventId
  readonly device: DeviceId
  readonly seq: number
  readonly arrivedAt: number
  readonly origin: 'own' | 'received'
}

export interface Head extends Seen {
  readonly position: number
  readonly clock: HybridClock
}

export interface WaitingRow extends LogRecord, Waiting {}
