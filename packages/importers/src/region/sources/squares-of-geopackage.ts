import { basename } from 'node:path'
import { type Imported, issueOf } from '@weerbaar/core'
import { SQUARE_COLUMNS } from '../../cbs/read-squares.ts'
import { toCsv } from '../../csv/to-csv.ts'
import type { Value } from '../../geopackage/layer.ts'
import { openGeoPackage, sqliteIssue } from '../../geopackage/open-geopackage.ts'

/**
 * The squares in a GeoPackage of CBS (`cbs_vk100_2024.gpkg`) as the CSV text that the importer of squares reads: the first table that has a column of
 * square codes, and of it only what is used.
 */
export function squaresOfGeoPackage(path: string): Imported<string> {
  const opened = openGeoPackage(path)
  if (!opened.data) return { issues: opened.issues }
  const file = opened.data
  const source = basename(path)
  try {
    const table = file.tables.find(({ columns }) => columns.some((column) => SQUARE_COLUMNS.id.some((known) => known === column)))
    if (!table) return { issues: [issueOf('column-missing', { column: SQUARE_COLUMNS.id.join(' / ') }, { source })] }
    const wanted = Object.values(SQUARE_COLUMNS).flatMap(
      (spellings) => table.columns.find((column) => spellings.some((known) => known === column)) ?? [],
    )
    const rows: Value[][] = [wanted]
    for (const row of file.eachRow(table, wanted)) rows.push([...row])
    return { data: toCsv(rows, { dialect: 'plain' }), issues: [] }
  } catch (fault) {
    const issue = sqliteIssue(fault, source)
    if (!issue) throw fault
    return { issues: [issue] }
  } finally {
    file.close()
  }
}
