import type { Geometry, GeometryType } from './geometry-blob.ts'

export type Value = string | number | null
export interface Column {
  readonly name: string
  readonly type: 'INTEGER' | 'REAL' | 'TEXT' | 'BOOLEAN'
}

/** A table of a GeoPackage: features where it has a geometry, `attributes` where not. */
export interface Layer {
  /** Also the name of the table. */
  readonly name: string
  readonly description: string
  readonly geometry?: GeometryType
  readonly columns: readonly Column[]
  readonly rows: Iterable<Row>
}

export interface Row {
  /** Absent in a table of attributes, and for a feature of which the place is not known. */
  readonly geometry?: Geometry
  /** One per column, in their order. */
  readonly values: readonly Value[]
}

/** An SQL name, whatever stands in it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
