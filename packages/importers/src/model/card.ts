import { type Fields, fieldsOf, jsonOf, numberAt, type Reader, tell } from './reader.ts'

/** Newest version of these formats this program reads. Older ones are read for ever, newer ones refused. */
export const FORMAT_VERSION = 1

/** Opens a file of the model: JSON, of the right format, of a version known here. */
export function openCard(reader: Reader, content: unknown, format: 'weerbaar-model' | 'weerbaar-scenario'): Fields | undefined {
  const before = reader.issues.length
  const json = jsonOf(reader, content)
  if (reader.issues.length > before) return undefined
  const fields = fieldsOf(reader, json, '')
  if (!fields) return undefined
  if (fields['format'] !== format) return tell(reader, 'file-not-recognised', 'format', { expected: format })
  const version = numberAt(reader, fields, 'formatVersion', '', { lowest: 1, whole: true })
  if (version === undefined) return undefined
  if (version > FORMAT_VERSION) return tell(reader, 'version-too-new', 'formatVersion', { version, known: FORMAT_VERSION })
  return fields
}
