import type { DeviceId, EventId, Fork, Quarantined, StoreForm, Waiting } from '@weerbaar/core'
import type { EventRow, FoundEvent, Head, LogTable } from './log-table.ts'

/** What the rules see inside one write. They never wait, so they stand once for a place on this disk and for a server far away. */
export type RuleTable = Omit<
  LogTable,
  'durability' | 'form' | 'transaction' | 'read' | 'chain' | 'bare' | 'scrub' | 'waiting' | 'quarantine' | 'ahead' | 'counts' | 'close'
>

/** What a write may look up, named beforehand, so that a place that is far away fetches it in one go. Heads and forks are always there. */
export interface Needs {
  readonly arriving: readonly { readonly id: EventId; readonly device: DeviceId; readonly seq: number; readonly prev: EventId | null }[]
  /** Events whose payload is to go. */
  readonly erasing: readonly EventId[]
}

export const NO_NEEDS: Needs = { arriving: [], erasing: [] }

export type PlacedRow = EventRow & { readonly position: number }

/** Where a log is kept. Each answer is one moment's: nothing of a write is seen before all of it is durable. */
export interface LogPlace {
  readonly durability: LogTable['durability']
  readonly form: () => Promise<StoreForm>
  /** All of `work` or nothing of it, after every write before it. Durable when it answers. Throws when nobody can tell whether it is. */
  readonly write: <T>(needs: Needs, work: (table: RuleTable) => T) => Promise<T>
  /** After a write that erased: leaves no copy behind. Does not throw: what could not be done now is tried after the next write. */
  readonly scrub: () => Promise<void>
  readonly find: (ids: readonly EventId[]) => Promise<ReadonlyMap<EventId, FoundEvent>>
  readonly read: (after: number, limit: number) => Promise<readonly PlacedRow[]>
  readonly heads: () => Promise<readonly Head[]>
  readonly chain: (device: DeviceId, from: number, to: number) => Promise<readonly PlacedRow[]>
  readonly bare: () => Promise<readonly EventId[]>
  readonly waiting: () => Promise<readonly Waiting[]>
  readonly quarantine: () => Promise<readonly Quarantined[]>
  readonly forks: () => Promise<readonly Fork[]>
  readonly ahead: () => Promise<ReturnType<LogTable['ahead']>>
  readonly counts: () => Promise<ReturnType<LogTable['counts']>>
  readonly close: () => Promise<void>
}

/** A table in this process as a place: every answer is there at once, and a write has no gap in it. */
export function localPlace(table: LogTable): LogPlace {
  return {
    durability: table.durability,
    form: async () => table.form(),
    write: async (_, work) => table.transaction(() => work(table)),
    scrub: async () => table.scrub(),
    async find(ids) {
      const found = new Map<EventId, FoundEvent>()
      for (const id of ids) {
        const one = table.find(id)
        if (one !== undefined) found.set(id, one)
      }
      return found
    },
    read: async (after, limit) => table.read(after, limit),
    heads: async () => table.heads(),
    chain: async (device, from, to) => table.chain(device, from, to),
    bare: async () => table.bare(),
    waiting: async () => table.waiting(),
    quarantine: async () => table.quarantine(),
    forks: async () => table.forks(),
    ahead: async () => table.ahead(),
    counts: async () => table.counts(),
    close: async () => table.close(),
  }
}
