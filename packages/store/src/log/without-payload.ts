import type { LogRecord } from '@weerbaar/core'

export function withoutPayload<R extends LogRecord>(row: R): R {
  const { salted: _, ...rest } = row
  return rest as R // a record may be without payload
}
