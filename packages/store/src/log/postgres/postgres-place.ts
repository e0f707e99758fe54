import type { EventCrypto } from '@weerbaar/core'
import { type Kysely, sql } from 'kysely'
import type { LogPlace } from '../log-place.ts'
import { fetchNeeds, forksIn } from './fetch-needs.ts'
import { blob, deviceOf, eventOf, toHead, toQuarantined, toRow, toWaiting } from './lines.ts'
import type { LogDatabase } from './log-database.ts'
import { promisesOf } from './promises.ts'
import { wasCommitted } from './was-committed.ts'
import { workingSet } from './working-set.ts'
import { writeChanges } from './write-changes.ts'

/**
 * A log in PostgreSQL. A write fetches what its rules may ask for, lets them decide without waiting, and writes the outcome: a handful of
 * statements for five hundred events. One writer at a time, over all programs on this log.
 */
export function postgresPlace(db: Kysely<LogDatabase>, { sha256 }: Pick<EventCrypto, 'sha256'>): LogPlace {
  let toScrub = true // perhaps left over from a program that stopped in between
  return {
    durability: 'full',
    form: async () => ({ kind: 'postgresql', settings: await promisesOf(db) }),
    async write(needs, work) {
      let done: { readonly transaction: string; readonly answer: ReturnType<typeof work> } | undefined
      try {
        await db.transaction().execute(async (held) => {
          const { position } = await held.selectFrom('turn').select('position').forUpdate().executeTakeFirstOrThrow()
          const { table, changes } = workingSet(await fetchNeeds(held, needs, position))
          const answer = work(table)
          await writeChanges(held, changes, sha256)
          const erases = changes.erased.size > 0
          if (erases) toScrub = true
          await held
            .updateTable('turn')
            .set({ position: position + changes.inserted.size, ...(erases ? { to_scrub: true } : {}) })
            .execute()
          const { rows } = await sql<{ readonly transaction: string }>`SELECT pg_current_xact_id()::text AS transaction`.execute(held)
          done = { transaction: rows[0]?.transaction ?? '', answer }
        })
      } catch (fault) {
        // The line may have broken after the server wrote it and before it could say so.
        if (done === undefined || !(await wasCommitted(db, done.transaction))) throw fault
      }
      if (done === undefined) throw new TypeError('a transaction ended without doing its work')
      return done.answer
    },
    async scrub() {
      if (!toScrub) return
      try {
        const { to_scrub: due } = await db.selectFrom('turn').select('to_scrub').executeTakeFirstOrThrow()
        // A row that was overwritten stays in its page until the table is written anew.
        if (due) for (const table of ['event', 'waiting', 'quarantine']) await sql`VACUUM (FULL) ${sql.table(table)}`.execute(db)
        if (due) await db.updateTable('turn').set({ to_scrub: false }).execute()
        toScrub = false
      } catch {
        toScrub = true // the erasure itself stands; the server remembers that this is still to be done
      }
    },
    async find(ids) {
      if (ids.length === 0) return new Map()
      const rows = await db
        .selectFrom('event')
        .select(['id', 'device', 'seq', sql<number | null>`octet_length(salt)`.as('salt')])
        .where(sql<boolean>`id = ANY(${ids.map(blob)}::bytea[])`)
        .execute()
      return new Map(
        rows.map(({ id, device, seq, salt }) => [
          eventOf(id),
          { device: deviceOf(device), seq, hasPayload: salt !== null && salt > 0, hasSealed: salt === 0 },
        ]),
      )
    },
    read: async (after, limit) =>
      (await db.selectFrom('event').selectAll().where('position', '>', after).orderBy('position').limit(limit).execute()).map(toRow),
    heads: async () => (await db.selectFrom('head').selectAll().orderBy('position').execute()).map(toHead),
    async chain(device, from, to) {
      const rows = db.selectFrom('event').selectAll().where('device', '=', blob(device)).where('seq', '>=', from).where('seq', '<', to)
      return (await rows.orderBy('seq').orderBy('position').execute()).map(toRow)
    },
    async bare() {
      const rows = db
        .selectFrom('event')
        .select('id')
        .where('payload', 'is', null)
        .where((is) => is.not(is.exists(is.selectFrom('erased').select('target').whereRef('target', '=', 'event.id'))))
      return (await rows.orderBy('position').execute()).map(({ id }) => eventOf(id))
    },
    async waiting() {
      const rows = await db.selectFrom('waiting').selectAll().orderBy('arrived_at').orderBy('device').orderBy('seq').execute()
      return rows.map(toWaiting).map(({ id, device, seq, for: prev, arrivedAt }) => ({ id, device, seq, for: prev, arrivedAt }))
    },
    quarantine: async () => (await db.selectFrom('quarantine').selectAll().orderBy('number').execute()).map(toQuarantined),
    forks: () => forksIn(db),
    async ahead() {
      const rows = await db.selectFrom('ahead').selectAll().orderBy('ms', 'desc').orderBy('device').execute()
      return rows.map(({ device, ms }) => ({ device: deviceOf(device), ms }))
    },
    async counts() {
      const { rows } = await sql<Awaited<ReturnType<LogPlace['counts']>>>`
        SELECT (SELECT count(*) FROM ${sql.table('event')}) AS events, (SELECT count(*) FROM ${sql.table('waiting')}) AS waiting,
               (SELECT count(*) FROM ${sql.table('quarantine')}) AS quarantined, (SELECT count(*) FROM ${sql.table('fork')}) AS forks`.execute(
        db,
      )
      return rows[0] ?? { events: 0, waiting: 0, quarantined: 0, forks: 0 }
    },
    close: () => db.destroy(),
  }
}
