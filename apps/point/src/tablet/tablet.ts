import type { DeviceId, Happened, LogPicture, LogRecord, PointEvent, Space } from '@weerbaar/core'
import type { SavedStatus } from '../sync/status.ts'
import type { Settings } from './settings.ts'
import type { Lost } from './trace.ts'

/** What the screens see. A new one each time something changes; times are milliseconds since 1970 UTC. */
export interface TabletView {
  readonly device: DeviceId
  /** The browser is too old to keep the key out of reach of script. */
  readonly weakKey: boolean
  readonly picture: LogPicture
  /** Absent: this tablet has no point and no task yet. */
  readonly settings?: Settings
  readonly saved: SavedStatus
  /** Does the laptop answer? Absent: not known yet. */
  readonly laptop?: 'here' | 'away'
  /** Space of the laptop that was met last. */
  readonly space?: Space
  /** This tablet's clock is so many milliseconds ahead of the laptop's. */
  readonly ahead?: number
  readonly lost?: Lost
  /** Records from the laptop that were not what they say. */
  readonly leftOut: number
}

/** What the screens ask of the tablet. */
export interface Tablet {
  readonly view: () => TabletView
  readonly subscribe: (told: () => void) => () => void
  /** On the disk of this tablet when it answers. @throws what the storage throws; then nothing was written */
  readonly write: (events: readonly PointEvent[], happenedAt?: Happened) => Promise<void>
  readonly choose: (settings: Settings) => Promise<void>
  /** What may be shown to a camera: own events, without those about persons. */
  readonly own: () => readonly LogRecord[]
  /** Takes in records that came by another way than the laptop. @returns how many were not what they say */
  readonly take: (records: readonly Uint8Array[]) => Promise<number>
  /** Tries the laptop now. */
  readonly tryNow: () => void
  /** What was lost is noted on paper: say it no more. */
  readonly forgetLost: () => void
  /** 16 characters that no other tablet will make. */
  readonly newId: () => string
  /** So many decimal digits, by chance. */
  readonly newCode: (digits: number) => string
}
