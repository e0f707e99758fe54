import { type DeviceId, decodeEnvelope, type EventId, type Fork, readErasure } from '@weerbaar/core'
import { type Kysely, sql } from 'kysely'
import type { Needs } from '../log-place.ts'
import type { WaitingRow } from '../log-table.ts'
import { blob, deviceOf, eventOf, plain, toHead, toWaiting } from './lines.ts'
import type { LogDatabase, WaitingLine } from './log-database.ts'
import { type Fetched, placeName } from './working-set.ts'

/** Fetches all that a write may ask for. Inside its transaction, holding the turn: nobody else writes meanwhile. */
export async function fetchNeeds(db: Kysely<LogDatabase>, { arriving, erasing }: Needs, position: number): Promise<Fetched> {
  const waiting = await waitingFor(db, [...arriving.map(({ id }) => id), ...erasing])
  const targets = [...erasing, ...waiting.flatMap(erasedBy)]
  const comers = [...arriving, ...waiting]
  const before = arriving.flatMap(({ prev }) => (prev === null ? [] : [prev]))
  const ids = [...new Set([...comers.map(({ id }) => id), ...before, ...targets])]
  // One connection answers in the order asked, so asking at once only saves the waiting in between.
  const [events, places, erasers, heads, forks] = await Promise.all([
    eventsOf(db, ids),
    placesOf(db, comers),
    erasersOf(
      db,
      comers.map(({ id }) => id),
    ),
    db.selectFrom('head').selectAll().orderBy('position').execute(),
    forksIn(db),
  ])
  return { position, events, places, erasers, heads: heads.map(toHead), forks, waiting }
}

/** What waits for these events, and for that, and so on; and these events themselves when they wait. */
async function waitingFor(db: Kysely<LogDatabase>, ids: readonly EventId[]): Promise<readonly WaitingRow[]> {
  if (ids.length === 0) return []
  const blobs = ids.map(blob)
  const { rows } = await sql<WaitingLine>`
    WITH RECURSIVE chain AS (
      SELECT * FROM ${sql.table('waiting')} WHERE prev = ANY(${blobs}::bytea[]) OR id = ANY(${blobs}::bytea[])
      UNION
      SELECT next.* FROM ${sql.table('waiting')} next JOIN chain ON next.prev = chain.id
    ) SELECT * FROM chain`.execute(db)
  return rows.map(toWaiting)
}

function erasedBy({ envelope, salted }: WaitingRow): readonly EventId[] {
  const { data } = decodeEnvelope(envelope)
  return data === undefined ? [] : (readErasure(data.envelope, salted)?.events ?? [])
}

async function eventsOf(db: Kysely<LogDatabase>, ids: readonly EventId[]): Promise<Fetched['events']> {
  const found = new Map<EventId, NonNullable<ReturnType<Fetched['events']['get']>> | undefined>(ids.map((id) => [id, undefined]))
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('event')
    .select(['id', 'device', 'seq', 'envelope', sql<number | null>`octet_length(salt)`.as('salt')])
    .where(sql<boolean>`id = ANY(${ids.map(blob)}::bytea[])`)
    .execute()
  for (const { id, device, seq, envelope, salt } of rows)
    found.set(eventOf(id), {
      device: deviceOf(device),
      seq,
      hasPayload: salt !== null && salt > 0,
      hasSealed: salt === 0,
      envelope: plain(envelope),
    })
  return found
}

async function placesOf(
  db: Kysely<LogDatabase>,
  comers: readonly { readonly device: DeviceId; readonly seq: number }[],
): Promise<ReadonlySet<string>> {
  if (comers.length === 0) return new Set()
  const { rows } = await sql<{ readonly device: Buffer; readonly seq: number }>`
    SELECT DISTINCT event.device, event.seq FROM ${sql.table('event')} event
    JOIN unnest(${comers.map(({ device }) => blob(device))}::bytea[], ${comers.map(({ seq }) => seq)}::bigint[]) comer (device, seq)
      ON event.device = comer.device AND event.seq = comer.seq`.execute(db)
  return new Set(rows.map(({ device, seq }) => placeName(deviceOf(device), seq)))
}

async function erasersOf(db: Kysely<LogDatabase>, ids: readonly EventId[]): Promise<Fetched['erasers']> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('erasure')
    .selectAll()
    .where(sql<boolean>`target = ANY(${ids.map(blob)}::bytea[])`)
    .orderBy('device')
    .execute()
  const erasers = new Map<EventId, DeviceId[]>()
  for (const { target, device } of rows) {
    const known = erasers.get(eventOf(target))
    if (known === undefined) erasers.set(eventOf(target), [deviceOf(device)])
    else known.push(deviceOf(device))
  }
  return erasers
}

export async function forksIn(db: Kysely<LogDatabase>): Promise<readonly Fork[]> {
  const rows = await db
    .selectFrom('fork')
    .leftJoin('event', (join) => join.onRef('event.device', '=', 'fork.device').onRef('event.seq', '=', 'fork.seq'))
    .select(['fork.device', 'fork.seq', 'fork.raised_at', 'event.id'])
    .orderBy('fork.raised_at')
    .orderBy('fork.device')
    .orderBy('fork.seq')
    .orderBy('event.position')
    .execute()
  const forks = new Map<string, Fork & { readonly events: EventId[] }>()
  for (const { device, seq, raised_at, id } of rows) {
    const name = placeName(deviceOf(device), seq)
    const fork = forks.get(name) ?? { device: deviceOf(device), seq, raisedAt: raised_at, events: [] }
    forks.set(name, fork)
    if (id !== null) fork.events.push(eventOf(id))
  }
  return [...forks.values()]
}
