import type { RecordToKeep, TabletStore } from './tablet-store.ts'

/** A tablet's storage that is gone with the test. `isFull` makes the next write fail as a browser's would. */
export function testStore(): TabletStore & { isFull: boolean; readonly bytes: () => number } {
  const rows = new Map<number, RecordToKeep>()
  const about = new Map<string, unknown>()
  const get = async <T>(name: string): Promise<T | undefined> => about.get(name) as T | undefined // what was put under that name
  const store = {
    isFull: false,
    bytes: () => [...rows.values()].reduce((sum, { record }) => sum + record.length, 0),
    key: () => get<never>('key'),
    settings: () => get<never>('settings'),
    sync: () => get<never>('sync'),
    after: async (after: number) => [...rows].filter(([position]) => position > after).map(([position, row]) => ({ ...row, position })),
    async keep(records: readonly RecordToKeep[], key?: unknown) {
      if (store.isFull) throw new DOMException('no room', 'QuotaExceededError')
      if (key !== undefined) about.set('key', key)
      for (const record of records) {
        if ([...rows.values()].some(({ id }) => id === record.id)) continue
        const taken = record.own && [...rows.values()].some(({ own }) => own?.join() === record.own?.join())
        if (taken) throw new DOMException('two events in one place of the chain', 'ConstraintError')
        rows.set(rows.size + 1, record)
      }
    },
    async replace(changed: readonly { readonly position: number; readonly record: Uint8Array }[]) {
      for (const { position, record } of changed) {
        const row = rows.get(position)
        if (row) rows.set(position, { ...row, record })
      }
    },
    keepSettings: async (settings: unknown) => void about.set('settings', settings),
    keepSync: async (sync: unknown) => void about.set('sync', sync),
    onLost: () => undefined,
    close: () => undefined,
  }
  return store
}
