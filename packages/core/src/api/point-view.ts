import type { DeviceId, EventId } from '../event/event-ids.ts'
import type { NoticeStanding } from '../subjects/point/notices-standing.ts'
import type { PointStanding } from '../subjects/point/point-standing.ts'
import type { PointsOverview } from '../subjects/point/points-overview.ts'
import type { SupplyStanding } from '../subjects/point/supply-standing.ts'

/** Moments are milliseconds since 1970 UTC, `now` by the clock of the hub. */
interface AtHub {
  readonly now: number
  /** Name of the exercise: nothing here is real. */
  readonly exercise: string
}

/** GET /v1/points */
export interface PointsView extends AtHub {
  readonly overview: PointsOverview
  readonly notices: readonly NoticeStanding[]
  readonly supplies: readonly SupplyStanding[]
}

/** GET /v1/points/{id}: with the notices that are for it, and what was asked for it. */
export interface PointView extends AtHub {
  readonly standing: PointStanding
  readonly notices: readonly NoticeStanding[]
  readonly supplies: readonly SupplyStanding[]
}

/** POST /v1/point-events answers with this, in the order asked. */
export interface WrittenView {
  readonly events: readonly { readonly id: EventId; readonly storedAt: number }[]
}

/** POST /v1/tablet/records */
export interface TabletTakenView {
  readonly hub: DeviceId
  readonly storedAt: number
  /** One for each record, in order; all but `quarantined` will not be lost here. */
  readonly answers: readonly ('stored' | 'known' | 'waiting' | 'quarantined')[]
}

/** How far a chain is known to have come somewhere: everything up to and including `seq`. */
export interface Reached {
  readonly seq: number
  readonly at: number
}

/** GET /v1/tablet/hello */
export interface TabletHelloView extends AtHub {
  readonly hub: DeviceId
  /** Of the device that asks; absent where nothing of it is known to be. */
  readonly receipts: { readonly hub?: Reached }
}

/** GET /v1/erasures/due: what is about persons and should go. */
export interface DueView {
  readonly event: EventId
  /** Type of the event. */
  readonly type: string
  /** Absent where it is about none. */
  readonly point?: string
  readonly retainUntil: number
}
