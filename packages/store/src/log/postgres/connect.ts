import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { LogDatabase } from './log-database.ts'

/** Whole numbers up to 2^53 − 1 are all that an envelope can hold, so nothing is lost by reading `bigint` as a number. */
const INT8 = 20

/** A pool of a few connections: one writes, the others read. A connection that breaks off is replaced when the next is asked for. */
export function connect(url: string, schema: string): Kysely<LogDatabase> {
  const pool = new pg.Pool({
    connectionString: withoutOptions(url),
    max: 4,
    connectionTimeoutMillis: 10_000,
    // The server's own default may be off; what is asserted at start must hold for every connection.
    options: `-c search_path="${schema.replaceAll('"', '""')}" -c synchronous_commit=on -c client_encoding=UTF8`,
    types: { getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) },
  })
  // A connection broke: whoever asked over it hears so by that answer, and the next gets a new one. Unheard, it would end the program.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<LogDatabase>({ dialect: new PostgresDialect({ pool }) })
}

/** Settings in the address would take the place of ours. */
function withoutOptions(url: string): string {
  const parsed = new URL(url)
  parsed.searchParams.delete('options')
  return parsed.href
}
