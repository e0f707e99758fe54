import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { type Imported, type Issue, type IssueCode, issueOf, type IssueParams } from '@weerbaar/core'
import Database from 'better-sqlite3'
import { decodeGeometry, type Geometry } from './geometry-blob.ts'
import { quoted, type Value } from './layer.ts'

export interface Table {
  readonly name: string
  readonly description: string
  /** Name of the geometry column, its type as the file says it, and the EPSG code of its coordinates; absent for attributes. */
  readonly geometry?: { readonly column: string; readonly type: string; readonly srs: number }
  /** Columns that are neither key nor geometry. */
  readonly columns: readonly string[]
}

/** A GeoPackage open for reading; close it. */
export interface OpenGeoPackage {
  readonly tables: readonly Table[]
  /** Values of the named columns, row by row in the order of the key. Bytes and booleans come as SQLite gives them. */
  readonly rows: (table: Table, columns: readonly string[]) => Value[][]
  /** The same, one row at a time, for tables too long to hold twice. */
  readonly eachRow: (table: Table, columns: readonly string[]) => Iterable<readonly Value[]>
  /** Geometries in the same order; `undefined` where there is none, `'invalid'` where the bytes are not one we know. */
  readonly geometries: (table: Table) => (Geometry | undefined | 'invalid')[]
  readonly close: () => void
}

/** `GPKG`, and the two ids of versions 1.0 and 1.1. */
const APPLICATION_IDS = new Set([0x47504b47, 0x47503130, 0x47503131])

/** Opens a GeoPackage for reading. Anything else (absent, cut short, another database, another format) is an issue. */
export function openGeoPackage(path: string): Imported<OpenGeoPackage> {
  const source = basename(path)
  const failed = <C extends IssueCode>(code: C, params: IssueParams[C]): Imported<OpenGeoPackage> => ({
    issues: [issueOf(code, params, { source })],
  })
  const head = readHead(path)
  if ('reason' in head)
    return head.absent ? failed('file-not-found', { file: path }) : failed('file-unreadable', { file: path, reason: head.reason })
  if (!head.isSqlite) return failed('file-not-recognised', { expected: 'GeoPackage' })
  if (head.size < head.pages * head.pageSize) return failed('file-truncated', { bytes: head.size, expected: head.pages * head.pageSize })

  let db: Database.Database | undefined
  try {
    db = new Database(path, { readonly: true, fileMustExist: true })
    db.pragma('trusted_schema = OFF')
    if (!APPLICATION_IDS.has(Number(db.pragma('application_id', { simple: true })))) {
      db.close()
      return failed('file-not-recognised', { expected: 'GeoPackage' })
    }
    return { data: reading(db), issues: [] }
  } catch (fault) {
    db?.close()
    const issue = sqliteIssue(fault, source)
    if (!issue) throw fault
    return { issues: [issue] }
  }
}

/** An error of SQLite while reading, as an issue: a damaged file is not a programmer's mistake. */
export function sqliteIssue(fault: unknown, source: string): Issue | undefined {
  if (!(fault instanceof Database.SqliteError)) return undefined
  const cutShort = fault.code === 'SQLITE_CORRUPT' || fault.code === 'SQLITE_IOERR_SHORT_READ'
  return cutShort
    ? issueOf('file-truncated', {}, { source })
    : issueOf('file-unreadable', { file: source, reason: fault.message }, { source })
}

function reading(db: Database.Database): OpenGeoPackage {
  const contents = db
    .prepare<
      [],
      { table_name: string; description: string | null; column_name: string | null; type: string | null; srs_id: number | null }
    >(
      `SELECT c.table_name, c.description, g.column_name, g.geometry_type_name AS type, g.srs_id
       FROM gpkg_contents c LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
       WHERE c.data_type IN ('features', 'attributes') ORDER BY c.rowid`,
    )
    .all()
  const tables = contents.map(({ table_name: name, description, column_name: column, type, srs_id: srs }): Table => {
    const info = db.prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?)').all(name)
    const columns = info.filter((each) => each.pk === 0 && each.name !== column).map((each) => each.name)
    const shape = column !== null && type !== null && srs !== null ? { geometry: { column, type, srs } } : {}
    return { name, description: description ?? '', columns, ...shape }
  })
  return {
    tables,
    rows: ({ name }, columns) => {
      const list = columns.map(quoted).join(', ') || 'NULL'
      return db
        .prepare<[], Value[]>(`SELECT ${list} FROM ${quoted(name)} ORDER BY rowid`)
        .raw()
        .all()
    },
    eachRow: ({ name }, columns) =>
      db
        .prepare<[], Value[]>(`SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} ORDER BY rowid`)
        .raw()
        .iterate(),
    geometries: ({ name, geometry }) => {
      if (!geometry) return []
      const blobs = db
        .prepare<[], [unknown]>(`SELECT ${quoted(geometry.column)} FROM ${quoted(name)} ORDER BY rowid`)
        .raw()
        .all()
      return blobs.map(([blob]) => (blob === null ? undefined : (blob instanceof Uint8Array && decodeGeometry(blob)) || 'invalid'))
    },
    close: () => db.close(),
  }
}

interface Head {
  readonly isSqlite: boolean
  readonly size: number
  readonly pageSize: number
  readonly pages: number
}

interface NoHead {
  readonly absent: boolean
  readonly reason: string
}

/** The first hundred bytes: enough to know the format, and how long the file says that it is. */
function readHead(path: string): Head | NoHead {
  try {
    const { size } = statSync(path)
    const bytes = Buffer.alloc(100)
    const file = openSync(path, 'r')
    try {
      readSync(file, bytes, 0, 100, 0)
    } finally {
      closeSync(file)
    }
    const stored = bytes.readUInt16BE(16)
    const isSqlite = bytes.subarray(0, 16).toString('latin1') === 'SQLite format 3\0'
    return { isSqlite, size, pageSize: stored === 1 ? 65_536 : stored, pages: bytes.readUInt32BE(28) }
  } catch (fault) {
    return { absent: fault instanceof Error && 'code' in fault && fault.code === 'ENOENT', reason: String(fault) }
  }
}
