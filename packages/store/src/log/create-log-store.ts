import {
  type AppendRefused,
  type Appended,
  canOpen,
  commitTo,
  compareClocks,
  decodeEnvelope,
  type Envelope,
  type EventDraft,
  encodeCbor,
  encodeEnvelope,
  envelopeBody,
  eventIdOf,
  type HybridClock,
  idBytes,
  type Ingested,
  type LogRecord,
  type LogStore,
  nextClock,
  purposeBytes,
  SALT_BYTES,
  type StoredEvent,
  signedBytesOf,
  wrapEnvelope,
} from '@weerbaar/core'
import type { StoreCrypto } from '../node-crypto.ts'
import { admit, type Checked, type Inspected, inspect } from './admit.ts'
import type { DeviceIdentity, IdentityKeeper, RandomBytes } from './device-identity.ts'
import { heedErasure } from './erase.ts'
import type { EventRow, Head, LogTable } from './log-table.ts'

export interface LogStoreOptions {
  readonly crypto: StoreCrypto
  readonly identity: IdentityKeeper
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number
  readonly randomBytes: RandomBytes
  /** `complete` opens the real space; only when sign-in and rights are. */
  readonly rights?: 'incomplete' | 'complete'
}

/** Foreign events per transaction: long enough to share an fsync, short enough to let others have a turn. */
const INGEST_BATCH = 500

/** The rules of a log over any place to keep it. Starts the device when it has no name yet, or lost its chain. */
export function createLogStore(table: LogTable, options: LogStoreOptions): LogStore {
  const { crypto, clock } = options
  let identity = startDevice(table, options)
  let queue: Queued[] = []
  let open = true
  const demandOpen = (): void => {
    if (!open) throw new TypeError('this log is closed')
  }

  function flush(): void {
    const batch = queue
    queue = []
    if (batch.length === 0) return
    let done: readonly { readonly resolve: Queued['resolve']; readonly answer: Appended }[]
    try {
      identity = newestIdentity(identity, table, options)
      done = table.transaction(() =>
        batch.map(({ prepared, resolve }) => ({ resolve, answer: writeOwn(prepared, identity, table, options) })),
      )
    } catch (fault) {
      for (const { reject } of batch) reject(fault)
      return
    }
    const storedAt = wholeMs(clock)
    for (const { resolve, answer } of done) resolve(Object.assign(answer, { storedAt }))
    table.scrub()
  }

  return {
    device: () => identity.device,

    // Not async: a draft that cannot be written is told at once and does not spoil the others of its group.
    append(draft) {
      demandOpen()
      if (draft.space !== null) {
        const opening = canOpen(draft.space, options.rights)
        if (!opening.open) return Promise.resolve({ status: 'refused', code: opening.code, space: opening.space })
      }
      const prepared = prepare(draft, identity)
      return new Promise<Appended | AppendRefused>((resolve, reject) => {
        queue.push({ prepared, resolve, reject })
        if (queue.length === 1) setImmediate(flush)
      })
    },

    async ingest(records) {
      const outcomes: Ingested[] = []
      for (let from = 0; from < records.length; from += INGEST_BATCH) {
        demandOpen()
        const batch = records.slice(from, from + INGEST_BATCH).map((record) => inspect(record, crypto.sha256))
        const holds = await Promise.all(batch.map((inspected) => signatureHolds(inspected, table, crypto)))
        demandOpen()
        const arrivedAt = wholeMs(clock)
        let writesAsUs = false
        const stored = ({ envelope: { device, seq } }: Checked): void => {
          if (device !== identity.device) return
          table.addFork(device, seq, arrivedAt)
          writesAsUs = true
        }
        outcomes.push(
          ...table.transaction(() => batch.map((inspected, i) => admit(inspected, holds[i] === true, table, arrivedAt, stored))),
        )
        table.scrub()
        if (writesAsUs) identity = renewDevice('chain-forked', table, options)
      }
      return outcomes
    },

    async read(after, limit) {
      demandOpen()
      return table.read(after, limit).map(toStored)
    },
    async heads() {
      demandOpen()
      return table.heads().map(({ device, seq, event }) => ({ device, seq, event }))
    },
    async chain(device, from, to) {
      demandOpen()
      return table.chain(device, from, to).map(toStored)
    },
    async known(ids) {
      demandOpen()
      return ids.flatMap((event) => {
        const found = table.find(event)
        return found === undefined ? [] : [{ device: found.device, seq: found.seq, event }]
      })
    },
    async bare() {
      demandOpen()
      return table.bare()
    },
    sign(purpose, message) {
      demandOpen()
      return identity.sign(purposeBytes(purpose, message))
    },
    async waiting() {
      demandOpen()
      return table.waiting()
    },
    async quarantine() {
      demandOpen()
      return table.quarantine()
    },
    async forks() {
      demandOpen()
      return table.forks()
    },
    async health() {
      demandOpen()
      return { durability: table.durability, ...table.counts(), device: identity.device, ahead: table.ahead() }
    },
    async close() {
      if (!open) return
      flush()
      open = false
      table.close()
    },
  }
}

