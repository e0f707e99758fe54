import type { Imported } from '@weerbaar/core'
import { fieldsOf, hasErrors, jsonOf, numberAt, type Reader } from './reader.ts'

/** Draws a run may have. */
export const MOST_DRAWS = 65_536

/** How often to draw and from which seed, as a form or an option gives it. Each is absent where it was not given. */
export function parseRunOptions(content: unknown, source = 'options'): Imported<{ readonly draws?: number; readonly seed?: number }> {
  const reader: Reader = { source, issues: [] }
  const json = jsonOf(reader, content)
  const fields = hasErrors(reader.issues) ? undefined : fieldsOf(reader, json, '')
  if (!fields) return { issues: reader.issues }
  const draws =
    fields['draws'] === undefined ? undefined : numberAt(reader, fields, 'draws', '', { lowest: 1, highest: MOST_DRAWS, whole: true })
  const seed =
    fields['seed'] === undefined ? undefined : numberAt(reader, fields, 'seed', '', { lowest: 0, highest: 2 ** 31 - 1, whole: true })
  if (hasErrors(reader.issues)) return { issues: reader.issues }
  return { data: { ...(draws === undefined ? {} : { draws }), ...(seed === undefined ? {} : { seed }) }, issues: reader.issues }
}
