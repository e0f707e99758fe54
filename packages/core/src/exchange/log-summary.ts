import type { Seen } from '../event/envelope.ts'
import type { EventId } from '../event/event-ids.ts'
import type { RecordHash } from './record-bytes.ts'

/**
 * What one log holds, in short: so that another can tell what to send. A statement of its writer about that moment, never adopted
 * as one's own: each side works out its own from what it has stored, and what is not stated is sent (again).
 */
export interface LogSummary {
  /**
   * Each says: I have this event and all before it on its chain. The ends of all chains, and marks at growing distances below, so
   * that a reader who has not the end yet still finds where its own chain stops. Sorted by device, then seq, then event.
   */
  readonly chains: readonly Seen[]
  /** Events of those chains whose payload is not here and is welcome. Sorted. */
  readonly lacking: readonly EventId[]
  /** Records of a newer format that are kept to be passed on: they have no place in a chain that could be read. Sorted. */
  readonly unread: readonly RecordHash[]
}

/** Of a log nobody knows anything of: everything is sent. */
export const NOTHING_CONFIRMED: LogSummary = { chains: [], lacking: [], unread: [] }
