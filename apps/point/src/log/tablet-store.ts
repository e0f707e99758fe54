import type { DeviceId } from '@weerbaar/core'
import type { SyncState } from '../sync/sync-state.ts'
import type { Settings } from '../tablet/settings.ts'
import type { TabletKey } from './browser-crypto.ts'

/** An event as it lies on the tablet. */
interface KeptRecord {
  /** Ascending in order of arrival, with holes allowed. */
  readonly position: number
  /** As `encodeRecord` of core writes it. */
  readonly record: Uint8Array
  /** Milliseconds since 1970 UTC by the clock of this tablet. */
  readonly arrivedAt: number
}
/** One to keep. `own` is its number on the chain of `device`, for what this tablet wrote itself: no two may have the same. */
export interface RecordToKeep extends Omit<KeptRecord, 'position'> {
  readonly id: string
  readonly own?: readonly [device: DeviceId, seq: number]
}

/** Where a tablet keeps what it knows. What was kept is on the disk when the answer comes. */
export interface TabletStore {
  readonly key: () => Promise<TabletKey | undefined>
  readonly settings: () => Promise<Settings | undefined>
  readonly sync: () => Promise<SyncState | undefined>
  /** In order of arrival. */
  readonly after: (position: number) => Promise<readonly KeptRecord[]>
  /** All or nothing; an event that is here already is left as it is. `key` comes with its first event, so that neither is there alone. */
  readonly keep: (records: readonly RecordToKeep[], key?: TabletKey) => Promise<void>
  /** Writes other bytes in the place of these: the payload of an erased event goes. All or nothing. */
  readonly replace: (records: readonly Pick<KeptRecord, 'position' | 'record'>[]) => Promise<void>
  readonly keepSettings: (settings: Settings) => Promise<void>
  readonly keepSync: (sync: SyncState) => Promise<void>
  /** Told once when the browser took the storage away under the page. */
  readonly onLost: (told: () => void) => void
  readonly close: () => void
}
