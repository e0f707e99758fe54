import {
  type Crossing,
  type Imported,
  type Issue,
  type LineString,
  type MunicipalityId,
  type Position,
  type ServiceArea,
  type Water,
  type IssueCode,
  issueOf,
  type IssueParams,
} from '@weerbaar/core'
import { parseMunicipalityId } from '@weerbaar/core'
import { parseCsv } from '../../csv/parse-csv.ts'

/** The hand-made table of data/gelderland-zuid, as read. Positions in RD metres. */
export interface ExampleTable {
  readonly municipalities: readonly {
    readonly id: MunicipalityId
    readonly name: string
    readonly inhabitants: number
    readonly children: number
    readonly elderly: number
    readonly households: number
  }[]
  /** Corrects and completes GeoNames: same municipality and name wins. `inhabitants` absent: a name that only helps to divide the land. */
  readonly places: readonly {
    readonly municipality: MunicipalityId
    readonly name: string
    readonly at: Position
    readonly inhabitants?: number
  }[]
  readonly water: readonly Water[]
  readonly crossings: readonly Crossing[]
  /** Region's edge; `along` names the water whose axis joins this point to the next that names it. */
  readonly outline: readonly { readonly along: string; readonly at: Position }[]
  readonly serviceAreas: readonly ServiceArea[]
}

/** File names in data/gelderland-zuid, in the order they are read. */
export const EXAMPLE_TABLE_FILES = [
  'municipalities.csv',
  'places.csv',
  'water.csv',
  'crossings.csv',
  'outline.csv',
  'service-areas.csv',
] as const
export type ExampleTableFile = (typeof EXAMPLE_TABLE_FILES)[number]

const YEAR = 2024
const WATER_KINDS = ['river', 'canal', 'stream'] as const
const CROSSING_KINDS = ['bridge', 'ferry', 'lock', 'tunnel'] as const
const TRAVELLERS = ['foot', 'bicycle', 'car', 'rail'] as const

/** @param texts content per file name; every fault names file, row and column */
export function readExampleTable(texts: Readonly<Record<ExampleTableFile, string>>): Imported<ExampleTable> {
  const issues: Issue[] = []
  const rows = (file: ExampleTableFile, columns: readonly string[]): Row[] => readRows(file, texts[file], columns, issues)

  const table: ExampleTable = {
    municipalities: rows('municipalities.csv', ['code', 'name', 'inhabitants', 'children', 'elderly', 'households']).flatMap((row) => {
      const id = row.municipality('code')
      if (!id) return []
      const figures = { inhabitants: row.whole('inhabitants'), children: row.whole('children'), elderly: row.whole('elderly') }
      return [{ id, name: row.text('name'), ...figures, households: row.whole('households') }]
    }),
    places: rows('places.csv', ['municipality', 'name', 'x', 'y', 'inhabitants']).flatMap((row) => {
      const municipality = row.municipality('municipality')
      if (!municipality) return []
      const known = row.text('inhabitants') === '' ? {} : { inhabitants: row.whole('inhabitants') }
      return [{ municipality, name: row.text('name'), at: row.position(), ...known }]
    }),
    water: rows('water.csv', ['name', 'kind', 'width', 'points']).flatMap((row) => {
      const kind = row.oneOf('kind', WATER_KINDS)
      return kind ? [{ name: row.text('name'), kind, axis: row.kilometres('points'), width: row.whole('width') }] : []
    }),
    crossings: rows('crossings.csv', ['name', 'kind', 'water', 'x', 'y', 'travellers']).flatMap((row) => {
      const kind = row.oneOf('kind', CROSSING_KINDS)
      const travellers = row.listOf('travellers', TRAVELLERS)
      return kind ? [{ name: row.text('name'), kind, water: row.text('water'), at: row.position(), travellers, inService: true }] : []
    }),
    outline: rows('outline.csv', ['along', 'x', 'y']).map((row) => ({ along: row.text('along'), at: row.position() })),
    serviceAreas: rows('service-areas.csv', ['id', 'name', 'service', 'municipalities', 'outside']).map((row) => ({
      id: row.text('id'),
      name: row.text('name'),
      service: row.text('service'),
      municipalities: row.municipalities('municipalities'),
      outside: row.text('outside') === '' ? [] : row.text('outside').split('; '),
    })),
  }
  return issues.some((issue) => issue.severity === 'error') ? { issues } : { data: table, issues }
}

interface Row {
  text(column: string): string
  whole(column: string): number
  position(): Position
  municipality(column: string): MunicipalityId | undefined
  municipalities(column: string): MunicipalityId[]
  oneOf<T extends string>(column: string, allowed: readonly T[]): T | undefined
  listOf<T extends string>(column: string, allowed: readonly T[]): T[]
  kilometres(column: string): LineString
}

function readRows(source: ExampleTableFile, text: string, columns: readonly string[], issues: Issue[]): Row[] {
  const [header, ...lines] = parseCsv(text, ',')
  for (const column of columns)
    if (!header?.values.includes(column))
      issues.push({ code: 'column-missing', severity: 'error', source, row: 1, field: column, params: { column } })
  if (!header) return []

  return lines.map(({ line, values }) => {
    const fault = <C extends IssueCode>(code: C, field: string, params: IssueParams[C]): void => {
      issues.push(issueOf(code, params, { source, row: line, field }))
    }
    const at = (column: string): string => values[header.values.indexOf(column)] ?? ''
    const number = (column: string): number => {
      const value = Number(at(column))
      if (at(column) === '' || !Number.isInteger(value) || value < 0) fault('value-not-a-number', column, { value: at(column) })
      return value
    }
    const municipality = (column: string, code: string): MunicipalityId | undefined => {
      const id = parseMunicipalityId(`${code}@${YEAR}`)
      if (!id) fault('code-malformed', column, { value: code, expected: 'GM0268' })
      return id
    }
    const oneOf = <T extends string>(column: string, word: string, allowed: readonly T[]): T | undefined => {
      const found = allowed.find((each) => each === word)
      if (!found) fault('value-not-allowed', column, { value: word, allowed: allowed.join(', ') })
      return found
    }
    return {
      text: at,
      whole: number,
      position: () => [number('x'), number('y')],
      municipality: (column) => municipality(column, at(column)),
      municipalities: (column) =>
        at(column)
          .split(' ')
          .flatMap((code) => municipality(column, code) ?? []),
      oneOf: (column, allowed) => oneOf(column, at(column), allowed),
      listOf: (column, allowed) =>
        at(column)
          .split(' ')
          .flatMap((word) => oneOf(column, word, allowed) ?? []),
      kilometres: (column) =>
        at(column)
          .split(';')
          .map((pair) => {
            const [x, y] = pair.split(' ').map((km) => Math.round(Number(km) * 1000))
            if (!Number.isInteger(x) || !Number.isInteger(y)) fault('value-not-a-number', column, { value: pair })
            return [x ?? 0, y ?? 0]
          }),
    }
  })
}
