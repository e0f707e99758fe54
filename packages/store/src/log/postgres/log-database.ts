import type { Generated, Selectable } from 'kysely'

/** The tables of `migrations.ts` as kysely reads and writes them. Whole numbers come back as numbers: see `connect.ts`. */
export interface LogDatabase {
  readonly event: EventColumns
  readonly head: HeadColumns
  readonly waiting: WaitingColumns
  readonly quarantine: QuarantineColumns
  readonly fork: { device: Buffer; seq: number; raised_at: number }
  readonly ahead: { device: Buffer; ms: number }
  readonly erasure: { target: Buffer; device: Buffer }
  readonly erased: { target: Buffer }
  readonly turn: { position: number; to_scrub: boolean }
}

interface SaltColumns {
  salt: Buffer | null
  payload: Buffer | null
}
interface EventColumns extends SaltColumns {
  position: number
  id: Buffer
  device: Buffer
  seq: number
  envelope: Buffer
  arrived_at: number
  own: boolean
}
interface HeadColumns {
  event: Buffer
  device: Buffer
  seq: number
  position: number
  clock_at: number
  clock_count: number
}
interface WaitingColumns extends SaltColumns {
  id: Buffer
  prev: Buffer
  device: Buffer
  seq: number
  envelope: Buffer
  arrived_at: number
}
interface QuarantineColumns extends SaltColumns {
  number: Generated<number>
  digest: Buffer
  /** Null when no id can be read from the envelope. */
  event: Buffer | null
  reason: string
  envelope: Buffer
  arrived_at: number
}

export type EventLine = Selectable<EventColumns>
export type HeadLine = Selectable<HeadColumns>
export type WaitingLine = Selectable<WaitingColumns>
export type QuarantineLine = Selectable<QuarantineColumns>
