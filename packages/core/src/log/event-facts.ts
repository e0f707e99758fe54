import type { Happened, Seen } from '../event/envelope.ts'
import type { CertificateId, DeviceId, EventId } from '../event/event-ids.ts'
import { compareClocks, type HybridClock } from '../event/hybrid-clock.ts'
import type { Space } from '../event/space.ts'

/** What folds need to know of an event beside what it says. */
export interface EventFacts {
  readonly id: EventId
  readonly device: DeviceId
  readonly seq: number
  readonly prev: EventId | null
  readonly clock: HybridClock
  readonly seen: readonly Seen[]
  readonly space: Space | null
  readonly incident: string | null
  readonly certificate: CertificateId | null
  /** Milliseconds since 1970 UTC, by the writer's clock. */
  readonly recordedAt: number
  readonly happenedAt: Happened | null
}

/** A fact: who, when and knowing what, with what it says. */
export interface Fact<Body> {
  readonly facts: EventFacts
  readonly body: Body
}

/**
 * The one order in which events are shown, equal on every device: hybrid clock, then device, then seq, then id. An event stands
 * after all that its writer knew. The order decides nothing but the order.
 */
export function compareForDisplay(a: EventFacts, b: EventFacts): number {
  return compareClocks(a.clock, b.clock) || compareText(a.device, b.device) || a.seq - b.seq || compareText(a.id, b.id)
}

/** By code unit, not by language: equal everywhere. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
