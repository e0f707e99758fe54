import type { CertificateId, DeviceId, EventId } from './event-ids.ts'
import type { HybridClock } from './hybrid-clock.ts'
import type { Space } from './space.ts'

/** Format number at the start of every envelope. Raised only for what cannot be said in this one: docs/formats/log.md. */
export const ENVELOPE_FORMAT = 1

/**
 * Who wrote which fact, when, knowing what. Frozen: the bytes are in docs/formats/log.md and in golden vectors.
 * Holds nothing about a person, because an envelope is never erased.
 */
export interface Envelope {
  readonly device: DeviceId
  /** 0 for a device's first event, then one more each time. */
  readonly seq: number
  /** The device's event before this one; `null` exactly when `seq` is 0. */
  readonly prev: EventId | null
  /** `ScenarioSaved`: a capital, then letters and digits, at most 60. */
  readonly type: string
  /** Of the payload's form; 1 or more. */
  readonly version: number
  /** `null` for a device's own bookkeeping (its start, certificates, erasures), which belongs to no space. */
  readonly space: Space | null
  /** Opaque id of the incident or exercise run, never a name; `null` in preparation. Form as in {@link INCIDENT_FORM}. */
  readonly incident: string | null
  /** `null` until rights exist, and for a device not yet enrolled. */
  readonly certificate: CertificateId | null
  readonly clock: HybridClock
  /** Heads of other devices that the writer had stored and its earlier events do not name yet. Sorted by device, then seq, then event. */
  readonly seen: readonly Seen[]
  /** The writer's wall clock, milliseconds since 1970 UTC. May be wrong by years. */
  readonly recordedAt: number
  /** `null` when nobody said. */
  readonly happenedAt: Happened | null
  /** SHA-256(salt ‖ payload), 32 bytes. */
  readonly commitment: Uint8Array
}

/** "I had this event of that device, and all before it on its chain." The event's own id tells the branches of a forked device apart. */
export interface Seen {
  readonly device: DeviceId
  readonly seq: number
  readonly event: EventId
}

/** Somewhere in the `precision` seconds from `at`: "tussen 14 en 15 uur" is 14:00 and 3600; 0 is known to the millisecond. */
export interface Happened {
  /** Milliseconds since 1970 UTC. */
  readonly at: number
  readonly precision: number
}

export interface SignedEnvelope {
  readonly envelope: Envelope
  /** Ed25519, 64 bytes. */
  readonly signature: Uint8Array
}

export const TYPE_FORM: RegExp = /^[A-Z][A-Za-z0-9]{0,59}$/
export const INCIDENT_FORM: RegExp = /^[a-z0-9](-?[a-z0-9]){0,39}$/
