import type { Slug } from '../ids.ts'
import type { Words } from '../text.ts'
import type { Metres } from '../units.ts'

/** Something people rely on that can fail. Data, not code. */
export interface Service {
  readonly id: Slug
  readonly name: Words
  /** On the national list of vital processes (NCTV). */
  readonly vital: boolean
  readonly dependsOn: readonly Dependency[]
  readonly recovery: Recovery
  /**
   * Sites beyond the border of what failed reach over it: of the people within `reach` of places where nothing fails, a share is served from there.
   * Absent: what fails here is gone here.
   */
  readonly edge?: { readonly reach: Metres; readonly share: Slug }
  /** Id of an assumption in metres: in water so deep half of its sites have stopped. Absent: water over the land does not touch it. */
  readonly floodDepth?: Slug
}

/** Loses `on`, holds for a while on what it has, then stops. */
export interface Dependency {
  readonly on: Slug
  /** Assumption ids. Share of sites that have any reserve, and how long that reserve lasts; a site without stops at once. */
  readonly shareWithReserve: Slug
  readonly holdHours: Slug
  /** Of those sites, the share that is refuelled, and how long they then last; they never last shorter than on their own. Together or not at all. */
  readonly refuel?: { readonly share: Slug; readonly hours: Slug }
  /** Dependencies of one service with the same word here stand in for one another: it stops when all of them are gone. Absent: it needs this one. */
  readonly alternative?: string
}

/** How it comes back after what it depends on has come back. */
export interface Recovery {
  readonly shape: 'at-once' | 'linear' | 'steps'
  /** Assumption ids, in hours: before the first is back, and from the first to the last. */
  readonly lagHours: Slug
  readonly spreadHours: Slug
}
