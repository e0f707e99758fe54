import type { PointsView, RecordId } from '@weerbaar/core'

/** By what way the last news of a point came; `here`: written on this hub. */
export type HeardWay = 'network' | 'courier' | 'qr' | 'voice' | 'here'

/** Way of the last news of one point, and when it came: milliseconds since 1970 UTC. */
export interface HeardBy {
  readonly way: HeardWay
  readonly at: number
}

/** GET /v1/points, with the ways where the hub tells them. */
export interface PointsSeen extends PointsView {
  readonly heardBy?: { readonly [point: string]: HeardBy }
}

/** POST /v1/points/from-plan */
export interface FromPlan {
  readonly plan: string
  readonly municipality?: string
}
export interface PointsMade {
  readonly points: readonly RecordId[]
}
