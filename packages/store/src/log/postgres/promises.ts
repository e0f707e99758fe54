import { type Kysely, sql } from 'kysely'
import type { LogDatabase } from './log-database.ts'

/** What the server says of itself, by its own names: whether an acknowledged event outlives a power cut. */
export async function promisesOf(db: Kysely<LogDatabase>): Promise<Readonly<Record<string, string>>> {
  const { rows } = await sql<{ readonly name: string; readonly setting: string }>`
    SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') ORDER BY name`.execute(db)
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
}
