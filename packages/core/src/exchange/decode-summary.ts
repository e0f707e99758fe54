import type { CborValue } from '../cbor/cbor-value.ts'
import { toHex } from '../cbor/bytes.ts'
import { isCborBytes, isCborList } from '../cbor/cbor-kind.ts'
import { eventIdOf } from '../event/event-ids.ts'
import { readSeen } from './exchange-event.ts'
import type { LogSummary } from './log-summary.ts'
import type { RecordHash } from './record-bytes.ts'

/** @returns `undefined` for anything but what `encodeSummary` makes. That it is true is not said: it is its writer's word. */
export function decodeSummary(value: CborValue | undefined): LogSummary | undefined {
  const [chains, lacking, unread, ...more] = isCborList(value) ? value : []
  if (!isCborList(chains) || !isCborList(lacking) || !isCborList(unread) || more.length > 0) return undefined
  const seen = chains.map(readSeen)
  if (!lacking.every(is32) || !unread.every(is32) || !seen.every((one) => one !== undefined)) return undefined
  return { chains: seen, lacking: lacking.map(eventIdOf), unread: unread.map((hash) => toHex(hash) as RecordHash) } // 32 bytes in hexadecimal
}

const is32 = (value: CborValue | undefined): value is Uint8Array => isCborBytes(value, 32)
