import { sortSeen } from '../event/encode-envelope.ts'
import type { Seen } from '../event/envelope.ts'
import type { Sha256 } from '../event/event-crypto.ts'
import type { DeviceId } from '../event/event-ids.ts'
import type { LogStore } from '../log/log-store.ts'
import type { LogSummary } from './log-summary.ts'
import { recordHash } from './record-bytes.ts'

/**
 * What this log holds, worked out from what is stored. Holds at least what was stored when it was asked for.
 *
 * Below the end of a chain at seq n stand marks at n − 1, n − 2, n − 4, n − 8, …: a reader that is k events behind sends at most k
 * events too many. Cost: one read a mark, about log₂ n a device.
 */
export async function summaryOf(log: LogStore, sha256: Sha256): Promise<LogSummary> {
  const heads = await log.heads()
  const ends = new Map<DeviceId, number>()
  for (const { device, seq } of heads) ends.set(device, Math.max(seq, ends.get(device) ?? 0))
  const chains = new Map<string, Seen>(heads.map((head) => [head.event, head]))
  for (const [device, end] of ends)
    for (let below = 1; below <= end; below *= 2)
      for (const { id, read } of await log.chain(device, end - below, end - below + 1)) chains.set(id, { device, seq: read.seq, event: id })
  const lacking = [...(await log.bare())].sort()
  const unread = (await log.quarantine())
    .filter(({ reason }) => reason === 'format-too-new')
    .map((record) => recordHash(record, sha256))
    .sort()
  return { chains: sortSeen([...chains.values()]), lacking, unread }
}
