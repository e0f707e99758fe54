import { textOf } from '../text-of.ts'
import { refuse } from './refuse.ts'

/** A JSON object whose members are read with their kind; anything else is refused with the place. */
export interface Fields {
  readonly place: (name: string) => string
  readonly has: (name: string) => boolean
  /** Refuses members with other names: a misspelt one would otherwise count as absent. */
  readonly only: (names: readonly string[]) => void
  readonly text: (name: string) => string
  readonly oneOf: <T extends string>(name: string, allowed: readonly T[]) => T
  /** Absent is false. */
  readonly flag: (name: string) => boolean
  readonly number: (name: string) => number
  readonly fromZero: (name: string) => number
  readonly wholeFrom: (name: string, least: number) => number
  readonly numbers: (name: string, count: number) => Float64Array
  readonly list: (name: string) => Fields[]
  /** A list of lists. */
  readonly rows: (name: string) => (readonly unknown[])[]
  readonly object: (name: string) => Fields
  /** The places of a list of texts among `names`. */
  readonly placesIn: (name: string, names: readonly string[]) => number[]
  /** The place of a text among `names`. */
  readonly placeIn: (name: string, names: readonly string[]) => number
}

export function fieldsOf(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('value-not-allowed', { field: path || 'file' }, { value: JSON.stringify(value), allowed: 'object' })
  const members = new Map<string, unknown>(Object.entries(value))
  const place = (name: string): string => (path === '' ? name : `${path}.${name}`)
  const get = (name: string): unknown => members.get(name) ?? refuse('value-missing', { field: place(name) }, {})

  function number(name: string): number {
    const found = get(name)
    if (typeof found !== 'number' || !Number.isFinite(found))
      return refuse('value-not-a-number', { field: place(name) }, { value: textOf(found) })
    return found
  }
  function fromZero(name: string): number {
    const found = number(name)
    if (found < 0) refuse('value-negative', { field: place(name) }, { value: found })
    return found
  }
  function text(name: string): string {
    const found = get(name)
    return typeof found === 'string'
      ? found
      : refuse('value-not-allowed', { field: place(name) }, { value: textOf(found), allowed: 'text' })
  }
  function array(name: string): readonly unknown[] {
    const found = get(name)
    return Array.isArray(found) ? found : refuse('value-not-allowed', { field: place(name) }, { value: textOf(found), allowed: 'list' })
  }
  return {
    place,
    has: (name) => (members.get(name) ?? undefined) !== undefined,
    only(names) {
      for (const name of members.keys()) if (!names.includes(name)) refuse('option-unknown', { field: place(name) }, { option: name })
    },
    text,
    oneOf(name, allowed) {
      const found = text(name)
      return (
        allowed.find((word) => word === found) ??
        refuse('value-not-allowed', { field: place(name) }, { value: found, allowed: allowed.join(', ') })
      )
    },
    flag(name) {
      const found = members.get(name) ?? false
      return typeof found === 'boolean'
        ? found
        : refuse('value-not-allowed', { field: place(name) }, { value: textOf(found), allowed: 'true, false' })
    },
    number,
    fromZero,
    wholeFrom(name, least) {
      const found = number(name)
      if (!(Number.isInteger(found) && found >= least && found < 2 ** 31))
        refuse('value-out-of-range', { field: place(name) }, { value: found, lowest: least, highest: 2 ** 31 - 1 })
      return found
    },
    numbers(name, count) {
      const found = array(name)
      if (found.length !== count)
        refuse('value-out-of-range', { field: place(name) }, { value: found.length, lowest: count, highest: count })
      const each = fieldsOf(Object.fromEntries(found.entries()), place(name))
      return Float64Array.from({ length: count }, (_, k) => each.fromZero(String(k)))
    },
    list: (name) => array(name).map((entry, k) => fieldsOf(entry, `${place(name)}[${k}]`)),
    rows: (name) =>
      array(name).map((entry, k) =>
        Array.isArray(entry)
          ? entry
          : refuse('value-not-allowed', { field: `${place(name)}[${k}]` }, { value: textOf(entry), allowed: 'list' }),
      ),
    object: (name) => fieldsOf(get(name), place(name)),
    placesIn: (name, names) => array(name).map((entry, k) => among(textOf(entry), `${place(name)}[${k}]`, names)),
    placeIn: (name, names) => among(text(name), place(name), names),
  }
}

function among(value: string, field: string, names: readonly string[]): number {
  const at = names.indexOf(value)
  return at < 0 ? refuse('reference-unknown', { field }, { value, known: names.join(', ') }) : at
}
