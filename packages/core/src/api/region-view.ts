import type { ContentHash, MunicipalityId, NeighbourhoodId } from '../ids.ts'
import type { Issue } from '../issue.ts'
import type { CandidateSite, Crossing, LayerCard } from '../region/region.ts'
import type { People } from '../units.ts'

/** GET /v1/region */
export interface RegionView {
  readonly id: string
  readonly name: string
  readonly hash: ContentHash
  readonly origin: 'example' | 'sources'
  /** Published municipal totals, summed. */
  readonly inhabitants: People
  readonly inhabitantsInCells: People
  /** Absent when the region has no neighbourhoods. */
  readonly inhabitantsInNeighbourhoods?: People
  readonly cells: number
  readonly municipalities: readonly MunicipalityView[]
  readonly neighbourhoods: readonly { readonly id: NeighbourhoodId; readonly name: string; readonly municipality: MunicipalityId }[]
  /** Neighbourhoods, or places (kernen) in a region without them: see {@link CellsView.part}. */
  readonly partKind: 'neighbourhoods' | 'places'
  readonly parts: readonly { readonly name: string; readonly municipality: MunicipalityId }[]
  readonly serviceAreas: readonly { readonly id: string; readonly name: string; readonly service: string }[]
  readonly sites: readonly SiteView[]
  readonly crossings: readonly CrossingView[]
  readonly layers: readonly LayerCard[]
  /** west, south, east, north */
  readonly bounds: readonly [number, number, number, number]
  readonly issues: readonly Issue[]
}
export interface MunicipalityView {
  readonly id: MunicipalityId
  readonly name: string
  readonly inhabitants: People
  readonly bounds: readonly [number, number, number, number]
}
/** A bridge, ferry, lock or tunnel over water that walkers cannot cross elsewhere. Named in `NetworkRequest.closedCrossings`. */
export interface CrossingView {
  readonly name: string
  readonly kind: Crossing['kind']
  readonly water: string
  /** Whether people may walk over it, and it is in service. */
  readonly onFoot: boolean
  readonly lon: number
  readonly lat: number
}
/** The index in {@link RegionView.sites} is the site's number everywhere in this API. */
export interface SiteView {
  readonly id: string
  readonly name: string
  readonly kind: CandidateSite['kind']
  readonly municipality: MunicipalityId
  readonly provenance: CandidateSite['provenance']
  /** Until its owner agrees a site is not for the public. */
  readonly ownerAgreed: boolean
  readonly lon: number
  readonly lat: number
}

/**
 * GET /v1/region/cells: columns of equal length, row = cell number. Tiles carry the same numbers: layer `cells` has
 * property `i` (cell), layer `squares` property `i` (500 m square), from zoom 12 and up to zoom 11.
 */
export interface CellsView {
  readonly inhabitants: readonly number[]
  /** People 0–14 and 65+; −1 where not published. */
  readonly children: readonly number[]
  readonly elderly: readonly number[]
  /** Index into {@link RegionView.parts}; −1 for none. */
  readonly part: readonly number[]
  /** Index into {@link RegionView.municipalities}. */
  readonly municipality: readonly number[]
  /** 500 m square each cell lies in, 0 … squares − 1. */
  readonly square: readonly number[]
  readonly squares: number
}
