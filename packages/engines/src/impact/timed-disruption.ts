import {
  type CellTable,
  type Disruption,
  type Flood,
  isKnown,
  type Restoration,
  type Rotation,
  type Share,
  type Slug,
} from '@weerbaar/core'

/** A restoration that says by itself how long it takes. */
export type TimedRestoration = Exclude<Restoration, { readonly shape: 'crews' }>

/** What takes something away from an area for a while: one service, or all that stands in the water. */
export interface TimedDisruption {
  /** Absent: water. Which services that stops is a matter of its depth. */
  readonly service?: Slug
  /** Seconds since the start. */
  readonly from: number
  readonly restoration: TimedRestoration
  readonly severity: Share
  readonly rotation?: Rotation
}

/** CBS Kerncijfers wijken en buurten 2024, Gelderland-Zuid: 582,874 people in 273,496 households. Used for squares of which the homes are not known. */
const PEOPLE_PER_HOME = 582_874 / 273_496

/** @param hit shape [cells] */
export function homesHit(cells: CellTable, hit: Uint8Array, severity: number): number {
  let homes = 0
  for (let cell = 0; cell < cells.count; cell++)
    if (hit[cell]) homes += isKnown(cells.households[cell]!) ? cells.households[cell]! : cells.inhabitants[cell]! / PEOPLE_PER_HOME
  return homes * severity
}

/** Crews go from door to door: as many hours as all homes hit take. */
export function timedDisruption({ service, from, restoration, severity, rotation }: Disruption, homes: number): TimedDisruption {
  return { service, from, restoration: timed(restoration, homes), severity, ...(rotation ? { rotation } : {}) }
}

/** Water comes over all of its area. */
export const timedFlood = ({ from, restoration }: Flood, homes: number): TimedDisruption => ({
  from,
  restoration: timed(restoration, homes),
  severity: 1,
})

const timed = (restoration: Restoration, homes: number): TimedRestoration =>
  restoration.shape === 'crews'
    ? { shape: 'linear', hours: (24 * homes) / (restoration.crews * restoration.visitsPerCrewDay) }
    : restoration
