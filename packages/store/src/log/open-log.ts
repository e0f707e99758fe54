import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Imported, type Issue, type LogStore, type IssueCode, issueOf, type IssueParams } from '@weerbaar/core'
import { nodeCrypto } from '../node-crypto.ts'
import { createLogStore } from './create-log-store.ts'
import { fileIdentity, memoryIdentity } from './file-identity.ts'
import { memoryTable } from './memory-table.ts'
import { LOG_APPLICATION_ID, MIGRATIONS } from './migrations.ts'
import { sqliteTable } from './sqlite-table.ts'
import type { LogStoreOptions } from './write-own.ts'

/** What the app gives: the clock, chance, and whether rights are complete. */
export type OpenLogOptions = Pick<LogStoreOptions, 'clock' | 'randomBytes' | 'rights'>

/** Stands in a data folder whose log is kept in a database: a log begun beside it would take the device a new name. */
export const ELSEWHERE = 'log.elsewhere'

/**
 * Opens the log of a data folder, making folder, file and device key where there are none: `log.sqlite` and `device.key`, both
 * readable by this user only. Never on a USB stick or a network share: SQLite's write-ahead log needs a local disk.
 *
 * @returns an issue when the file is no log (`file-not-recognised`), damaged (`file-unreadable`) or newer than this program
 * (`version-too-new`), or when the folder's log is in a database (`log-elsewhere`); nothing was changed then
 * @throws what the disk throws, and TypeError when SQLite does not promise to be on the disk before it answers
 */
export function openLog(folder: string, options: OpenLogOptions): Imported<LogStore> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (existsSync(join(folder, ELSEWHERE))) return { issues: [issueOf('log-elsewhere', { file: folder })] }
  const path = join(folder, 'log.sqlite')
  closeSync(openSync(path, 'a', 0o600)) // SQLite would make it readable by everyone
  const db = new Database(path)
  const issue = prepareFile(db, path)
  if (issue !== undefined) {
    db.close()
    return { issues: [issue] }
  }
  const identity = fileIdentity(join(folder, 'device.key'), options.randomBytes)
  return { data: createLogStore(sqliteTable(db, nodeCrypto), { ...options, crypto: nodeCrypto, identity }), issues: [] }
}

/** A log that is gone when the program stops; same rules. */
export function openMemoryLog(options: OpenLogOptions): LogStore {
  return createLogStore(memoryTable(nodeCrypto), { ...options, crypto: nodeCrypto, identity: memoryIdentity(options.randomBytes) })
}

function prepareFile(db: Database.Database, source: string): Issue | undefined {
  const refused = <C extends IssueCode>(code: C, params: IssueParams[C]): Issue => issueOf(code, params, { source })
  try {
    const version = Number(db.pragma('user_version', { simple: true }))
    const application = Number(db.pragma('application_id', { simple: true }))
    const tables = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_schema').get()?.n ?? 0
    if (application !== LOG_APPLICATION_ID && (application !== 0 || tables > 0))
      return refused('file-not-recognised', { expected: 'Weerbaar log' })
    if (version > MIGRATIONS.length) return refused('version-too-new', { version, known: MIGRATIONS.length })
    setPromises(db)
    migrate(db, version)
  } catch (fault) {
    if (fault instanceof Database.SqliteError && (fault.code === 'SQLITE_NOTADB' || fault.code.startsWith('SQLITE_CORRUPT')))
      return refused('file-unreadable', { file: source, reason: fault.message })
    throw fault
  }
  return undefined
}

/** Without FULL, SQLite in WAL mode acknowledges what a power cut takes away again. */
function setPromises(db: Database.Database): void {
  db.pragma('busy_timeout = 5000')
  const mode = db.pragma('journal_mode = WAL', { simple: true })
  db.pragma('synchronous = FULL')
  db.pragma('fullfsync = ON') // macOS: past the drive's own cache
  db.pragma('foreign_keys = ON')
  db.pragma('secure_delete = ON')
  const asserted = { mode, synchronous: db.pragma('synchronous', { simple: true }), erase: db.pragma('secure_delete', { simple: true }) }
  if (asserted.mode !== 'wal' || asserted.synchronous !== 2 || asserted.erase !== 1)
    throw new TypeError(`SQLite answers ${JSON.stringify(asserted)}, expected wal, 2 (FULL) and 1: it would lose what it acknowledged`)
}

/** Brings a file from the form it has to the newest, whole or not at all. */
export function migrate(db: Database.Database, from: number): void {
  db.transaction(() => {
    for (const statement of MIGRATIONS.slice(from)) db.exec(statement)
    db.pragma(`application_id = ${LOG_APPLICATION_ID}`)
    db.pragma(`user_version = ${MIGRATIONS.length}`)
  }).immediate()
}
