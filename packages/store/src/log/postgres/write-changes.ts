import { encodeCbor, type Sha256 } from '@weerbaar/core'
import { type Kysely, sql } from 'kysely'
import { envelopeId } from '../envelope-id.ts'
import { blob, fromHead, fromRecord, fromRow, fromWaiting } from './lines.ts'
import type { LogDatabase } from './log-database.ts'
import type { Changes } from './working-set.ts'

/** Rows in one statement: PostgreSQL takes 65,535 parameters, and the widest row has nine. */
const ROWS = 1000

/** Writes what the rules decided, before the transaction that fetched for them ends. */
export async function writeChanges(db: Kysely<LogDatabase>, changes: Changes, sha256: Sha256): Promise<void> {
  const { inserted, payloads, erased, erasures, headsAdded, headsRemoved, waitingPut, waitingTaken, quarantined, forks, ahead } = changes
  const rows = [...inserted.values()].map(({ row, position }) => fromRow(row, position))
  for (const part of inParts(rows)) await db.insertInto('event').values(part).execute()
  for (const [id, { salt, payload }] of payloads)
    await db
      .updateTable('event')
      .set({ salt: Buffer.from(salt), payload: Buffer.from(payload) })
      .where('id', '=', blob(id))
      .where((is) => is.or([is('payload', 'is', null), is(sql`octet_length(salt)`, '=', 0)]))
      .execute()
  if (headsRemoved.size > 0)
    await db
      .deleteFrom('head')
      .where(sql<boolean>`event = ANY(${[...headsRemoved].map(blob)}::bytea[])`)
      .execute()
  for (const part of inParts([...headsAdded.values()].map(fromHead))) await db.insertInto('head').values(part).execute()
  const gone = [...waitingTaken, ...waitingPut.keys()]
  if (gone.length > 0)
    await db
      .deleteFrom('waiting')
      .where(sql<boolean>`id = ANY(${gone.map(blob)}::bytea[])`)
      .execute()
  for (const part of inParts([...waitingPut.values()].map(fromWaiting))) await db.insertInto('waiting').values(part).execute()
  const kept = quarantined.map(({ record, reason, arrivedAt }) => {
    const { envelope, salt, payload } = fromRecord(record)
    const event = envelopeId(record.envelope, sha256)
    const digest = Buffer.from(sha256(encodeCbor([reason, record.envelope, record.salted?.salt ?? null, record.salted?.payload ?? null])))
    return { digest, event: event === undefined ? null : blob(event), reason, envelope, salt, payload, arrived_at: arrivedAt }
  })
  for (const part of inParts(kept))
    await db
      .insertInto('quarantine')
      .values(part)
      .onConflict((same) => same.doNothing())
      .execute()
  for (const part of inParts(forks.map(({ device, seq, raisedAt }) => ({ device: blob(device), seq, raised_at: raisedAt }))))
    await db
      .insertInto('fork')
      .values(part)
      .onConflict((same) => same.doNothing())
      .execute()
  for (const part of inParts([...ahead].map(([device, ms]) => ({ device: blob(device), ms }))))
    await db
      .insertInto('ahead')
      .values(part)
      .onConflict((same) => same.column('device').doUpdateSet({ ms: sql`greatest(ahead.ms, excluded.ms)` }))
      .execute()
  for (const part of inParts(erasures.map(({ target, by }) => ({ target: blob(target), device: blob(by) }))))
    await db
      .insertInto('erasure')
      .values(part)
      .onConflict((same) => same.doNothing())
      .execute()
  if (erased.size === 0) return
  const targets = [...erased].map(blob)
  for (const [table, column] of [
    ['event', 'id'],
    ['waiting', 'id'],
    ['quarantine', 'event'],
  ] as const)
    await sql`UPDATE ${sql.table(table)} SET salt = NULL, payload = NULL WHERE ${sql.ref(column)} = ANY(${targets}::bytea[])`.execute(db)
  for (const part of inParts(targets.map((target) => ({ target }))))
    await db
      .insertInto('erased')
      .values(part)
      .onConflict((same) => same.doNothing())
      .execute()
}

function* inParts<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += ROWS) yield rows.slice(from, from + ROWS)
}
