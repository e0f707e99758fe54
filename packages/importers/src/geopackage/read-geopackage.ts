import { basename } from 'node:path'
import type { Imported, Issue } from '@weerbaar/core'
import type { Geometry } from './geometry-blob.ts'
import type { Value } from './layer.ts'
import { openGeoPackage, sqliteIssue, type Table } from './open-geopackage.ts'

export interface ReadLayer extends Table {
  readonly rows: readonly { readonly geometry?: Geometry; readonly values: readonly Value[] }[]
}

/**
 * All tables of a GeoPackage, with geometry where the bytes are a point, line, polygon or multipolygon in two dimensions;
 * a row with another is kept without it and named in an issue.
 */
export function readGeoPackage(path: string): Imported<readonly ReadLayer[]> {
  const opened = openGeoPackage(path)
  if (!opened.data) return { issues: opened.issues }
  const file = opened.data
  const issues: Issue[] = []
  try {
    const layers = file.tables.map((table): ReadLayer => {
      const geometries = file.geometries(table)
      const rows = file.rows(table, table.columns).map((values, i) => {
        const geometry = geometries[i]
        if (geometry === 'invalid')
          issues.push({
            code: 'geometry-invalid',
            severity: 'warning',
            source: table.name,
            row: i + 1,
            params: { value: `${table.name} ${i + 1}`, reason: 'WKB' },
          })
        return geometry === undefined || geometry === 'invalid' ? { values } : { geometry, values }
      })
      return { ...table, rows }
    })
    return { data: layers, issues }
  } catch (fault) {
    const issue = sqliteIssue(fault, basename(path))
    if (!issue) throw fault
    return { issues: [issue] }
  } finally {
    file.close()
  }
}
