import { type Kysely, sql } from 'kysely'
import type { LogDatabase } from './log-database.ts'

/** How often the server is asked, and how long between, milliseconds: it may be starting again. */
const TRIES = 20
const PAUSE = 250

/**
 * What became of a transaction whose end was not heard.
 * @throws what the server, or its absence, said at the last try: then nobody can tell
 */
export async function wasCommitted(db: Kysely<LogDatabase>, transaction: string): Promise<boolean> {
  for (let left = TRIES; ; left--) {
    try {
      const { rows } = await sql<{ readonly status: string | null }>`SELECT pg_xact_status(${transaction}::xid8) AS status`.execute(db)
      const status = rows[0]?.status
      if (status === 'committed' || status === 'aborted') return status === 'committed'
      if (left <= 0) throw new TypeError(`transaction ${transaction} is ${status ?? 'forgotten by the server'}`)
    } catch (fault) {
      if (left <= 0) throw fault
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}
