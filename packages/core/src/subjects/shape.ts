import type { CborValue } from '../cbor/cbor-value.ts'

/** Turns content of a payload into a type that cannot be wrong; refuses with the place of the first fault. */
export type Shape<T> = (value: CborValue | undefined, path: string) => T

export type Shaped<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly at: string; readonly expected: string }

export function readShape<T>(shape: Shape<T>, value: CborValue): Shaped<T> {
  try {
    return { ok: true, value: shape(value, '') }
  } catch (fault) {
    if (fault instanceof Misfit) return { ok: false, at: fault.at, expected: fault.expected }
    throw fault
  }
}

/** Leaves a nest of shapes at the first fault; never leaves this file. */
class Misfit extends Error {
  readonly at: string
  readonly expected: string
  constructor(at: string, expected: string) {
    super(`${at}: expected ${expected}`)
    this.at = at
    this.expected = expected
  }
}

/** Longer texts are refused: an event is a fact, not a file. */
const TEXT_LIMIT = 10_000

/** For the rare field that is no words: a picture. */
export const upToCharacters =
  (most: number): Shape<string> =>
  (value, at) =>
    typeof value === 'string' && value.length <= most ? value : misfit(at, `text of at most ${most} characters`)
export const text = upToCharacters(TEXT_LIMIT)
export const finite: Shape<number> = (value, at) => (typeof value === 'number' && Number.isFinite(value) ? value : misfit(at, 'a number'))
export const count: Shape<number> = (value, at) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : misfit(at, 'a whole number, zero or more')

export const yesNo: Shape<boolean> = (value, at) => (typeof value === 'boolean' ? value : misfit(at, 'true or false'))

/** Exactly so many bytes. */
export const bytes =
  (length: number): Shape<Uint8Array> =>
  (value, at) =>
    value instanceof Uint8Array && value.length === length ? value : misfit(at, `${length} bytes`)

/** @param parse answers `undefined` for text that is not of its form */
export const parsed =
  <T>(parse: (text: string) => T | undefined, name: string): Shape<T> =>
  (value, at) =>
    (typeof value === 'string' ? parse(value) : undefined) ?? misfit(at, name)

export const oneOf =
  <const T extends string | number>(...allowed: readonly T[]): Shape<T> =>
  (value, at) =>
    allowed.find((one) => one === value) ?? misfit(at, allowed.join(' or '))

export const list =
  <T>(each: Shape<T>): Shape<readonly T[]> =>
  (value, at) =>
    Array.isArray(value) ? (value as readonly CborValue[]).map((one, i) => each(one, `${at}[${i}]`)) : misfit(at, 'a list')

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, at) =>
    value === null ? null : shape(value, at)

/** A property that may be absent; absent stays absent. */
export interface Optional<T> {
  readonly optional: Shape<T>
}
export const optional = <T>(shape: Shape<T>): Optional<T> => ({ optional: shape })

export type Fields = { readonly [key: string]: Shape<unknown> | Optional<unknown> }
type Of<S> = S extends Shape<infer T> ? T : never
export type RecordOf<F extends Fields> = {
  readonly [K in keyof F as F[K] extends Shape<unknown> ? K : never]: Of<F[K]>
} & { readonly [K in keyof F as F[K] extends Optional<unknown> ? K : never]?: F[K] extends Optional<infer T> ? T : never }

/** Exactly these properties: one that is not named here was written by a newer version and must not be lost unseen. */
export const record =
  <F extends Fields>(fields: F): Shape<RecordOf<F>> =>
  (value, at) => {
    if (!isRecord(value)) return misfit(at, 'a record')
    for (const key of Object.keys(value)) if (!Object.hasOwn(fields, key)) return misfit(`${at}.${key}`, 'nothing of that name')
    const made: { [key: string]: unknown } = {}
    for (const [key, shape] of Object.entries(fields)) {
      const own = Object.hasOwn(value, key) ? value[key] : undefined
      if (typeof shape === 'function') made[key] = shape(own, `${at}.${key}`)
      else if (own !== undefined) made[key] = shape.optional(own, `${at}.${key}`)
    }
    return made as RecordOf<F> // every field was just made by its own shape
  }

/** One of several records told apart by the text in `tag`. */
export const tagged =
  <const S extends { readonly [name: string]: Shape<unknown> }>(tag: string, shapes: S): Shape<Of<S[keyof S]>> =>
  (value, at) => {
    const name = isRecord(value) ? value[tag] : undefined
    const shape = typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined
    if (shape === undefined) return misfit(`${at}.${tag}`, Object.keys(shapes).join(' or '))
    return shape(value, at) as Of<S[keyof S]> // the shape came out of `shapes`
  }

/** `shape`, and what it makes must also pass `test`. */
export const such =
  <T>(shape: Shape<T>, test: (value: T) => boolean, expected: string): Shape<T> =>
  (value, at) => {
    const made = shape(value, at)
    return test(made) ? made : misfit(at, expected)
  }

const isRecord = (value: CborValue | undefined): value is { readonly [key: string]: CborValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)

function misfit(at: string, expected: string): never {
  throw new Misfit(at, expected)
}
