import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Issue } from '@weerbaar/core'
import Database from 'better-sqlite3'
import { type Bounds, boundsOf, encodeGeometry } from './geometry-blob.ts'
import { type Layer, quoted } from './layer.ts'
import { createIndex, createTriggers, indexOf } from './spatial-index.ts'
import { RD_NEW_SRS, SPATIAL_REFERENCES } from './spatial-reference.ts'

/** `GPKG`. */
const APPLICATION_ID = 0x47504b47
/** Version 1.3 of the standard: nothing here needs 1.4, and GDAL before 3.7 (Debian 12, QGIS on it) warns at every opening of a 1.4 file. */
const USER_VERSION = 10_300

export interface WriteOptions {
  /** Replace a file that stands there; else that is an issue and nothing is touched. */
  readonly overwrite?: boolean
  /** Moment of writing for gpkg_contents, `2026-01-31T08:00:00.000Z`. Fixed when absent, so that equal content gives equal tables. */
  readonly writtenAt?: string
}

/**
 * Writes layers in RD New as a GeoPackage: to a temporary file beside it, made durable, then renamed. Whatever goes wrong, there is
 * the old file or the new one under that name, never half of one.
 *
 * @returns issues `file-exists` or `file-unreadable`; none when the file stands
 * @throws RangeError when a row has another number of values than its layer has columns, or two layers have one name
 */
export function writeGeoPackage(path: string, layers: readonly Layer[], options: WriteOptions = {}): readonly Issue[] {
  const source = basename(path)
  if (!options.overwrite && existsSync(path)) return [{ code: 'file-exists', severity: 'error', source, params: { file: path } }]
  if (new Set(layers.map(({ name }) => name.toLowerCase())).size < layers.length) throw new RangeError('two layers have one name')
  let folder: string
  try {
    folder = mkdtempSync(join(dirname(path), '.weerbaar-'))
  } catch (fault) {
    return [{ code: 'file-unreadable', severity: 'error', source, params: { file: path, reason: String(fault) } }]
  }
  try {
    const half = join(folder, 'half.gpkg')
    fill(half, layers, options.writtenAt ?? '2000-01-01T00:00:00.000Z')
    makeDurable(half)
    renameSync(half, path)
    return []
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function fill(path: string, layers: readonly Layer[], writtenAt: string): void {
  const db = new Database(path)
  try {
    // No journal: half a file is thrown away, and the whole one is made durable before it gets its name.
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma(`user_version = ${USER_VERSION}`)
    db.transaction(() => {
      for (const sql of CATALOGUE) db.exec(sql)
      const srs = db.prepare('INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)')
      for (const each of SPATIAL_REFERENCES) srs.run(each.name, each.id, each.organisation, each.code, each.definition)
      for (const layer of layers) addLayer(db, layer, writtenAt)
    })()
  } finally {
    db.close()
  }
}

const CATALOGUE = [
  `CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
     organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)`,
  `CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
     last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
     srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))`,
  `CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
     srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
     CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
     CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))`,
  `CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
     scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))`,
]

function addLayer(db: Database.Database, { name, description, geometry: type, columns, rows }: Layer, writtenAt: string): void {
  const table = quoted(name)
  const fields = columns.map((column) => `${quoted(column.name)} ${column.type}`)
  const all = ['"fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL', ...(type ? [`"geom" ${type}`] : []), ...fields]
  db.exec(`CREATE TABLE ${table} (${all.join(', ')})`)
  db.prepare('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, NULL, NULL, NULL, NULL, ?)').run(
    name,
    type ? 'features' : 'attributes',
    name,
    description,
    writtenAt,
    type ? RD_NEW_SRS : null,
  )
  if (type) {
    db.prepare("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)").run(name, type, RD_NEW_SRS)
    db.prepare(
      "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')",
    ).run(name)
    db.exec(createIndex(name))
  }

  const width = columns.length + (type ? 1 : 0)
  const insert = db.prepare(`INSERT INTO ${table} VALUES (NULL${', ?'.repeat(width)})`)
  const boxes: (Bounds | undefined)[] = []
  for (const { geometry, values } of rows) {
    if (values.length !== columns.length) throw new RangeError(`${name}: a row has ${values.length} values, expected ${columns.length}`)
    if (geometry && geometry.type !== type) throw new RangeError(`${name}: a row is a ${geometry.type}, expected ${type ?? 'no geometry'}`)
    insert.run(...(type ? [geometry ? encodeGeometry(geometry, RD_NEW_SRS) : null] : []), ...values)
    boxes.push(geometry && boundsOf(geometry))
  }
  if (!type) return

  const index = db.prepare(`INSERT INTO ${quoted(indexOf(name))} VALUES (?, ?, ?, ?, ?)`)
  for (const [i, box] of boxes.entries()) if (box) index.run(i + 1, ...box)
  const known = boxes.filter((box) => box !== undefined)
  if (known.length > 0)
    db.prepare('UPDATE gpkg_contents SET min_x = ?, max_x = ?, min_y = ?, max_y = ? WHERE table_name = ?').run(...union(known), name)
  for (const sql of createTriggers(name)) db.exec(sql)
}

const union = (boxes: readonly Bounds[]): Bounds =>
  boxes.reduce(([a, b, c, d], [e, f, g, h]) => [Math.min(a, e), Math.max(b, f), Math.min(c, g), Math.max(d, h)])

function makeDurable(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
