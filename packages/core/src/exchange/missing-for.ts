import type { Sha256 } from '../event/event-crypto.ts'
import type { DeviceId, EventId } from '../event/event-ids.ts'
import type { LogRecord, LogStore, StoredEvent } from '../log/log-store.ts'
import type { LogSummary } from './log-summary.ts'
import { encodeRecord, recordHash, recordOf } from './record-bytes.ts'

/** How much goes in one batch. A single larger record still goes, alone. */
export interface BatchBounds {
  readonly records: number
  /** Of the records as they travel, before compression. */
  readonly bytes: number
}

export const BATCH_BOUNDS: BatchBounds = { records: 500, bytes: 1_048_576 }

/**
 * What this log has and not all of `peers` said to have: events of every device, whoever brought them here; payloads they lack; and
 * records of a newer format, unread. Own events first. Each event after the one before it on its chain, so a receiver that is cut
 * off has a log that holds, and the next exchange goes on from there.
 *
 * An event counts as had only when a summary names it, or one that stands after it on the same branch. Names nobody here knows say
 * nothing. What is stored while the batches are taken may or may not come along.
 *
 * @param bounds read anew for every record: who finds batches too slow may make them smaller on the way
 */
export async function* missingFor(
  log: LogStore,
  peers: readonly LogSummary[],
  sha256: Sha256,
  bounds: BatchBounds = BATCH_BOUNDS,
): AsyncGenerator<readonly LogRecord[]> {
  let batch: LogRecord[] = []
  let bytes = 0
  for await (const record of missingOneByOne(log, peers, sha256)) {
    const size = encodeRecord(record).length
    if (batch.length > 0 && (batch.length >= bounds.records || bytes + size > bounds.bytes)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(record)
    bytes += size
  }
  if (batch.length > 0) yield batch
}

async function* missingOneByOne(log: LogStore, peers: readonly LogSummary[], sha256: Sha256): AsyncGenerator<LogRecord> {
  const heads = await log.heads()
  const had = await Promise.all(peers.map((peer) => hadPerDevice(log, peer)))
  // Asked after the places, so that a place on a branch that came in meanwhile is never taken for one on a straight chain.
  const forkedFrom = new Map<DeviceId, number>()
  for (const { device, seq } of await log.forks()) forkedFrom.set(device, Math.min(seq, forkedFrom.get(device) ?? seq))
  const own = log.device()
  const devices = [...new Set([own, ...heads.map(({ device }) => device)])]
  for (const device of devices) {
    const end = 1 + Math.max(-1, ...heads.filter((head) => head.device === device).map(({ seq }) => seq))
    const places = had.map((one) => one.get(device) ?? [])
    yield* missingOfDevice(log, device, end, Math.min(end, forkedFrom.get(device) ?? end), places)
  }
  const lacking = new Set(peers.flatMap((peer) => peer.lacking))
  for (const { device, seq, event } of await log.known([...lacking]))
    for (const stored of await log.chain(device, seq, seq + 1)) {
      const record = stored.id === event ? await leaving(log, stored) : undefined
      if (record?.salted !== undefined) yield record
    }
  const unread = peers.map((peer) => new Set(peer.unread))
  for (const kept of await log.quarantine())
    if (kept.reason === 'format-too-new' && !unread.every((hashes) => hashes.has(recordHash(kept, sha256)))) yield recordOf(kept)
}

/** As {@link LogStore.outgoing} has it, where the log has it. */
export const leaving = async (log: Pick<LogStore, 'outgoing'>, event: StoredEvent): Promise<LogRecord> =>
  log.outgoing === undefined ? recordOf(event) : log.outgoing(event)

/** An event on a chain of this log that a peer has, with all before it. */
interface Place {
  readonly seq: number
  readonly event: EventId
}

/** By our own reading of the chains, not by the numbers the peer gives. */
async function hadPerDevice(log: LogStore, { chains }: LogSummary): Promise<ReadonlyMap<DeviceId, readonly Place[]>> {
  const perDevice = new Map<DeviceId, Place[]>()
  for (const place of await log.known(chains.map(({ event }) => event))) {
    const places = perDevice.get(place.device)
    if (places === undefined) perDevice.set(place.device, [place])
    else places.push(place)
  }
  return perDevice
}

/** Seqs read at a time. */
const PAGE = 500

/**
 * @param end one more than the highest seq
 * @param fork below this seq the device has one chain; from there on it may have several
 * @param had per peer
 */
async function* missingOfDevice(
  log: LogStore,
  device: DeviceId,
  end: number,
  fork: number,
  had: readonly (readonly Place[])[],
): AsyncGenerator<LogRecord> {
  const trunk = Math.min(...had.map((places) => Math.min(fork, 1 + Math.max(-1, ...places.map(({ seq }) => seq)))))
  for (let from = trunk; from < fork; from += PAGE)
    for (const event of await log.chain(device, from, Math.min(fork, from + PAGE))) yield await leaving(log, event)
  if (fork === end) return
  const hadByAll = await branchesHad(log, device, fork, end, had)
  for (let from = fork; from < end; from += PAGE)
    for (const event of await log.chain(device, from, Math.min(end, from + PAGE))) if (!hadByAll(event.id)) yield await leaving(log, event)
}

/** Walks back from what each peer has, along the branches of a forked device. Memory: one entry an event since the fork. */
async function branchesHad(
  log: LogStore,
  device: DeviceId,
  fork: number,
  end: number,
  had: readonly (readonly Place[])[],
): Promise<(id: EventId) => boolean> {
  const before = new Map<EventId, EventId | null>()
  for (let from = fork; from < end; from += PAGE)
    for (const { id, read } of await log.chain(device, from, Math.min(end, from + PAGE))) before.set(id, read.prev)
  const sets = had.map((places) => {
    const covered = new Set<EventId>()
    for (const { event } of places)
      for (let at: EventId | null | undefined = event; at && before.has(at) && !covered.has(at); at = before.get(at)) covered.add(at)
    return covered
  })
  return (id) => sets.every((covered) => covered.has(id))
}
