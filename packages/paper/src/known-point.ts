import type { NoticeStanding, PointStanding } from '@weerbaar/core'

/** What a sheet about one point is made from: the log, as it stands at a moment. */
export interface KnownPoint {
  readonly standing: PointStanding
  /** Those that are for this point. */
  readonly notices: readonly NoticeStanding[]
  /** Milliseconds since 1970 UTC. */
  readonly now: number
}

/** `12 · Sporthal Westroijen`; a point of which no card arrived has only its id. */
export function pointLabel({ point, card }: PointStanding): string {
  if (!card) return point
  const { number, name } = card.value
  return number === null ? name : `${number} · ${name}`
}
