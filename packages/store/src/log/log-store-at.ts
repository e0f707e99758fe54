import {
  type AppendRefused,
  type Appended,
  canOpen,
  decodeEnvelope,
  idBytes,
  type Ingested,
  type LogRecord,
  type LogStore,
  purposeBytes,
  readErasure,
  type StoredEvent,
} from '@weerbaar/core'
import type { StoreCrypto } from '../node-crypto.ts'
import { admit, type Checked, type Inspected, inspect } from './admit.ts'
import type { DeviceIdentity } from './device-identity.ts'
import { inTurn } from './in-turn.ts'
import type { LogPlace, Needs, PlacedRow } from './log-place.ts'
import { newestIdentity, renewDevice } from './start-device.ts'
import { type LogStoreOptions, type Prepared, prepare, wholeMs, writeOwn } from './write-own.ts'

/** Foreign events per transaction: long enough to share an fsync, short enough to let others have a turn. */
const INGEST_BATCH = 500

/** The rules of a log over any place to keep it, for a device that was started there. */
export function logStoreAt(place: LogPlace, started: DeviceIdentity, options: LogStoreOptions): LogStore {
  const { crypto, clock } = options
  const turn = inTurn()
  let identity = started
  let queue: Queued[] = []
  let open = true
  const demandOpen = (): void => {
    if (!open) throw new TypeError('this log is closed')
  }

  /** All that was asked until its turn came, together: one transaction. */
  async function writeQueue(): Promise<void> {
    const batch = queue
    queue = []
    if (batch.length === 0) return
    const erasing = batch.flatMap(({ prepared: { payload, ...event } }) => readErasure(event, { salt: NO_SALT, payload })?.events ?? [])
    try {
      const done = await place.write({ arriving: [], erasing }, (table) => {
        const writer = newestIdentity(identity, table, options)
        return { writer, answers: batch.map(({ prepared, resolve }) => ({ resolve, answer: writeOwn(prepared, writer, table, options) })) }
      })
      identity = done.writer
      const storedAt = wholeMs(clock)
      for (const { resolve, answer } of done.answers) resolve(Object.assign(answer, { storedAt }))
    } catch (fault) {
      for (const { reject } of batch) reject(fault)
      return
    }
    await place.scrub()
  }

  /** Looked at and verified; nothing stored yet. */
  async function check(records: readonly LogRecord[]) {
    const inspected = records.map((record) => inspect(record, crypto.sha256))
    return { inspected, holds: await signaturesHold(inspected, place, crypto) }
  }

  async function store({ inspected, holds }: Awaited<ReturnType<typeof check>>): Promise<readonly Ingested[]> {
    const arrivedAt = wholeMs(clock)
    const done = await place.write(needsOf(inspected), (table) => {
      let writesAsUs = false
      const stored = ({ envelope: { device, seq } }: Checked): void => {
        if (device !== identity.device) return
        table.addFork(device, seq, arrivedAt)
        writesAsUs = true
      }
      const outcomes = inspected.map((one, i) => admit(one, holds[i] === true, table, arrivedAt, stored))
      return { outcomes, writer: writesAsUs ? renewDevice('chain-forked', table, options) : identity }
    })
    identity = done.writer
    await place.scrub()
    return done.outcomes
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
        if (queue.length === 1) setImmediate(() => void turn(writeQueue))
      })
    },

    async ingest(records) {
      const outcomes: Ingested[] = []
      const checkFrom = (from: number) => {
        const checking = check(records.slice(from, from + INGEST_BATCH))
        checking.catch(() => undefined) // thrown where it is waited for
        return checking
      }
      demandOpen()
      let next = checkFrom(0)
      for (let from = 0; from < records.length; from += INGEST_BATCH) {
        const checked = await next
        demandOpen()
        // The next signatures are verified on other cores while these events are stored.
        if (from + INGEST_BATCH < records.length) next = checkFrom(from + INGEST_BATCH)
        for (const outcome of await turn(() => store(checked))) outcomes.push(outcome)
      }
      return outcomes
    },

    async read(after, limit) {
      demandOpen()
      return (await place.read(after, limit)).map(toStored)
    },
    async heads() {
      demandOpen()
      return (await place.heads()).map(({ device, seq, event }) => ({ device, seq, event }))
    },
    async chain(device, from, to) {
      demandOpen()
      return (await place.chain(device, from, to)).map(toStored)
    },
    async known(ids) {
      demandOpen()
      const found = await place.find(ids)
      return ids.flatMap((event) => {
        const one = found.get(event)
        return one === undefined ? [] : [{ device: one.device, seq: one.seq, event }]
      })
    },
    async bare() {
      demandOpen()
      return place.bare()
    },
    sign(purpose, message) {
      demandOpen()
      return identity.sign(purposeBytes(purpose, message))
    },
    async waiting() {
      demandOpen()
      return place.waiting()
    },
    async quarantine() {
      demandOpen()
      return place.quarantine()
    },
    async forks() {
      demandOpen()
      return place.forks()
    },
    async health() {
      demandOpen()
      const [store, counts, ahead] = await Promise.all([place.form(), place.counts(), place.ahead()])
      return { durability: place.durability, store, ...counts, device: identity.device, ahead }
    },
    async close() {
      if (!open) return
      open = false
      await turn(writeQueue)
      await turn(() => place.close())
    },
  }
}

const NO_SALT = new Uint8Array()

interface Queued {
  readonly prepared: Prepared
  readonly resolve: (answer: Appended) => void
  readonly reject: (fault: unknown) => void
}

/** Beside the main thread; an event that is here already needs no second look. */
async function signaturesHold(inspected: readonly Inspected[], place: LogPlace, crypto: StoreCrypto): Promise<readonly boolean[]> {
  const found = await place.find(inspected.flatMap((one) => (one.readable ? [one.id] : [])))
  return Promise.all(
    inspected.map(async (one) => {
      if (!one.readable) return false
      const { id, envelope, message, signature } = one
      return found.has(id) || crypto.verifyAside(idBytes(envelope.device), message, signature)
    }),
  )
}

function needsOf(inspected: readonly Inspected[]): Needs {
  const readable = inspected.flatMap((one) => (one.readable ? [one] : []))
  return {
    arriving: readable.map(({ id, envelope: { device, seq, prev } }) => ({ id, device, seq, prev })),
    erasing: readable.flatMap(({ envelope, record }) => readErasure(envelope, record.salted)?.events ?? []),
  }
}

function toStored(row: PlacedRow): StoredEvent {
  const { id, envelope, salted, position, arrivedAt, origin } = row
  const { data } = decodeEnvelope(envelope)
  if (data === undefined) throw new TypeError(`event ${id} was read when it was stored and cannot be read now: the file is damaged`)
  const record: LogRecord = { envelope, ...(salted === undefined ? {} : { salted }) }
  return { ...record, id, read: data.envelope, position, arrivedAt, origin }
}
