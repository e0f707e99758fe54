import { quoted } from './layer.ts'

/** SQL of the R-tree extension (OGC 12-128r17, annex F.3) of one table with key `fid` and geometry `geom`. */
export function createIndex(table: string): string {
  return `CREATE VIRTUAL TABLE ${quoted(indexOf(table))} USING rtree(id, minx, maxx, miny, maxy)`
}

export const indexOf = (table: string): string => `rtree_${table}_geom`

/**
 * The six triggers of version 1.3, which the header of the file names, that keep the index right under edits by others. They call ST_ functions that QGIS and GDAL bring and
 * plain SQLite does not, so they are made last: after the rows and the index are filled.
 */
export function createTriggers(table: string): string[] {
  const index = quoted(indexOf(table))
  const box = (['MinX', 'MaxX', 'MinY', 'MaxY'] as const).map((side) => `ST_${side}(NEW."geom")`)
  const insert = `INSERT OR REPLACE INTO ${index} VALUES (NEW."fid", ${box.join(', ')});`
  const is = '(NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))'
  const isNot = '(NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))'
  const same = 'OLD."fid" = NEW."fid"'
  const moved = 'OLD."fid" != NEW."fid"'
  const trigger = (name: string, event: string, when: string, body: string): string =>
    `CREATE TRIGGER ${quoted(`${indexOf(table)}_${name}`)} AFTER ${event} ON ${quoted(table)} WHEN ${when} BEGIN ${body} END`
  const remove = `DELETE FROM ${index} WHERE id = OLD."fid";`

  return [
    trigger('insert', 'INSERT', is, insert),
    trigger('update1', 'UPDATE OF "geom"', `${same} AND ${is}`, insert),
    trigger('update2', 'UPDATE OF "geom"', `${same} AND ${isNot}`, remove),
    trigger('update3', 'UPDATE', `${moved} AND ${is}`, `${remove} ${insert}`),
    trigger('update4', 'UPDATE', `${moved} AND ${isNot}`, `DELETE FROM ${index} WHERE id IN (OLD."fid", NEW."fid");`),
    trigger('delete', 'DELETE', 'OLD."geom" NOT NULL', remove),
  ]
}
