import type { Position, Ring } from '../geometry.ts'
import type { MunicipalityId, NeighbourhoodId, Slug } from '../ids.ts'
import type { Words } from '../text.ts'
import type { Metres, Seconds, Share } from '../units.ts'

/** What fails where, from when, how it comes back, in which season and at what hour. */
export interface Scenario {
  readonly id: Slug
  readonly name: Words
  readonly season: 'winter' | 'spring' | 'summer' | 'autumn'
  /** Local hour (Europe/Amsterdam) and weekday (1 = Monday) at scenario time 0. */
  readonly startHour: number
  readonly startWeekday: 1 | 2 | 3 | 4 | 5 | 6 | 7
  /** Degrees Celsius outside: lowest, likely, highest. */
  readonly outside: Range
  readonly disruptions: readonly Disruption[]
  /** Water over land, one for each area of one depth. Absent: none. */
  readonly floods?: readonly Flood[]
  readonly note?: Words
}

/** `lowest` ≤ `likely` ≤ `highest`. */
export interface Range {
  readonly lowest: number
  readonly likely: number
  readonly highest: number
}

export interface Disruption {
  readonly service: Slug
  readonly area: DisruptedArea
  readonly from: Seconds
  /** How long until the first connection is back, in hours. */
  readonly durationHours: Range
  readonly restoration: Restoration
  /** Share of the connections in the area that are hit. */
  readonly severity: Share
  /** Switched off in turns until the duration is over; whoever is on is on as ever. With `restoration` at once. */
  readonly rotation?: Rotation
}

/**
 * Water over an area. Every service whose sites stand in it stops as far as the water reaches them (`Service.floodDepth`); sites and roads in it
 * are closed to the network too.
 */
export interface Flood {
  readonly area: DisruptedArea
  /** Metres above the ground. */
  readonly depth: Range
  readonly from: Seconds
  /** How long until the first place is dry again, in hours. */
  readonly durationHours: Range
  readonly restoration: Restoration
}

/** Those hit are cut into equal `groups`; one group at a time is off for `hoursOff`, then the next, and the first again after the last. */
export interface Rotation {
  readonly groups: number
  readonly hoursOff: number
}

export type DisruptedArea =
  | { readonly kind: 'region' }
  | { readonly kind: 'municipalities'; readonly ids: readonly MunicipalityId[] }
  | { readonly kind: 'neighbourhoods'; readonly ids: readonly NeighbourhoodId[] }
  /** Id of a {@link ServiceArea} of the region: a supply area, the clients of a provider. */
  | { readonly kind: 'service-area'; readonly id: string }
  /** Drawn by hand: closed, RD metres. Squares count whose centre lies inside. */
  | { readonly kind: 'polygon'; readonly ring: Ring }
  /** Round a substation, a pumping station: squares whose centre is at most so far away as the crow flies. */
  | { readonly kind: 'circle'; readonly at: Position; readonly radius: Metres }

/**
 * `staged`: in equal steps per feeder, `hours` from first to last. `linear`: house by house in so many hours. `crews`: house by house, in the
 * hours that `crews` of `visitsPerCrewDay` homes a day take for all homes hit (gas): twice the homes, twice the time.
 * `feeders`: each part of the area has its own hour after the first; a place in several belongs to the first of them, a place in none comes back with the last.
 * `curve`: as observed; `share` of the connections back `hours` after the first is back, both never falling, the last share 1.
 */
export type Restoration =
  | { readonly shape: 'at-once' }
  | { readonly shape: 'staged'; readonly steps: number; readonly hours: number }
  | { readonly shape: 'linear'; readonly hours: number }
  | { readonly shape: 'crews'; readonly crews: number; readonly visitsPerCrewDay: number }
  | { readonly shape: 'feeders'; readonly feeders: readonly Feeder[] }
  | { readonly shape: 'curve'; readonly points: readonly { readonly hours: number; readonly share: Share }[] }

/** What is switched on in one go: a supply area, a list of neighbourhoods. */
export interface Feeder {
  readonly area: DisruptedArea
  /** After the first connection is back. */
  readonly hours: number
}