/** A laptop whose battery died may think it is before 1970; an envelope cannot say that. */
const wholeMs = (clock: () => number): number => Math.max(0, Math.trunc(clock()))

/** Beside the main thread; an event that is here already needs no second look. */
async function signatureHolds(inspected: Inspected, table: LogTable, crypto: StoreCrypto): Promise<boolean> {
  if (!inspected.readable) return false
  const { id, envelope, message, signature } = inspected
  return table.find(id) !== undefined || (await crypto.verifyAside(idBytes(envelope.device), message, signature))
}

interface Queued {
  readonly prepared: Prepared
  readonly resolve: (answer: Appended) => void
  readonly reject: (fault: unknown) => void
}

/** All of an own event that does not depend on its place in the chain. */
type Prepared = Pick<Envelope, 'type' | 'version' | 'space' | 'incident' | 'certificate'> & {
  /** Absent: when it is written. */
  readonly happenedAt?: Envelope['happenedAt']
  readonly payload: Uint8Array
}

/** @throws RangeError naming the field of the draft that no envelope can hold */
function prepare(draft: EventDraft, { device }: DeviceIdentity): Prepared {
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
function writeOwn(prepared: Prepared, { device, sign }: DeviceIdentity, table: LogTable, options: LogStoreOptions): Appended {
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

/** A key whose chain is not here, or whose chain was forked, must not be written with: that would fork it (again). */
function startDevice(table: LogTable, options: LogStoreOptions): DeviceIdentity {
  const current = options.identity.current()
  if (current === undefined) return renewDevice('first-start', table, options)
  if (!table.heads().some(({ device }) => device === current.device)) return renewDevice('log-missing', table, options)
  return table.forks().some(({ device }) => device === current.device) ? renewDevice('chain-forked', table, options) : current
}

/** Another program on this log may have taken a new name; it counts once its first event stands. */
function newestIdentity(identity: DeviceIdentity, table: LogTable, options: LogStoreOptions): DeviceIdentity {
  const current = options.identity.current()
  if (current === undefined || current.device === identity.device) return identity
  return table.heads().some(({ device }) => device === current.device) ? current : identity
}

/** Takes a new name and writes the first event under it. */
function renewDevice(reason: 'first-start' | 'log-missing' | 'chain-forked', table: LogTable, options: LogStoreOptions): DeviceIdentity {
  const before = options.identity.current()
  const identity = options.identity.renew()
  const payload = encodeCbor({ incarnation: identity.incarnation, reason, succeeds: before?.device ?? null })
  const started: Prepared = { type: 'DeviceStarted', version: 1, space: null, incident: null, certificate: null, payload }
  table.transaction(() => writeOwn(started, identity, table, options))
  return identity
}

function toStored(row: EventRow & { readonly position: number }): StoredEvent {
  const { id, envelope, salted, position, arrivedAt, origin } = row
  const { data } = decodeEnvelope(envelope)
  if (data === undefined) throw new TypeError(`event ${id} was read when it was stored and cannot be read now: the file is damaged`)
  const record: LogRecord = { envelope, ...(salted === undefined ? {} : { salted }) }
  return { ...record, id, read: data.envelope, position, arrivedAt, origin }
}
