/**
 * Text out of JSON of unknown shape: words and numbers as they stand, lists and objects as their JSON, so that an issue can
 * show what stood there. Nothing, `null` included, is the empty text.
 */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return value === undefined || value === null ? '' : JSON.stringify(value)
}
