import type { DeviceId, EventId, Fork, LogRecord, QuarantineReason, SaltedPayload } from '@weerbaar/core'
import type { RuleTable } from '../log-place.ts'
import type { EventRow, FoundEvent, Head, WaitingRow } from '../log-table.ts'
import { payloadIn } from '../payload-in.ts'
import { withoutPayload as without } from '../without-payload.ts'

/** What was fetched for one write: everything its rules may ask for. */
export interface Fetched {
  /** Of the last event. */
  readonly position: number
  /** Every id that was asked for, and what was found. */
  readonly events: ReadonlyMap<EventId, (FoundEvent & { readonly envelope: Uint8Array }) | undefined>
  readonly places: ReadonlySet<string>
  readonly heads: readonly Head[]
  readonly forks: readonly Fork[]
  readonly waiting: readonly WaitingRow[]
  readonly erasers: ReadonlyMap<EventId, readonly DeviceId[]>
}

export const placeName = (device: DeviceId, seq: number): string => `${device}/${seq}`

/** What the rules decided, to be written in one go. */
export interface Changes {
  readonly inserted: Map<EventId, { row: EventRow; readonly position: number }>
  readonly payloads: Map<EventId, SaltedPayload>
  readonly erased: Set<EventId>
  readonly erasures: { readonly target: EventId; readonly by: DeviceId }[]
  readonly headsAdded: Map<EventId, Head>
  readonly headsRemoved: Set<EventId>
  readonly waitingPut: Map<EventId, WaitingRow>
  readonly waitingTaken: Set<EventId>
  readonly quarantined: { readonly record: LogRecord; readonly reason: QuarantineReason; readonly arrivedAt: number }[]
  readonly forks: { readonly device: DeviceId; readonly seq: number; readonly raisedAt: number }[]
  readonly ahead: Map<DeviceId, number>
}

/**
 * The rules' view of a place far away: reads answer from what was fetched and from what this write did, writes are kept for the end.
 * Asking for what was not fetched throws: an answer made up would break a chain.
 */
export function workingSet(fetched: Fetched): { readonly table: RuleTable; readonly changes: Changes } {
  const changes: Changes = {
    inserted: new Map(),
    payloads: new Map(),
    erased: new Set(),
    erasures: [],
    headsAdded: new Map(),
    headsRemoved: new Set(),
    waitingPut: new Map(),
    waitingTaken: new Set(),
    quarantined: [],
    forks: [],
    ahead: new Map(),
  }
  const places = new Set(fetched.places)
  const heads = new Map(fetched.heads.map((head) => [head.event, head]))
  const waiting = new Map(fetched.waiting.map((row) => [row.id, row]))
  let position = fetched.position

  const eventAt = (id: EventId) => {
    const mine = changes.inserted.get(id)
    if (mine !== undefined) return { ...mine.row, ...payloadIn(mine.row) }
    if (!fetched.events.has(id))
      throw new TypeError(`event ${id} was looked up and not fetched: it is missing from the needs of this write`)
    const found = fetched.events.get(id)
    if (found === undefined) return undefined
    const brought = changes.payloads.get(id)
    if (brought !== undefined) return { ...found, ...payloadIn({ envelope: found.envelope, salted: brought }) }
    return changes.erased.has(id) ? { ...found, hasPayload: false, hasSealed: false } : found
  }

  const table: RuleTable = {
    find(id) {
      const found = eventAt(id)
      return found && { device: found.device, seq: found.seq, hasPayload: found.hasPayload, hasSealed: found.hasSealed }
    },
    isTaken: (device, seq) => places.has(placeName(device, seq)),
    insert(row) {
      changes.inserted.set(row.id, { row, position: ++position })
      places.add(placeName(row.device, row.seq))
      return position
    },
    addPayload(id, salted) {
      const mine = changes.inserted.get(id)
      if (mine === undefined) changes.payloads.set(id, salted)
      else mine.row = { ...mine.row, salted }
    },
    addErasure: (target, by) => void changes.erasures.push({ target, by }),
    erasersOf: (target) => [
      ...(fetched.erasers.get(target) ?? []),
      ...changes.erasures.flatMap((one) => (one.target === target ? [one.by] : [])),
    ],
    envelopesOf: (id) => [eventAt(id), waiting.get(id)].flatMap((row) => (row ? [row.envelope] : [])),
    erase(id) {
      changes.erased.add(id)
      changes.payloads.delete(id)
      const mine = changes.inserted.get(id)
      if (mine !== undefined) mine.row = without(mine.row)
      const waits = waiting.get(id)
      if (waits !== undefined) table.putWaiting(without(waits))
    },
    heads: () => [...heads.values()].sort((a, b) => a.position - b.position),
    addHead(head) {
      heads.set(head.event, head)
      changes.headsAdded.set(head.event, head)
    },
    removeHead(id) {
      heads.delete(id)
      if (!changes.headsAdded.delete(id)) changes.headsRemoved.add(id)
    },
    putWaiting(row) {
      waiting.set(row.id, row)
      changes.waitingPut.set(row.id, row)
    },
    hasWaiting: (id) => waiting.has(id),
    takeWaiting(prev) {
      const rows = [...waiting.values()].filter((row) => row.for === prev)
      for (const { id } of rows) {
        waiting.delete(id)
        changes.waitingPut.delete(id)
        changes.waitingTaken.add(id)
      }
      return rows
    },
    addQuarantine: (record, reason, arrivedAt) => void changes.quarantined.push({ record, reason, arrivedAt }),
    addFork: (device, seq, raisedAt) => void changes.forks.push({ device, seq, raisedAt }),
    forks: () => fetched.forks,
    noteAhead: (device, ms) => void changes.ahead.set(device, Math.max(ms, changes.ahead.get(device) ?? 0)),
  }
  return { table, changes }
}
