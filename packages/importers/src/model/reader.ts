import { type Issue, type IssueCode, parseSlug, type Slug, type Words, issueOf, type IssueParams } from '@weerbaar/core'
import { textOf } from '../text-of.ts'

/** JSON of one file under examination: what was wrong with it so far. Every question below answers `undefined` after telling what is wrong and where. */
export interface Reader {
  readonly source: string
  readonly issues: Issue[]
}

export type Fields = Readonly<Record<string, unknown>>

export function tell<C extends IssueCode>(reader: Reader, code: C, field: string, params: IssueParams[C]): undefined {
  reader.issues.push(issueOf(code, params, { source: reader.source, ...(field === '' ? {} : { field }) }))
  return undefined
}

export const hasErrors = (issues: readonly Issue[]): boolean => issues.some((issue) => issue.severity === 'error')

/** `services[3]`, `dependsOn` → `services[3].dependsOn` */
export const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

/** How a wrong value is quoted: short, whatever it was. */
const quoted = (value: unknown): string => {
  const text = textOf(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

export function fieldsOf(reader: Reader, value: unknown, path: string): Fields | undefined {
  if (value === undefined || value === null) return tell(reader, 'value-missing', path, {})
  if (typeof value !== 'object' || Array.isArray(value))
    return tell(reader, 'value-not-allowed', path, { value: quoted(value), allowed: '{ … }' })
  return value as Fields // an object that is not an array or null
}

/** Reads each item; items that are wrong are told and left out. */
export function listOf<T>(
  reader: Reader,
  value: unknown,
  path: string,
  item: (value: unknown, path: string) => T | undefined,
): readonly T[] | undefined {
  if (value === undefined || value === null) return tell(reader, 'value-missing', path, {})
  if (!Array.isArray(value)) return tell(reader, 'value-not-allowed', path, { value: quoted(value), allowed: '[ … ]' })
  return value.flatMap((one, i) => {
    const read = item(one, `${path}[${i}]`)
    return read === undefined ? [] : [read]
  })
}

export function textAt(reader: Reader, fields: Fields, key: string, path: string): string | undefined {
  const value = fields[key]
  const at = below(path, key)
  if (value === undefined || value === null || value === '') return tell(reader, 'value-missing', at, {})
  return typeof value === 'string' ? value : tell(reader, 'value-not-allowed', at, { value: quoted(value), allowed: 'tekst / text' })
}

export function slugAt(reader: Reader, fields: Fields, key: string, path: string): Slug | undefined {
  const text = textAt(reader, fields, key, path)
  if (text === undefined) return undefined
  return parseSlug(text) ?? tell(reader, 'code-malformed', below(path, key), { value: quoted(text), expected: 'aa-bb-1' })
}

export interface Bounds {
  readonly lowest?: number
  readonly highest?: number
  readonly whole?: boolean
}

export function numberAt(reader: Reader, fields: Fields, key: string, path: string, bounds: Bounds = {}): number | undefined {
  const value = fields[key]
  const at = below(path, key)
  if (value === undefined || value === null || value === '') return tell(reader, 'value-missing', at, {})
  if (typeof value !== 'number' || !Number.isFinite(value)) return tell(reader, 'value-not-a-number', at, { value: quoted(value) })
  const { lowest = -Infinity, highest = Infinity, whole = false } = bounds
  if (lowest === 0 && value < 0) return tell(reader, 'value-negative', at, { value })
  if (value < lowest || value > highest || (whole && !Number.isInteger(value)))
    return tell(reader, 'value-out-of-range', at, { value, lowest: shown(lowest), highest: shown(highest) })
  return value
}
const shown = (bound: number): number | string => (Number.isFinite(bound) ? bound : bound > 0 ? '∞' : '−∞')

export function oneOf<T extends string | number>(
  reader: Reader,
  fields: Fields,
  key: string,
  path: string,
  allowed: readonly T[],
): T | undefined {
  const value = fields[key]
  const at = below(path, key)
  if (value === undefined || value === null) return tell(reader, 'value-missing', at, {})
  const found = allowed.find((one) => one === value)
  return found ?? tell(reader, 'value-not-allowed', at, { value: quoted(value), allowed: allowed.join(', ') })
}

export function booleanAt(reader: Reader, fields: Fields, key: string, path: string): boolean | undefined {
  const value = fields[key]
  if (value === undefined || value === null) return tell(reader, 'value-missing', below(path, key), {})
  return typeof value === 'boolean'
    ? value
    : tell(reader, 'value-not-allowed', below(path, key), { value: quoted(value), allowed: 'true, false' })
}

export function wordsAt(reader: Reader, fields: Fields, key: string, path: string): Words | undefined {
  const at = below(path, key)
  const words = fieldsOf(reader, fields[key], at)
  if (!words) return undefined
  const nl = textAt(reader, words, 'nl', at)
  const en = textAt(reader, words, 'en', at)
  return nl === undefined || en === undefined ? undefined : { nl, en }
}

/** Day, month or year: `2025-08-07`, `2025-08`, `2025`. */
export function dateAt(reader: Reader, fields: Fields, key: string, path: string): string | undefined {
  const text = textAt(reader, fields, key, path)
  if (text === undefined) return undefined
  const [year, month = '01', day = '01'] = text.split('-')
  const full = `${year}-${month}-${day}`
  const real = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && new Date(`${full}T00:00:00.000Z`).toJSON()?.startsWith(full)
  return real ? text : tell(reader, 'code-malformed', below(path, key), { value: quoted(text), expected: '2025-08-07' })
}

/** Marks every item after the first with the same id. */
export function tellTwins(reader: Reader, items: readonly { readonly id: string }[], path: string): void {
  const seen = new Set<string>()
  for (const { id } of items) {
    if (seen.has(id)) tell(reader, 'id-duplicate', path, { value: id })
    seen.add(id)
  }
}

/** JSON text, or what it holds already. */
export function jsonOf(reader: Reader, content: unknown): unknown {
  if (typeof content !== 'string') return content
  try {
    return JSON.parse(content) as unknown
  } catch (error) {
    return tell(reader, 'json-invalid', '', { reason: error instanceof Error ? error.message : String(error) })
  }
}
