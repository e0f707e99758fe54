import { parsed, type Shape } from './shape.ts'

/** Opaque id the program makes for a plan or opgave: 1–40 of `a`–`z`, `0`–`9`, `-`. */
export type RecordId = string & { readonly __kind: 'RecordId' }

export const parseRecordId = (text: string): RecordId | undefined =>
  text.length <= 40 && /^[a-z0-9](-?[a-z0-9])*$/.test(text) ? (text as RecordId) : undefined

export const recordId: Shape<RecordId> = parsed(parseRecordId, 'an id of small letters, digits and hyphens')
