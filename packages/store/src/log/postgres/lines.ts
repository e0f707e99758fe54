import type { DeviceId, EventId, LogRecord, Quarantined, SaltedPayload } from '@weerbaar/core'
import type { PlacedRow } from '../log-place.ts'
import type { EventRow, Head, WaitingRow } from '../log-table.ts'
import type { EventLine, HeadLine, QuarantineLine, WaitingLine } from './log-database.ts'

export const blob = (id: DeviceId | EventId): Buffer => Buffer.from(id, 'hex')
export const deviceOf = (column: Buffer): DeviceId => column.toString('hex') as DeviceId // the tables hold 32 bytes of hexadecimal only
export const eventOf = (column: Buffer): EventId => column.toString('hex') as EventId // as above

/** Plain bytes, so that every store gives equal values. */
export const plain = (buffer: Buffer): Uint8Array => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

interface SaltColumns {
  readonly salt: Buffer | null
  readonly payload: Buffer | null
}

const toSalted = ({ salt, payload }: SaltColumns): { readonly salted?: SaltedPayload } =>
  salt === null || payload === null ? {} : { salted: { salt: plain(salt), payload: plain(payload) } }

export const fromRecord = ({ envelope, salted }: LogRecord): { readonly envelope: Buffer } & SaltColumns => ({
  envelope: buffer(envelope),
  salt: salted === undefined ? null : buffer(salted.salt),
  payload: salted === undefined ? null : buffer(salted.payload),
})

export const toRow = (line: EventLine): PlacedRow => ({
  ...toSalted(line),
  position: line.position,
  id: eventOf(line.id),
  device: deviceOf(line.device),
  seq: line.seq,
  envelope: plain(line.envelope),
  arrivedAt: line.arrived_at,
  origin: line.own ? 'own' : 'received',
})

export const fromRow = (row: EventRow, position: number): EventLine => ({
  ...fromRecord(row),
  position,
  id: blob(row.id),
  device: blob(row.device),
  seq: row.seq,
  arrived_at: row.arrivedAt,
  own: row.origin === 'own',
})

export const toHead = (line: HeadLine): Head => ({
  event: eventOf(line.event),
  device: deviceOf(line.device),
  seq: line.seq,
  position: line.position,
  clock: { at: line.clock_at, count: line.clock_count },
})

export const fromHead = ({ event, device, seq, position, clock }: Head): HeadLine => ({
  event: blob(event),
  device: blob(device),
  seq,
  position,
  clock_at: clock.at,
  clock_count: clock.count,
})

export const toWaiting = (line: WaitingLine): WaitingRow => ({
  ...toSalted(line),
  id: eventOf(line.id),
  for: eventOf(line.prev),
  device: deviceOf(line.device),
  seq: line.seq,
  envelope: plain(line.envelope),
  arrivedAt: line.arrived_at,
})

export const fromWaiting = (row: WaitingRow): WaitingLine => ({
  ...fromRecord(row),
  id: blob(row.id),
  prev: blob(row.for),
  device: blob(row.device),
  seq: row.seq,
  arrived_at: row.arrivedAt,
})

export const toQuarantined = (line: QuarantineLine): Quarantined => ({
  ...toSalted(line),
  envelope: plain(line.envelope),
  reason: line.reason as Quarantined['reason'], // only the flush of a working set writes this column
  arrivedAt: line.arrived_at,
})
