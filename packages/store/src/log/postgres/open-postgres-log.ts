import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { type Imported, issueOf, type LogStore } from '@weerbaar/core'
import { type Kysely, sql } from 'kysely'
import { writeDurably } from '../../durable-file.ts'
import { nodeCrypto } from '../../node-crypto.ts'
import { fileIdentity, memoryIdentity } from '../file-identity.ts'
import { NO_NEEDS } from '../log-place.ts'
import { logStoreAt } from '../log-store-at.ts'
import { ELSEWHERE, type OpenLogOptions } from '../open-log.ts'
import { startDevice } from '../start-device.ts'
import { connect } from './connect.ts'
import type { LogDatabase } from './log-database.ts'
import { POSTGRES_MIGRATIONS } from './migrations.ts'
import { postgresPlace } from './postgres-place.ts'
import { promisesOf } from './promises.ts'

export interface PostgresLogOptions extends OpenLogOptions {
  /** Where the device key is kept. Absent: in memory, for tests. */
  readonly folder?: string
  /** The tables live here, apart from anything else in the database. */
  readonly schema?: string
}

/**
 * Opens the log of a PostgreSQL database, making schema and tables where there are none.
 *
 * @param url `postgres://user@host/database`
 * @returns an issue when the server does not answer (`store-unreachable`) or the tables are newer than this program (`version-too-new`)
 * @throws TypeError when the server does not promise to be on the disk before it answers
 */
export async function openPostgresLog(url: string, options: PostgresLogOptions): Promise<Imported<LogStore>> {
  const schema = options.schema ?? 'weerbaar'
  const db = connect(url, schema)
  try {
    await assertPromises(db)
    const version = await migrate(db, schema)
    if (version > POSTGRES_MIGRATIONS.length) {
      await db.destroy()
      return { issues: [issueOf('version-too-new', { version, known: POSTGRES_MIGRATIONS.length }, { source: withoutSecret(url) })] }
    }
  } catch (fault) {
    await db.destroy()
    if (fault instanceof TypeError || !(fault instanceof Error)) throw fault
    return { issues: [issueOf('store-unreachable', { store: withoutSecret(url), reason: fault.message })] }
  }
  if (options.folder !== undefined) {
    mkdirSync(options.folder, { recursive: true, mode: 0o700 })
    writeDurably(join(options.folder, ELSEWHERE), new Uint8Array(), 0o600)
  }
  const identity =
    options.folder === undefined
      ? memoryIdentity(options.randomBytes)
      : fileIdentity(join(options.folder, 'device.key'), options.randomBytes)
  const place = postgresPlace(db, nodeCrypto)
  const settings = { ...options, crypto: nodeCrypto, identity }
  const started = await place.write(NO_NEEDS, (table) => startDevice(table, settings))
  await place.scrub()
  return { data: logStoreAt(place, started, settings), issues: [] }
}

/** Without these PostgreSQL acknowledges what a power cut takes away again, or may tear a page. */
async function assertPromises(db: Kysely<LogDatabase>): Promise<void> {
  const promises = await promisesOf(db)
  const kept =
    Object.keys(promises).length === 3 &&
    Object.entries(promises).every(([name, setting]) => setting === 'on' || (name === 'synchronous_commit' && STRICTER.has(setting)))
  if (!kept)
    throw new TypeError(`PostgreSQL answers ${JSON.stringify(promises)}, expected all three on: it would lose what it acknowledged`)
}
const STRICTER = new Set(['remote_apply', 'remote_write', 'local'])

/** Whole or not at all, and by one program at a time. @returns the form the tables have now */
async function migrate(db: Kysely<LogDatabase>, schema: string): Promise<number> {
  return db.transaction().execute(async (held) => {
    await sql`SELECT pg_advisory_xact_lock(${LOCK})`.execute(held)
    await sql`CREATE SCHEMA IF NOT EXISTS ${sql.id(schema)}`.execute(held)
    await sql`CREATE TABLE IF NOT EXISTS ${sql.id(schema, 'form')} (version bigint NOT NULL)`.execute(held)
    const { rows } = await sql<{ readonly version: number }>`SELECT version FROM ${sql.id(schema, 'form')}`.execute(held)
    const version = rows[0]?.version ?? 0
    if (version >= POSTGRES_MIGRATIONS.length) return version
    const quoted = `"${schema.replaceAll('"', '""')}"`
    for (const statements of POSTGRES_MIGRATIONS.slice(version)) await sql.raw(statements.replaceAll('$schema', quoted)).execute(held)
    await sql`DELETE FROM ${sql.id(schema, 'form')}`.execute(held)
    await sql`INSERT INTO ${sql.id(schema, 'form')} VALUES (${POSTGRES_MIGRATIONS.length})`.execute(held)
    return POSTGRES_MIGRATIONS.length
  })
}
/** `WBLG`, as the SQLite file has it. */
const LOCK = 0x57424c47

/** For people and logs: a password never leaves this file. */
function withoutSecret(url: string): string {
  try {
    const { protocol, hostname, port, pathname } = new URL(url)
    return `${protocol}//${hostname}${port === '' ? '' : `:${port}`}${pathname}`
  } catch {
    return 'postgres://'
  }
}
