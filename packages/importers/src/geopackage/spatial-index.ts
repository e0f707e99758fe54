import { quoted } from './layer.ts'

/** SQL of the R-tree extension (OGC 12-128r19, annex F.3) of one table with key `fid` and geometry `geom`. */
export function createIndex(table: string): string {
  return `CREATE VIRTUAL TABLE ${quoted(indexOf(table))} USING rtree(id, minx, maxx, miny, maxy)`
}

export const indexOf = (table: string): string => `rtree_${table}_geom`

/**
 * The seven triggers that keep the index right under edits by others. They call ST_ functions that QGIS and GDAL bring and
 * plain SQLite does not, so they are made last: after the rows and the index are filled.
 */
export function createTriggers(table: string): string[] {
  const index = quoted(indexOf(table))
  const box = (['MinX', 'MaxX', 'MinY', 'MaxY'] as const).map((side) => `ST_${side}(NEW."geom")`)
  const [minX, maxX, minY, maxY] = box
  const insert = (or = ''): string => `INSERT ${or}INTO ${index} VALUES (NEW."fid", ${box.join(', ')});`
  const is = (row: 'OLD' | 'NEW'): string => `(${row}."geom" NOTNULL AND NOT ST_IsEmpty(${row}."geom"))`
  const isNot = (row: 'OLD' | 'NEW'): string => `(${row}."geom" ISNULL OR ST_IsEmpty(${row}."geom"))`
  const same = 'OLD."fid" = NEW."fid"'
  const moved = 'OLD."fid" != NEW."fid"'
  const trigger = (name: string, event: string, when: string, body: string): string =>
    `CREATE TRIGGER ${quoted(`${indexOf(table)}_${name}`)} AFTER ${event} ON ${quoted(table)} WHEN ${when} BEGIN ${body} END`
  const remove = `DELETE FROM ${index} WHERE id = OLD."fid";`

  return [
    trigger('insert', 'INSERT', is('NEW'), insert('OR REPLACE ')),
    trigger('update2', 'UPDATE OF "geom"', `${same} AND ${isNot('NEW')}`, remove),
    trigger('update4', 'UPDATE', `${moved} AND ${isNot('NEW')}`, `DELETE FROM ${index} WHERE id IN (OLD."fid", NEW."fid");`),
    trigger('update5', 'UPDATE', `${moved} AND ${is('NEW')}`, `${remove} ${insert('OR REPLACE ')}`),
    trigger(
      'update6',
      'UPDATE OF "geom"',
      `${same} AND ${is('NEW')} AND ${is('OLD')}`,
      `UPDATE ${index} SET minx = ${minX}, maxx = ${maxX}, miny = ${minY}, maxy = ${maxY} WHERE id = NEW."fid";`,
    ),
    trigger('update7', 'UPDATE OF "geom"', `${same} AND ${is('NEW')} AND ${isNot('OLD')}`, insert()),
    trigger('delete', 'DELETE', 'OLD."geom" NOT NULL', remove),
  ]
}
