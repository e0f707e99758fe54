import type { LogHealth } from '../log/log-store.ts'

/** GET /v1/health */
export interface HealthView {
  readonly version: string
  readonly node: string
  /** `durability` is `full` when every event is on the disk before it is acknowledged. */
  readonly store: LogHealth
  readonly disk: DiskView
  /** Whether this hub holds a certificate; without one all it writes is marked so. */
  readonly enrolled: boolean
}

/** The disk of the data folder, tried and not assumed. */
export interface DiskView {
  /** When a block was last written and forced to the disk; ISO 8601. */
  readonly checkedAt: string
  /** Milliseconds that took; `null`: the disk refused, and nothing can be kept. */
  readonly fsyncMs: number | null
  /** Bytes this user may still write; `null`: the disk does not say. */
  readonly free: number | null
}
