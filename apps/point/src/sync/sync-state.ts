import type { DeviceId, Way } from '@weerbaar/core'

/** Up to where a level has the chain of this tablet, and since when. */
export interface Receipt {
  /** Number of the last own event it has; it has all before it too. */
  readonly seq: number
  /** Milliseconds since 1970 UTC. */
  readonly at: number
}
export interface FarReceipt extends Receipt {
  /** `null`: nobody said by what way. */
  readonly way: Way | null
}

export interface Receipts {
  readonly hub?: Receipt
  readonly municipality?: FarReceipt
  readonly region?: FarReceipt
}

/** How far the exchange with the laptop got. */
export interface SyncState {
  /** Absent: never met. Another one than last time is another laptop, with its own order of arrival. */
  readonly hub?: DeviceId
  /** Its position up to which its events are here; 0 for none. */
  readonly after: number
  /** What the laptop answered for. */
  readonly receipts: Pick<Receipts, 'hub'>
  /** Milliseconds since 1970 UTC by this tablet's clock; absent: never. */
  readonly metAt?: number
  /** How far this tablet's clock is ahead of the laptop's, milliseconds. */
  readonly ahead?: number
}

export const NEVER_MET: SyncState = { after: 0, receipts: {} }
