import { isSealed, type LogRecord } from '@weerbaar/core'
import type { FoundEvent } from './log-table.ts'

export const payloadIn = ({ salted }: LogRecord): Pick<FoundEvent, 'hasPayload' | 'hasSealed'> => ({
  hasPayload: salted !== undefined && !isSealed(salted),
  hasSealed: salted !== undefined && isSealed(salted),
})
