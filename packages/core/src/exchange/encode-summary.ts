import type { CborValue } from '../cbor/cbor-value.ts'
import { fromHex } from '../cbor/bytes.ts'
import { idBytes } from '../event/event-ids.ts'
import type { LogSummary } from './log-summary.ts'

/** A list of three lists, to be written as CBOR or to stand inside something larger: docs/formats/exchange.md. */
export function encodeSummary({ chains, lacking, unread }: LogSummary): CborValue {
  return [chains.map(({ device, seq, event }) => [idBytes(device), seq, idBytes(event)]), lacking.map(idBytes), unread.map(fromHex)]
}
