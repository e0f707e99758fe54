import type Database from 'better-sqlite3'
import { type DeviceId, type EventCrypto, encodeCbor, type EventId, type Quarantined, type SaltedPayload } from '@weerbaar/core'
import { envelopeId } from './envelope-id.ts'
import { payloadIn } from './payload-in.ts'
import type { EventRow, FoundEvent, Head, LogTable, WaitingRow } from './log-table.ts'

/** The log's tables in an open SQLite file of the newest form. Every method is one prepared statement. */
export function sqliteTable(db: Database.Database, { sha256 }: Pick<EventCrypto, 'sha256'>): LogTable {
  const find = db.prepare<[Uint8Array], { device: Buffer; seq: number; salt: number | null }>(
    'SELECT device, seq, length(salt) AS salt FROM event WHERE id = ?',
  )
  const taken = db.prepare<[Uint8Array, number], { one: 1 }>('SELECT 1 AS one FROM event WHERE device = ? AND seq = ? LIMIT 1')
  const insert = db.prepare('INSERT INTO event (id, device, seq, envelope, salt, payload, arrived_at, own) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const addPayload = db.prepare('UPDATE event SET salt = ?, payload = ? WHERE id = ? AND (payload IS NULL OR length(salt) = 0)')
  const read = db.prepare<[number, number], EventColumns>('SELECT * FROM event WHERE position > ? ORDER BY position LIMIT ?')
  const chain = db.prepare<[Uint8Array, number, number], EventColumns>(
    'SELECT * FROM event WHERE device = ? AND seq >= ? AND seq < ? ORDER BY seq, position',
  )
  const bare = db.prepare<[], { id: Buffer }>(
    'SELECT id FROM event WHERE payload IS NULL AND id NOT IN (SELECT target FROM erased) ORDER BY position',
  )
  const heads = db.prepare<[], HeadColumns>('SELECT * FROM head ORDER BY position')
  const addHead = db.prepare('INSERT INTO head (event, device, seq, position, clock_at, clock_count) VALUES (?, ?, ?, ?, ?, ?)')
  const removeHead = db.prepare('DELETE FROM head WHERE event = ?')
  const putWaiting = db.prepare(
    'REPLACE INTO waiting (id, prev, device, seq, envelope, salt, payload, arrived_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const hasWaiting = db.prepare<[Uint8Array], { one: 1 }>('SELECT 1 AS one FROM waiting WHERE id = ?')
  const takeWaiting = db.prepare<[Uint8Array], WaitingColumns>('DELETE FROM waiting WHERE prev = ? RETURNING *')
  const waitsFor = db.prepare<[Uint8Array], { one: 1 }>('SELECT 1 AS one FROM waiting WHERE prev = ? LIMIT 1')
  const waiting = db.prepare<[], WaitingColumns>('SELECT * FROM waiting ORDER BY arrived_at, device, seq')
  const addQuarantine = db.prepare(
    'INSERT OR IGNORE INTO quarantine (digest, reason, envelope, salt, payload, arrived_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const quarantine = db.prepare<[], QuarantineColumns>('SELECT * FROM quarantine ORDER BY number')
  const addFork = db.prepare('INSERT OR IGNORE INTO fork (device, seq, raised_at) VALUES (?, ?, ?)')
  const forks = db.prepare<[], { device: Buffer; seq: number; raised_at: number }>('SELECT * FROM fork ORDER BY raised_at, device, seq')
  const atPlace = db.prepare<[Uint8Array, number], { id: Buffer }>('SELECT id FROM event WHERE device = ? AND seq = ? ORDER BY position')
  const noteAhead = db.prepare('INSERT INTO ahead (device, ms) VALUES (?, ?) ON CONFLICT (device) DO UPDATE SET ms = max(ms, excluded.ms)')
  const ahead = db.prepare<[], { device: Buffer; ms: number }>('SELECT * FROM ahead ORDER BY ms DESC, device')
  const counts = db.prepare<[], ReturnType<LogTable['counts']>>(
    `SELECT (SELECT count(*) FROM event) AS events, (SELECT count(*) FROM waiting) AS waiting,
            (SELECT count(*) FROM quarantine) AS quarantined, (SELECT count(*) FROM fork) AS forks`,
  )

  const addErasure = db.prepare('INSERT OR IGNORE INTO erasure (target, device) VALUES (?, ?)')
  const erasersOf = db.prepare<[Uint8Array], { device: Buffer }>('SELECT device FROM erasure WHERE target = ? ORDER BY device')
  const envelopesOf = db.prepare<[Uint8Array, Uint8Array], { envelope: Buffer }>(
    'SELECT envelope FROM event WHERE id = ? UNION SELECT envelope FROM waiting WHERE id = ?',
  )
  const eraseEvent = db.prepare('UPDATE event SET salt = NULL, payload = NULL WHERE id = ?')
  const eraseWaiting = db.prepare('UPDATE waiting SET salt = NULL, payload = NULL WHERE id = ?')
  const eraseQuarantined = db.prepare('UPDATE quarantine SET salt = NULL, payload = NULL WHERE number = ?')
  const heldInQuarantine = db.prepare<[], { number: number; envelope: Buffer }>(
    'SELECT number, envelope FROM quarantine WHERE payload IS NOT NULL',
  )
  const addErased = db.prepare('INSERT OR IGNORE INTO erased (target) VALUES (?)')
  const anyErasure = db.prepare<[], { one: 1 }>('SELECT 1 AS one FROM erasure LIMIT 1')
  let toScrub = false
  /** Stored by this transaction: the event before the next one, as a rule. */
  const fresh = new Map<EventId, FoundEvent>()
  /** Asked once a transaction: as a rule there is none, and asking for every event was a tenth of taking events in. */
  let erases: boolean | undefined

  return {
    durability: 'full',
    form: () => ({ kind: 'sqlite', settings: Object.fromEntries(SHOWN.map((name) => [name, String(db.pragma(name, { simple: true }))])) }),
    transaction(work) {
      erases = undefined
      try {
        return db.transaction(work).immediate()
      } finally {
        fresh.clear() // also when all of it was undone
      }
    },
    find(id) {
      const known = fresh.get(id)
      if (known !== undefined) return known
      const row = find.get(blob(id))
      return row && { device: deviceOf(row.device), seq: row.seq, hasPayload: row.salt !== null && row.salt > 0, hasSealed: row.salt === 0 }
    },
    isTaken: (device, seq) => taken.get(blob(device), seq) !== undefined,
    insert({ id, device, seq, envelope, salted, arrivedAt, origin }) {
      const { lastInsertRowid } = insert.run(
        blob(id),
        blob(device),
        seq,
        envelope,
        salted?.salt ?? null,
        salted?.payload ?? null,
        arrivedAt,
        origin === 'own' ? 1 : 0,
      )
      if (db.inTransaction) fresh.set(id, { device, seq, ...payloadIn(salted === undefined ? { envelope } : { envelope, salted }) })
      return Number(lastInsertRowid)
    },
    addPayload(id, { salt, payload }) {
      fresh.delete(id)
      addPayload.run(salt, payload, blob(id))
    },
    read: (after, limit) => read.all(after, limit).map(toEventRow),
    chain: (device, from, to) => chain.all(blob(device), from, to).map(toEventRow),
    addErasure(target, by) {
      erases = true
      addErasure.run(blob(target), blob(by))
    },
    erasersOf(target) {
      erases ??= anyErasure.get() !== undefined
      return erases ? erasersOf.all(blob(target)).map(({ device }) => deviceOf(device)) : []
    },
    envelopesOf: (id) => envelopesOf.all(blob(id), blob(id)).map(({ envelope }) => plain(envelope)),
    erase(id) {
      fresh.delete(id)
      eraseEvent.run(blob(id))
      eraseWaiting.run(blob(id))
      for (const { number, envelope } of heldInQuarantine.all())
        if (envelopeId(plain(envelope), sha256) === id) eraseQuarantined.run(number)
      addErased.run(blob(id))
      toScrub = true
    },
    scrub() {
      if (!toScrub) return
      // `secure_delete` overwrote it in the file; the write-ahead log still has the page as it was.
      // Somebody who reads at this moment holds it back: then it is tried again after the next event, and when the file is closed.
      const [answer] = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[] // one row, always
      toScrub = answer?.busy !== 0
    },
    bare: () => bare.all().map(({ id }) => eventOf(id)),
    heads: () => heads.all().map(toHead),
    addHead: ({ device, seq, event, position, clock }) => void addHead.run(blob(event), blob(device), seq, position, clock.at, clock.count),
    removeHead: (id) => void removeHead.run(blob(id)),
    putWaiting: ({ id, for: prev, device, seq, envelope, salted, arrivedAt }) =>
      void putWaiting.run(blob(id), blob(prev), blob(device), seq, envelope, salted?.salt ?? null, salted?.payload ?? null, arrivedAt),
    hasWaiting: (id) => hasWaiting.get(blob(id)) !== undefined,
    takeWaiting: (prev) => (waitsFor.get(blob(prev)) === undefined ? [] : takeWaiting.all(blob(prev)).map(toWaitingRow)),
    waiting: () =>
      waiting
        .all()
        .map(toWaitingRow)
        .map(({ id, device, seq, for: prev, arrivedAt }) => ({ id, device, seq, for: prev, arrivedAt })),
    addQuarantine({ envelope, salted }, reason, arrivedAt) {
      const salt = salted?.salt ?? null
      const payload = salted?.payload ?? null
      addQuarantine.run(sha256(encodeCbor([reason, envelope, salt, payload])), reason, envelope, salt, payload, arrivedAt)
    },
    quarantine: () => quarantine.all().map(toQuarantined),
    addFork: (device, seq, raisedAt) => void addFork.run(blob(device), seq, raisedAt),
    forks: () =>
      forks.all().map(({ device, seq, raised_at }) => ({
        device: deviceOf(device),
        seq,
        raisedAt: raised_at,
        events: atPlace.all(device, seq).map(({ id }) => eventOf(id)),
      })),
    noteAhead: (device, ms) => void noteAhead.run(blob(device), ms),
    ahead: () => ahead.all().map(({ device, ms }) => ({ device: deviceOf(device), ms })),
    counts: () => counts.get() ?? { events: 0, waiting: 0, quarantined: 0, forks: 0 },
    close: () => void db.close(),
  }
}

/** What decides whether an acknowledged event outlives a power cut, and an erased one does not. */
const SHOWN = ['journal_mode', 'synchronous', 'secure_delete'] as const

interface SaltColumns {
  readonly salt: Buffer | null
  readonly payload: Buffer | null
}
interface EventColumns extends SaltColumns {
  readonly position: number
  readonly id: Buffer
  readonly device: Buffer
  readonly seq: number
  readonly envelope: Buffer
  readonly arrived_at: number
  readonly own: number
}
interface HeadColumns {
  readonly event: Buffer
  readonly device: Buffer
  readonly seq: number
  readonly position: number
  readonly clock_at: number
  readonly clock_count: number
}
interface WaitingColumns extends SaltColumns {
  readonly id: Buffer
  readonly prev: Buffer
  readonly device: Buffer
  readonly seq: number
  readonly envelope: Buffer
  readonly arrived_at: number
}
interface QuarantineColumns extends SaltColumns {
  readonly reason: string
  readonly envelope: Buffer
  readonly arrived_at: number
}

/** Through Buffer's own pool: a fresh array for every parameter was a fifth of the time of taking events in. */
const blob = (id: DeviceId | EventId): Buffer => Buffer.from(id, 'hex')
const deviceOf = (column: Buffer): DeviceId => column.toString('hex') as DeviceId // the table holds 32 bytes of hexadecimal only
const eventOf = (column: Buffer): EventId => column.toString('hex') as EventId // as above

/** Plain bytes, so that both stores give equal values. */
const plain = (buffer: Buffer): Uint8Array => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)

const toSalted = ({ salt, payload }: SaltColumns): { readonly salted?: SaltedPayload } =>
  salt === null || payload === null ? {} : { salted: { salt: plain(salt), payload: plain(payload) } }

const toEventRow = (row: EventColumns): EventRow & { readonly position: number } => ({
  ...toSalted(row),
  position: row.position,
  id: eventOf(row.id),
  device: deviceOf(row.device),
  seq: row.seq,
  envelope: plain(row.envelope),
  arrivedAt: row.arrived_at,
  origin: row.own === 1 ? 'own' : 'received',
})

const toHead = (row: HeadColumns): Head => ({
  event: eventOf(row.event),
  device: deviceOf(row.device),
  seq: row.seq,
  position: row.position,
  clock: { at: row.clock_at, count: row.clock_count },
})

const toWaitingRow = (row: WaitingColumns): WaitingRow => ({
  ...toSalted(row),
  id: eventOf(row.id),
  for: eventOf(row.prev),
  device: deviceOf(row.device),
  seq: row.seq,
  envelope: plain(row.envelope),
  arrivedAt: row.arrived_at,
})

const toQuarantined = (row: QuarantineColumns): Quarantined => ({
  ...toSalted(row),
  envelope: plain(row.envelope),
  reason: row.reason as Quarantined['reason'], // only addQuarantine writes this column
  arrivedAt: row.arrived_at,
})
