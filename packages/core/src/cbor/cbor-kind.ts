import type { CborValue } from './cbor-value.ts'

/** What a decoded value is; each answers false for `undefined`, so a property that is not there needs no look of its own. */
export const isCborList = (value: CborValue | undefined): value is readonly CborValue[] => Array.isArray(value)
export const isCborBytes = (value: CborValue | undefined, length?: number): value is Uint8Array =>
  value instanceof Uint8Array && (length === undefined || value.length === length)
/** A safe integer, zero or more. */
export const isCborCount = (value: CborValue | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
export const isCborMap = (value: CborValue | undefined): value is { readonly [key: string]: CborValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
