import {
  type DeviceId,
  decodeEnvelope,
  type Envelope,
  type EventCrypto,
  type EventId,
  eventIdOf,
  idBytes,
  type Ingested,
  keepsCommitment,
  type LogRecord,
  signedBytesOf,
  skewOf,
} from '@weerbaar/core'
import type { LogTable } from './log-table.ts'

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
 * @param stored called for every event that becomes part of the log, in order
 */
export function admit(
  record: LogRecord,
  table: LogTable,
  crypto: EventCrypto,
  arrivedAt: number,
  stored: (event: Checked) => void,
): Ingested {
  const checked = check(record, table, crypto, arrivedAt)
  if ('status' in checked) return checked
  const { id, envelope } = checked
  const found = table.find(id)
  if (found !== undefined) {
    const payloadAdded = !found.hasPayload && checked.record.salted !== undefined
    if (payloadAdded) table.addPayload(id, checked.record.salted)
    return { status: 'known', id, payloadAdded }
  }
  if (envelope.prev !== null) {
    const before = table.find(envelope.prev)
    if (before === undefined) {
      const { device, seq, prev } = envelope
      if (checked.record.salted !== undefined || !table.hasWaiting(id))
        table.putWaiting({ ...checked.record, id, device, seq, for: prev, arrivedAt })
      return { status: 'waiting', id, for: prev }
    }
    if (!follows(envelope, before)) return quarantined(record, 'chain-broken', table, arrivedAt)
  }
  place(checked, table, arrivedAt, stored)
  release(id, table, stored)
  return { status: 'stored', id }
}

function check(record: LogRecord, table: LogTable, crypto: EventCrypto, arrivedAt: number): Checked | Ingested {
  const { data, issues } = decodeEnvelope(record.envelope)
  if (data === undefined) {
    const tooNew = issues.some((issue) => issue.code === 'version-too-new')
    return quarantined(record, tooNew ? 'format-too-new' : 'unreadable', table, arrivedAt)
  }
  const { body, envelope, signature } = data
  const message = signedBytesOf(body)
  const id = eventIdOf(crypto.sha256(message))
  // What is here already was checked when it came: its name is the hash of what was signed.
  if (table.find(id) === undefined && !crypto.verify(idBytes(envelope.device), message, signature))
    return quarantined(record, 'signature-wrong', table, arrivedAt)
  if (record.salted === undefined || keepsCommitment(record.salted, envelope.commitment, crypto.sha256)) return { id, envelope, record }
  quarantined(record, 'payload-wrong', table, arrivedAt)
  return { id, envelope, record: { envelope: record.envelope } }
}

/** Puts a checked event, whose predecessor is here, into the log. */
function place(event: Checked, table: LogTable, arrivedAt: number, stored: (event: Checked) => void): void {
  const { id, envelope, record } = event
  const { device, seq, prev, clock, recordedAt } = envelope
  if (table.isTaken(device, seq)) table.addFork(device, seq, arrivedAt)
  const position = table.insert({ ...record, id, device, seq, arrivedAt, origin: 'received' })
  if (prev !== null) table.removeHead(prev)
  table.addHead({ device, seq, event: id, position, clock })
  const ahead = skewOf(recordedAt, arrivedAt)
  if (ahead > 0) table.noteAhead(device, ahead)
  stored(event)
}

/** Stores what waited for `id`, and what waited for that, and so on; without recursion, because a chain may be long. */
function release(id: EventId, table: LogTable, stored: (event: Checked) => void): void {
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
  table: LogTable,
  arrivedAt: number,
): Ingested {
  table.addQuarantine(record, reason, arrivedAt)
  return { status: 'quarantined', reason }
}
