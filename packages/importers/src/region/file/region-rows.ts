import type { Region } from '@weerbaar/core'
import { regionTables } from './region-tables.ts'

export interface RegionRows {
  readonly layer: string
  /** Geometry first where the layer has one, as nested arrays of RD metres. */
  readonly columns: readonly string[]
  readonly rows: Iterable<readonly unknown[]>
}

/**
 * The canonical content of a region: what its hash is taken over. Rows, not bytes of the file, so that a file written
 * twice, or opened and saved by QGIS without a change, keeps its name.
 */
export function regionRows(region: Region): RegionRows[] {
  return regionTables(region).map(({ name, columns, geometry, rows }) => ({
    layer: name,
    columns: [...(geometry ? ['geometry'] : []), ...columns.map((column) => column.name)],
    rows: plain(rows, geometry !== undefined),
  }))
}

function* plain(rows: ReturnType<typeof regionTables>[number]['rows'], withGeometry: boolean): Generator<readonly unknown[]> {
  for (const { geometry, values } of rows) yield withGeometry ? [geometry?.coordinates ?? null, ...values] : values
}
