import type { EventId } from '../event/event-ids.ts'
import type { LogLine } from '../subjects/point/log-line.ts'

/** GET /v1/point-log: everything written of points in order of when it was so, without names, labels and personal details. */
export interface PointLogView {
  /** Milliseconds since 1970 UTC. */
  readonly now: number
  readonly exercise: string
  readonly entries: readonly PointLogEntry[]
}
export interface PointLogEntry {
  readonly id: EventId
  /** When it was so; `precision` seconds wide where it was told later. */
  readonly at: number
  readonly precision: number | null
  readonly writtenAt: number
  readonly device: string
  /** Signed by a laptop for somebody whose browser can keep no key: by a plain form. */
  readonly onBehalf: boolean
  readonly line: LogLine
}
