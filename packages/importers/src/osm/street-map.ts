import type { FootWay } from './foot-access.ts'
import type { Tags } from './read-block.ts'
import type { CandidateSite, Crossing, Position, SiteFacts, WalkingWays, Water } from '@weerbaar/core'

/** What a map of OpenStreetMap holds for walkers. Positions are those of the projection asked for. */
export interface StreetMap {
  readonly walking: WalkingWays
  readonly water: readonly Water[]
  /** Ways over that water, numbered as in `walking.crossing`. */
  readonly crossings: readonly Crossing[]
  readonly buildings: readonly MapBuilding[]
  /** Day up to which the map is complete, where the file says it. */
  readonly date?: string
  /** Ways not joined to the rest and shorter together than {@link LOOSE_METRES}, left out: how many, and how long. */
  readonly loose: { readonly ways: number; readonly metres: number }
}

export interface MapBuilding {
  /** `osm:w123`: kind of element and number. */
  readonly id: string
  readonly name?: string
  readonly kind: CandidateSite['kind']
  readonly at: Position
  readonly facts: SiteFacts
}

export interface StreetMapOptions {
  /** @returns metres; `undefined` for a place that does not count, beyond the region */
  readonly project: (lon: number, lat: number) => Position | undefined
  /** Who may walk where; the rule of {@link footWay} when absent. */
  readonly onFoot?: (tags: Tags) => FootWay | undefined
  /** 0 … 1 */
  readonly progress?: (done: number) => void
}

/** A piece of network that leads nowhere: a path drawn without joining it. Doors must not be put on it. */
export const LOOSE_METRES = 1_000
