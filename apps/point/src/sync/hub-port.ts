import type { DeviceId, Space } from '@weerbaar/core'
import type { Receipts } from './sync-state.ts'

export interface Hello {
  readonly hub: DeviceId
  readonly space: Space
  /** The laptop's clock, milliseconds since 1970 UTC. */
  readonly now: number
  readonly receipts: Pick<Receipts, 'hub'>
}
export type RecordAnswer = 'stored' | 'known' | 'waiting' | 'quarantined'
export interface Sent {
  readonly hub: DeviceId
  /** Milliseconds since 1970 UTC by the laptop's clock. */
  readonly storedAt: number
  readonly answers: readonly RecordAnswer[]
}
export interface Page {
  readonly hub: DeviceId
  readonly next: number
  readonly more: boolean
  readonly records: readonly Uint8Array[]
}

/** The laptop as a tablet sees it. `undefined`: it did not answer, or not in words that are understood; try again later. */
export interface HubPort {
  readonly hello: (device: DeviceId) => Promise<Hello | undefined>
  readonly send: (records: readonly Uint8Array[]) => Promise<Sent | undefined>
  readonly page: (after: number) => Promise<Page | undefined>
}
