import { type DeviceId, type EventCrypto, type EventId, type Quarantined, toHex } from '@weerbaar/core'
import { envelopeId } from './envelope-id.ts'
import type { EventRow, Head, LogTable, WaitingRow } from './log-table.ts'
import { payloadIn } from './payload-in.ts'
import { withoutPayload as without } from './without-payload.ts'

/** A place in memory: gone when the program stops. For tests and previews. A transaction that throws keeps what it did so far. */
export function memoryTable({ sha256 }: Pick<EventCrypto, 'sha256'>): LogTable {
  const events: EventRow[] = []
  const places = new Map<EventId, number>()
  const taken = new Map<string, EventId[]>()
  const heads = new Map<EventId, Head>()
  const waiting = new Map<EventId, WaitingRow>()
  const quarantine: Quarantined[] = []
  const quarantined = new Set<string>()
  const forks = new Map<string, { device: DeviceId; seq: number; raisedAt: number }>()
  const ahead = new Map<DeviceId, number>()
  const erasures = new Map<EventId, Set<DeviceId>>()
  const erased = new Set<EventId>()
  const place = (device: DeviceId, seq: number): string => `${device}/${seq}`
  return {
    durability: 'memory',
    form: () => ({ kind: 'memory', settings: {} }),
    transaction: (work) => work(),
    find(id) {
      const row = events[(places.get(id) ?? 0) - 1]
      return row && { device: row.device, seq: row.seq, ...payloadIn(row) }
    },
    isTaken: (device, seq) => taken.has(place(device, seq)),
    insert(row) {
      const position = events.push(row)
      places.set(row.id, position)
      taken.set(place(row.device, row.seq), [...(taken.get(place(row.device, row.seq)) ?? []), row.id])
      return position
    },
    addPayload(id, salted) {
      const at = (places.get(id) ?? 0) - 1
      const row = events[at]
      if (row !== undefined) events[at] = { ...row, salted }
    },
    read: (after, limit) => events.slice(after, after + limit).map((row, i) => Object.assign({}, row, { position: after + i + 1 })),
    heads: () => [...heads.values()],
    chain(device, from, to) {
      const found: (EventRow & { readonly position: number })[] = []
      const top = Math.min(to, 1 + Math.max(-1, ...[...heads.values()].filter((head) => head.device === device).map(({ seq }) => seq)))
      for (let seq = from; seq < top; seq++)
        for (const id of taken.get(place(device, seq)) ?? []) {
          const position = places.get(id) ?? 0
          const row = events[position - 1]
          if (row !== undefined) found.push({ ...row, position })
        }
      return found
    },
    addErasure: (target, by) => void erasures.set(target, (erasures.get(target) ?? new Set()).add(by)),
    erasersOf: (target) => [...(erasures.get(target) ?? [])].sort(),
    envelopesOf: (id) => [events[(places.get(id) ?? 0) - 1], waiting.get(id)].flatMap((row) => (row ? [row.envelope] : [])),
    erase(id) {
      erased.add(id)
      const at = (places.get(id) ?? 0) - 1
      const row = events[at]
      if (row !== undefined) events[at] = without(row)
      const waits = waiting.get(id)
      if (waits !== undefined) waiting.set(id, without(waits))
      for (const [i, one] of quarantine.entries()) if (envelopeId(one.envelope, sha256) === id) quarantine[i] = without(one)
    },
    scrub: () => undefined,
    bare: () => events.filter(({ id, salted }) => salted === undefined && !erased.has(id)).map(({ id }) => id),
    addHead: (head) => void heads.set(head.event, head),
    removeHead: (id) => void heads.delete(id),
    putWaiting: (row) => void waiting.set(row.id, row),
    hasWaiting: (id) => waiting.has(id),
    takeWaiting(prev) {
      const rows = [...waiting.values()].filter((row) => row.for === prev)
      for (const row of rows) waiting.delete(row.id)
      return rows
    },
    waiting: () => [...waiting.values()].map(({ id, device, seq, for: prev, arrivedAt }) => ({ id, device, seq, for: prev, arrivedAt })),
    addQuarantine(record, reason, arrivedAt) {
      const { envelope, salted } = record
      const key = [reason, toHex(envelope), ...(salted === undefined ? [] : [toHex(salted.salt), toHex(salted.payload)])].join(' ')
      if (quarantined.has(key)) return
      quarantined.add(key)
      quarantine.push({ envelope, reason, arrivedAt, ...(salted === undefined ? {} : { salted }) })
    },
    quarantine: () => [...quarantine],
    addFork(device, seq, raisedAt) {
      if (!forks.has(place(device, seq))) forks.set(place(device, seq), { device, seq, raisedAt })
    },
    forks: () =>
      [...forks.values()].map(({ device, seq, raisedAt }) => ({ device, seq, raisedAt, events: taken.get(place(device, seq)) ?? [] })),
    noteAhead: (device, ms) => void ahead.set(device, Math.max(ms, ahead.get(device) ?? 0)),
    ahead: () => [...ahead].map(([device, ms]) => ({ device, ms })),
    counts: () => ({ events: events.length, waiting: waiting.size, quarantined: quarantine.length, forks: forks.size }),
    close: () => undefined,
  }
}
