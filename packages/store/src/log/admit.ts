import {
  type DeviceId,
  decodeEnvelope,
  type Envelope,
  type EventId,
  eventIdOf,
  type Ingested,
  isSealed,
  keepsCommitment,
  type LogRecord,
  type Sha256,
  signedBytesOf,
  skewOf,
} from '@weerbaar/core'
import { heedErasure, isErased } from './erase.ts'
import type { RuleTable } from './log-place.ts'
import { withoutPayload } from './without-payload.ts'

/** A foreign record, looked at but for its signature. */
export type Inspected =
  | { readonly readable: false; readonly record: LogRecord; readonly reason: 'unreadable' | 'format-too-new' }
  | {
      readonly readable: true
      readonly record: LogRecord
      readonly id: EventId
      readonly envelope: Envelope
      readonly message: Uint8Array
      readonly signature: Uint8Array
      /** Whether the payload that came along, if any, is what was committed to; of a sealed one nobody here can tell. */
      readonly payloadHolds: boolean
    }

export function inspect(record: LogRecord, sha256: Sha256): Inspected {
  const { data, issues } = decodeEnvelope(record.envelope)
  if (data === undefined) {
    const tooNew = issues.some((issue) => issue.code === 'version-too-new')
    return { readable: false, record, reason: tooNew ? 'format-too-new' : 'unreadable' }
  }
  const { body, envelope, signature } = data
  const message = signedBytesOf(body)
  const payloadHolds = record.salted === undefined || isSealed(record.salted) || keepsCommitment(record.salted, envelope.commitment, sha256)
  return { readable: true, record, id: eventIdOf(sha256(message)), envelope, message, signature, payloadHolds }
}

/** An envelope that is what it says and signed by who it says. */
export interface Checked {
  readonly id: EventId
  readonly envelope: Envelope
  readonly record: LogRecord
}

/**
 * Takes one foreign record in, whatever it is: stored, waiting, or in quarantine, never dropped and never thrown over.
 * Runs inside a transaction of `table`. Also stores what waited for it.
 *
 * @param signatureHolds not asked for an event that is here already: that was checked when it came, and its name is the hash of
 * what was signed
 * @param stored called for every event that becomes part of the log, in order
 */
export function admit(
  inspected: Inspected,
  signatureHolds: boolean,
  table: RuleTable,
  arrivedAt: number,
  stored: (event: Checked) => void,
): Ingested {
  if (!inspected.readable) return quarantined(inspected.record, inspected.reason, table, arrivedAt)
  if (inspected.record.salted !== undefined && isErased(inspected.id, inspected.envelope, table)) {
    const { envelope: bytes } = inspected.record
    return admit({ ...inspected, record: { envelope: bytes }, payloadHolds: true }, signatureHolds, table, arrivedAt, stored)
  }
  const { id, envelope, payloadHolds } = inspected
  const found = table.find(id)
  if (found === undefined && !signatureHolds) return quarantined(inspected.record, 'signature-wrong', table, arrivedAt)
  if (!payloadHolds) quarantined(inspected.record, 'payload-wrong', table, arrivedAt)
  const record = payloadHolds ? inspected.record : { envelope: inspected.record.envelope }
  if (found !== undefined) {
    const { salted } = record
    const payloadAdded = salted !== undefined && !isSealed(salted) && !found.hasPayload
    // A sealed one is kept where there is none; the open one takes its place.
    if (salted !== undefined && (payloadAdded || (!found.hasPayload && !found.hasSealed))) table.addPayload(id, salted)
    if (payloadAdded) heedErasure(envelope, salted, table)
    return { status: 'known', id, payloadAdded }
  }
  if (envelope.prev !== null) {
    const before = table.find(envelope.prev)
    if (before === undefined) {
      const { device, seq, prev } = envelope
      if (record.salted !== undefined || !table.hasWaiting(id)) table.putWaiting({ ...record, id, device, seq, for: prev, arrivedAt })
      return { status: 'waiting', id, for: prev }
    }
    if (!follows(envelope, before)) return quarantined(inspected.record, 'chain-broken', table, arrivedAt)
  }
  place({ id, envelope, record }, table, arrivedAt, stored)
  release(id, table, stored)
  return { status: 'stored', id }
}

/** Puts a checked event, whose predecessor is here, into the log. */
function place(event: Checked, table: RuleTable, arrivedAt: number, stored: (event: Checked) => void): void {
  const { id, envelope, record } = event
  const { device, seq, prev, clock, recordedAt } = envelope
  if (table.isTaken(device, seq)) table.addFork(device, seq, arrivedAt)
  const position = table.insert({ ...record, id, device, seq, arrivedAt, origin: 'received' })
  if (prev !== null) table.removeHead(prev)
  table.addHead({ device, seq, event: id, position, clock })
  if (isErased(id, envelope, table)) table.erase(id)
  heedErasure(envelope, record.salted, table)
  const ahead = skewOf(recordedAt, arrivedAt)
  if (ahead > 0) table.noteAhead(device, ahead)
  stored(event)
}

/** Stores what waited for `id`, and what waited for that, and so on; without recursion, because a chain may be long. */
function release(id: EventId, table: RuleTable, stored: (event: Checked) => void): void {
  const arrived: EventId[] = [id]
  for (let prev = arrived.pop(); prev !== undefined; prev = arrived.pop())
    for (const row of table.takeWaiting(prev)) {
      const { data } = decodeEnvelope(row.envelope)
      const before = table.find(prev)
      if (data === undefined || before === undefined || !follows(data.envelope, before)) {
        quarantined(row, 'chain-broken', table, row.arrivedAt)
        continue
      }
      const record: LogRecord = { envelope: row.envelope, ...(row.salted === undefined ? {} : { salted: row.salted }) }
      place({ id: row.id, envelope: data.envelope, record }, table, row.arrivedAt, stored)
      arrived.push(row.id)
    }
}

const follows = (envelope: Envelope, before: { readonly device: DeviceId; readonly seq: number }): boolean =>
  before.device === envelope.device && before.seq === envelope.seq - 1

function quarantined(
  record: LogRecord,
  reason: Extract<Ingested, { status: 'quarantined' }>['reason'],
  table: RuleTable,
  arrivedAt: number,
): Ingested {
  // Nobody signed for that payload, and no erasure could find it again: the true one comes with the true event.
  const vouched = reason !== 'unreadable' && reason !== 'signature-wrong'
  table.addQuarantine(vouched ? record : withoutPayload(record), reason, arrivedAt)
  return { status: 'quarantined', reason }
}
