import { parseRecordId, type RecordId } from '@weerbaar/core'

/** @throws TypeError when the text is no id: the tablet made it, so that is a mistake of the program */
export function newRecordId(text: string): RecordId {
  const id = parseRecordId(text)
  if (id === undefined) throw new TypeError(`'${text}' is no id of a record`)
  return id
}
