import {
  DataType,
  Dictionary,
  Field,
  Float64,
  Int32,
  makeData,
  makeVector,
  Precision,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableFromIPC,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow'
import type { Imported } from '@weerbaar/core'

/** One column of a table, all of one length. */
export type ArrowColumn =
  /** Few different texts on many rows: `values[codes[row]]`. */
  | { readonly kind: 'dictionary'; readonly values: readonly string[]; readonly codes: Int32Array }
  | { readonly kind: 'int32'; readonly data: Int32Array }
  | { readonly kind: 'float64'; readonly data: Float64Array }

export interface ArrowContent {
  /** In the order of the file. */
  readonly columns: Readonly<Record<string, ArrowColumn>>
  /** Texts about the table, in the schema. */
  readonly metadata: Readonly<Record<string, string>>
}

/**
 * A table as one Arrow IPC file: opens in QGIS (GDAL), R, Python, DuckDB. Equal content gives equal bytes with one version of
 * apache-arrow; another may write other bytes, so no name is ever taken from them.
 *
 * @throws RangeError when columns differ in length or a code has no value
 */
export function writeArrow({ columns, metadata }: ArrowContent): Uint8Array {
  const entries = Object.entries(columns)
  const rows = lengthOf(entries[0]?.[1])
  const fields: Field[] = []
  const children = []
  for (const [number, [name, column]] of entries.entries()) {
    if (lengthOf(column) !== rows) throw new RangeError(`column ${name} has ${lengthOf(column)} rows, expected ${rows}`)
    const data = toData(name, column, number)
    fields.push(new Field(name, data.type, false))
    children.push(data)
  }
  const schema = new Schema(fields, new Map(Object.entries(metadata)))
  const batch = new RecordBatch(schema, makeData({ type: new Struct(fields), length: rows, nullCount: 0, children }))
  return tableToIPC(new Table(schema, [batch]), 'file')
}

const lengthOf = (column: ArrowColumn | undefined): number =>
  column === undefined ? 0 : column.kind === 'dictionary' ? column.codes.length : column.data.length

function toData(name: string, column: ArrowColumn, number: number) {
  if (column.kind === 'int32') return makeData({ type: new Int32(), nullCount: 0, data: column.data })
  if (column.kind === 'float64') return makeData({ type: new Float64(), nullCount: 0, data: column.data })
  for (const code of column.codes)
    if (column.values[code] === undefined)
      throw new RangeError(`column ${name}: code ${code} is none of its ${column.values.length} values`)
  // The number of the column as dictionary id, because the library would count on over all files of the process.
  const type = new Dictionary(new Utf8(), new Int32(), number)
  return makeData({ type, nullCount: 0, data: column.codes, dictionary: vectorFromArray([...column.values], new Utf8()) })
}

/** Reads what {@link writeArrow} writes; other Arrow files are `file-not-recognised`. Copies, so that the bytes may go. */
export function readArrow(bytes: Uint8Array, source?: string): Imported<ArrowContent> {
  const refused = (detail: string): Imported<never> => ({
    issues: [
      {
        code: 'file-not-recognised',
        severity: 'error',
        ...(source === undefined ? {} : { source }),
        params: { expected: `Arrow (${detail})` },
      },
    ],
  })
  let table: Table
  try {
    if (!hasFrame(bytes)) return refused('no Arrow file')
    table = tableFromIPC(bytes)
  } catch (fault) {
    return refused(fault instanceof Error ? fault.message : String(fault))
  }
  const columns: Record<string, ArrowColumn> = {}
  for (const field of table.schema.fields) {
    const column = toColumn(table, field)
    if (column === undefined) return refused(`column ${field.name} of type ${String(field.type)}`)
    columns[field.name] = column
  }
  return { data: { columns, metadata: Object.fromEntries(table.schema.metadata) }, issues: [] }
}

/** `ARROW1` at both ends: a file cut short has lost the second. */
function hasFrame(bytes: Uint8Array): boolean {
  const mark = [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]
  return bytes.length >= 16 && mark.every((byte, i) => bytes[i] === byte && bytes[bytes.length - mark.length + i] === byte)
}

function toColumn(table: Table, field: Field): ArrowColumn | undefined {
  const vector = table.getChild(field.name)
  if (vector === null || vector.nullCount > 0) return undefined
  if (DataType.isInt(field.type) && field.type.bitWidth === 32 && field.type.isSigned)
    return { kind: 'int32', data: Int32Array.from(vector.toArray() as Int32Array) } // the type was just checked
  if (DataType.isFloat(field.type) && field.type.precision === Precision.DOUBLE)
    return { kind: 'float64', data: Float64Array.from(vector.toArray() as Float64Array) } // the precision was just checked
  const [data, ...more] = vector.data
  if (!DataType.isDictionary(field.type) || !DataType.isUtf8(field.type.dictionary) || data === undefined || more.length > 0)
    return undefined
  const codes = Int32Array.from(data.values as Int32Array).slice(0, vector.length) // indices are Int32 in files of ours; others are refused below
  const values = [...(data.dictionary ?? makeVector(new Int32Array()))].map(String)
  return codes.every((code) => values[code] !== undefined) ? { kind: 'dictionary', values, codes } : undefined
}
