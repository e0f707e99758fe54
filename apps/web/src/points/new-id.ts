import { parseRecordId, type RecordId } from '@weerbaar/core'

/** A new id of a notice, request or promise: eighty bits of chance, so that two screens that never met do not choose the same. */
export function newId(): RecordId {
  const hex = [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const id = parseRecordId(hex)
  if (id === undefined) throw new TypeError('twenty hexadecimal digits are an id')
  return id
}
