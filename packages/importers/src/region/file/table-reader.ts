import { type Issue, type IssueCode, issueOf, type IssueParams, type LineString, type MultiPolygon, type Position } from '@weerbaar/core'
import type { Geometry } from '../../geopackage/geometry-blob.ts'
import type { Value } from '../../geopackage/layer.ts'
import type { OpenGeoPackage } from '../../geopackage/open-geopackage.ts'

/**
 * One row under inspection. Every getter checks and, where the value is not what the format promises, reports a fault with
 * severity `error` and hands back something harmless: the caller looks at the issues before using any of it.
 */
export interface RowReader {
  text(column: string): string
  optionalText(column: string): string | undefined
  /** Whole, `least` or more (zero unless told). */
  count(column: string, least?: number): number
  optionalCount(column: string): number | undefined
  /** A multiple of 100 m. */
  hectometres(column: string): number
  flag(column: string): boolean
  oneOf<T extends string>(column: string, allowed: readonly T[]): T
  listOf<T extends string>(column: string, allowed: readonly T[]): T[]
  /** JSON list of texts. */
  textList(column: string): string[]
  /** JSON record of texts and numbers; `undefined` for anything else. */
  record(column: string): Readonly<Record<string, string | number>> | undefined
  parsed<T>(column: string, parse: (text: string) => T | undefined, expected: string): T
  point(): Position
  line(): LineString
  /** A polygon counts as a multipolygon of one. `undefined` where the row has no geometry. */
  multiPolygon(): MultiPolygon | undefined
  /** Reports that a geometry is missing. */
  noGeometry<T>(instead: T): T
  fault<C extends IssueCode>(code: C, field: string, params: IssueParams[C]): void
}

/** Tables of which the geometry repeats what the columns say. */
const WITHOUT_GEOMETRY = new Set(['cells'])

/** What an integer column holds in memory; more would wrap round unseen. */
const LARGEST = 2 ** 31 - 1
/** RD metres: nothing in the country lies farther from the origin. */
const FARTHEST = 650_000

/** @returns function that reads a whole table; a table that is not there is one issue and no rows */
export function tableReader(file: OpenGeoPackage, issues: Issue[]): <T>(name: string, read: (row: RowReader) => T) => T[] {
  return (name, read) => {
    const table = file.tables.find((each) => each.name === name)
    if (!table) {
      issues.push({ code: 'layer-missing', severity: 'error', source: name, params: { layer: name } })
      return []
    }
    const geometries = WITHOUT_GEOMETRY.has(name) ? [] : file.geometries(table)
    const number = new Map(table.columns.map((column, i) => [column, i]))
    const missing = new Set<string>()
    let values: readonly Value[] = []
    let geometry: Geometry | undefined | 'invalid'
    let line = 0

    const fault: RowReader['fault'] = (code, field, params) => {
      issues.push(issueOf(code, params, { source: name, row: line, field }))
    }
    const at = (column: string): Value => {
      const i = number.get(column)
      if (i !== undefined) return values[i] ?? null
      if (!missing.has(column)) issues.push({ code: 'column-missing', severity: 'error', source: name, field: column, params: { column } })
      missing.add(column)
      return null
    }
    const text = (column: string): string => {
      const value = at(column)
      if (typeof value === 'string') return value
      if (!missing.has(column)) fault('value-missing', column, {})
      return ''
    }
    const whole = (column: string, value: Value, least: number, most = LARGEST): number => {
      if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
      if (missing.has(column)) return least
      if (typeof value !== 'number' || !Number.isFinite(value)) fault('value-not-a-number', column, { value: String(value ?? '') })
      else if (value < 0) fault('value-negative', column, { value })
      else if (value < least || value > most) fault('value-out-of-range', column, { value, lowest: least, highest: most })
      else fault('value-out-of-range', column, { value, lowest: Math.floor(value), highest: Math.ceil(value) })
      return least
    }
    const oneOf = <T extends string>(column: string, word: string, allowed: readonly [T, ...T[]] | readonly T[]): T => {
      const found = allowed.find((each) => each === word)
      if (found !== undefined) return found
      if (!missing.has(column)) fault('value-not-allowed', column, { value: word, allowed: allowed.join(', ') })
      return allowed[0] // harmless: the fault leaves no region
    }
    const noGeometry = <T>(instead: T): T => {
      const value = `${name} ${line}`
      if (geometry === undefined) fault('geometry-missing', 'geom', { value })
      else fault('geometry-invalid', 'geom', { value, reason: geometry === 'invalid' ? 'WKB' : geometry.type })
      return instead
    }
    const row: RowReader = {
      text,
      optionalText: (column) => (at(column) === null ? undefined : text(column)),
      count: (column, least = 0) => whole(column, at(column), least),
      optionalCount: (column) => {
        const value = at(column)
        return value === null ? undefined : whole(column, value, 0)
      },
      hectometres: (column) => {
        const metres = whole(column, at(column), 0, FARTHEST)
        if (metres % 100 !== 0)
          fault('value-out-of-range', column, { value: metres, lowest: metres - (metres % 100), highest: metres - (metres % 100) + 100 })
        return metres - (metres % 100)
      },
      flag: (column) => whole(column, at(column), 0) !== 0,
      oneOf: (column, allowed) => oneOf(column, text(column), allowed),
      listOf: (column, allowed) =>
        text(column)
          .split(' ')
          .filter(Boolean)
          .map((word) => oneOf(column, word, allowed)),
      textList: (column) => {
        const list = parseJson(text(column))
        if (Array.isArray(list) && list.every((each) => typeof each === 'string')) return list
        fault('json-invalid', column, { reason: text(column) })
        return []
      },
      record: (column) => {
        const content = parseJson(text(column))
        const entries = typeof content === 'object' && content !== null ? Object.entries(content) : undefined
        return entries?.every(([, value]) => isTextOrNumber(value)) ? Object.fromEntries(entries) : undefined
      },
      parsed: (column, parse, expected) => {
        const value = parse(text(column))
        if (value === undefined) fault('code-malformed', column, { value: text(column), expected })
        return value as NonNullable<typeof value> // undefined only beside a fault, which leaves no region
      },
      point: () =>
        geometry !== undefined && geometry !== 'invalid' && geometry.type === 'POINT' ? geometry.coordinates : noGeometry([0, 0]),
      line: () =>
        geometry !== undefined && geometry !== 'invalid' && geometry.type === 'LINESTRING' ? geometry.coordinates : noGeometry([]),
      multiPolygon: () => {
        if (geometry === undefined) return undefined
        if (geometry !== 'invalid' && geometry.type === 'MULTIPOLYGON') return geometry.coordinates
        if (geometry !== 'invalid' && geometry.type === 'POLYGON') return [geometry.coordinates]
        return noGeometry([])
      },
      noGeometry,
      fault,
    }
    return file.rows(table, table.columns).map((each, i) => {
      values = each
      geometry = geometries[i]
      line = i + 1
      return read(row)
    })
  }
}

const isTextOrNumber = (value: unknown): boolean => typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
