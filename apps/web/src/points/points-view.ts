import type { NoticeStanding, PointsOverview, PointStanding, RecordId, SupplyStanding } from '@weerbaar/core'

/** By what way the last news of a point came; `here`: written on this hub. */
export type HeardWay = 'network' | 'courier' | 'qr' | 'voice' | 'here'

/** GET /v1/points */
export interface PointsView {
  /** Milliseconds since 1970 UTC, by the clock of the hub. */
  readonly now: number
  readonly space: string
  readonly overview: PointsOverview
  readonly notices: readonly NoticeStanding[]
  readonly supplies: readonly SupplyStanding[]
  readonly heardBy: { readonly [point: string]: { readonly way: HeardWay; readonly at: number } }
}

/** GET /v1/points/{id} */
export interface PointView {
  readonly now: number
  readonly space: string
  readonly standing: PointStanding
  readonly notices: readonly NoticeStanding[]
  readonly supplies: readonly SupplyStanding[]
}

/** POST /v1/points/from-plan */
export interface FromPlan {
  readonly plan: string
  readonly municipality?: string
}
export interface PointsMade {
  readonly points: readonly RecordId[]
}
