import {
  decodeEnvelope,
  type DeviceId,
  type EventId,
  eventIdOf,
  exchangeDraft,
  type LogRecord,
  type LogStore,
  type Seen,
  type Sha256,
  signedBytesOf,
  sortSeen,
} from '@weerbaar/core'
import { nodeCrypto } from '../node-crypto.ts'
import { type Taken, takeRecords } from './take-courier.ts'

/**
 * Takes in what a person brought, and signs for it: a receipt in the log says which events came this way, so that who wrote them can show
 * it. None when nothing came but bookkeeping: receipts are no reason for a receipt, or two programs would never fall silent.
 */
export async function receiveRecords(
  log: LogStore,
  records: readonly LogRecord[],
  { way, from }: { readonly way: 'courier' | 'qr'; readonly from: DeviceId | null },
): Promise<Taken> {
  const brought = placesOf(records, nodeCrypto.sha256)
  const before = new Set((await log.known(brought.map(({ event }) => event))).map(({ event }) => event))
  const taken = await takeRecords(log, records)
  const now = new Set((await log.known(brought.map(({ event }) => event))).map(({ event }) => event))
  const news = brought.filter(({ event }) => now.has(event) && !before.has(event))
  if (news.some(({ tells }) => tells)) await log.append(exchangeDraft({ type: 'EventsReceived', way, from, upTo: endsOf(news) }))
  return taken
}

interface Place extends Seen {
  readonly prev: EventId | null
  /** No bookkeeping. */
  readonly tells: boolean
}

function placesOf(records: readonly LogRecord[], sha256: Sha256): readonly Place[] {
  return records.flatMap(({ envelope }) => {
    const { data } = decodeEnvelope(envelope)
    if (data === undefined) return []
    const { device, seq, prev, space } = data.envelope
    return [{ device, seq, prev, event: eventIdOf(sha256(signedBytesOf(data.body))), tells: space !== null }]
  })
}

/** Those that none of the others follows. */
function endsOf(places: readonly Place[]): readonly Seen[] {
  const followed = new Set(places.map(({ prev }) => prev))
  return sortSeen(places.filter(({ event }) => !followed.has(event)).map(({ device, seq, event }) => ({ device, seq, event })))
}
