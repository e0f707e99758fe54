import type { LineString, MultiPolygon, Position } from '../geometry.ts'
import type { Issue } from '../issue.ts'
import type { MunicipalityId, NeighbourhoodId, RegionId } from '../ids.ts'
import type { Words } from '../text.ts'
import type { Metres, People } from '../units.ts'
import type { CellTable } from './cell-table.ts'

/** How a layer came to be. On screen: gemeten, afgeleid, gemodelleerd. */
export type Provenance = 'measured' | 'derived' | 'modelled'

/** What is said of a layer wherever its content is shown. */
export interface LayerCard {
  readonly layer: LayerName
  readonly source: Words
  readonly licence: string
  /** ISO date or year the content speaks of. */
  readonly date: string
  readonly provenance: Provenance
  readonly features: number
  /** What it is not good for, in a sentence or two. */
  readonly caveat?: Words
}
export const LAYER_NAMES = [
  'municipalities',
  'neighbourhoods',
  'cells',
  'places',
  'water',
  'crossings',
  'sites',
  'service-areas',
  'substations',
  'postcodes',
  'hazard-areas',
  'walking-ways',
  'surroundings',
] as const
export type LayerName = (typeof LAYER_NAMES)[number]

export interface Municipality {
  readonly id: MunicipalityId
  readonly name: string
  /** As published; the sum over cells or neighbourhoods may differ, and is never rescaled unseen. */
  readonly inhabitants: People
  readonly children?: People
  readonly elderly?: People
  readonly households?: number
  readonly border: MultiPolygon
}

export interface Neighbourhood {
  readonly id: NeighbourhoodId
  readonly name: string
  readonly municipality: MunicipalityId
  readonly inhabitants: People
  readonly children?: People
  readonly elderly?: People
  readonly households?: number
  /** Absent where the source has figures but no border. */
  readonly border?: MultiPolygon
}

/** A kern: a named place with or without known inhabitants. */
export interface Place {
  readonly name: string
  readonly municipality: MunicipalityId
  readonly at: Position
  readonly inhabitants?: People
}

/** Water that a walker cannot cross but at a {@link Crossing}. */
export interface Water {
  readonly name: string
  readonly kind: 'river' | 'canal' | 'stream'
  readonly axis: LineString
  /** Indicative width of the water, bank to bank. */
  readonly width: Metres
}

export type Traveller = 'foot' | 'bicycle' | 'car' | 'rail'
export interface Crossing {
  readonly name: string
  readonly kind: 'bridge' | 'ferry' | 'lock' | 'tunnel'
  readonly water: string
  readonly at: Position
  readonly travellers: readonly Traveller[]
  /** A ferry carries people only in service; a closed bridge nobody. */
  readonly inService: boolean
}

/** A building that could be a noodsteunpunt. Hidden from the public until its owner agrees. */
export interface CandidateSite {
  /** Stable within its source, `duo:00KU00`, `model:GM0268-3`. */
  readonly id: string
  readonly name: string
  readonly kind:
    | 'primary-school'
    | 'secondary-school'
    | 'school'
    | 'place'
    | 'community-centre'
    | 'meeting-place'
    | 'sports-hall'
    | 'church'
    | 'mosque'
    | 'library'
    | 'fire-station'
    | 'town-hall'
    | 'modelled'
  readonly municipality: MunicipalityId
  readonly at: Position
  /** How far `at` may be from the door. */
  readonly accuracy: Metres
  readonly provenance: Provenance
  readonly ownerAgreed: boolean
  /** What the source says of the building; absent where it says nothing. People's own findings are events, not this. */
  readonly facts?: SiteFacts
}

/** Each absent where it is not known: unknown is not no. */
export interface SiteFacts {
  /** Whole square metres. */
  readonly floorArea?: number
  readonly stepFree?: boolean
  readonly toilets?: boolean
  readonly generator?: boolean
}

/** Area of a four-digit postcode. */
export interface Postcode {
  readonly code: string
  readonly inhabitants?: People
  readonly border: MultiPolygon
}

/** Where something may go wrong: land that may flood. */
export interface HazardArea {
  readonly id: string
  readonly kind: 'flood'
  readonly border: MultiPolygon
}

/**
 * Ways that people walk, from a street map: nodes in whole RD metres, and ways between two of them that are walked both ways.
 * Columns of equal length. The engines make a graph of it; numbers of nodes are those of `x` and `y`.
 */
export interface WalkingWays {
  readonly x: Int32Array
  readonly y: Int32Array
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** Whole metres along the way, 1 … 65,535. */
  readonly metres: Uint16Array
  /** Index into {@link Region.crossings} for a way over water; `UNKNOWN` for all others. */
  readonly crossing: Int32Array
}

/** Where one thing serves: a supply area of the grid, a drinking-water zone, the clients of a shared ICT provider. */
export interface ServiceArea {
  readonly id: string
  readonly name: string
  /** Slug of the service it belongs to. */
  readonly service: string
  /** Clients inside the region. */
  readonly municipalities: readonly MunicipalityId[]
  /** Clients outside the region, by name, so that a shared fate is not forgotten. */
  readonly outside: readonly string[]
  readonly border?: MultiPolygon
}

/** A station of the electricity grid, as far as its owner publishes it. */
export interface Substation {
  /** Stable within its source. */
  readonly id: string
  readonly name: string
  /** Highest voltage, kilovolts; absent where the source does not say. */
  readonly kilovolts?: number
  readonly at: Position
  /** How far `at` may be from the station. */
  readonly accuracy: Metres
}

/** A whole region file in memory. Immutable; named by the hash of its canonical content. */
export interface Region {
  readonly id: RegionId
  readonly name: string
  /** `example`: nothing but the repository and its packages. */
  readonly origin: 'example' | 'sources'
  readonly layers: readonly LayerCard[]
  /** Sorted by id, as are neighbourhoods; the index in this list is the dense number used in {@link CellTable}. */
  readonly municipalities: readonly Municipality[]
  readonly neighbourhoods: readonly Neighbourhood[]
  readonly cells: CellTable
  readonly places: readonly Place[]
  readonly water: readonly Water[]
  readonly crossings: readonly Crossing[]
  readonly sites: readonly CandidateSite[]
  readonly serviceAreas: readonly ServiceArea[]
  /** Absent where the source was not read. */
  readonly postcodes?: readonly Postcode[]
  readonly hazards?: readonly HazardArea[]
  readonly substations?: readonly Substation[]
  /** What there was to remark when it was built, notes and warnings; absent: nothing, or built before this was kept. */
  readonly issues?: readonly Issue[]
  /** Absent: people walk over a lattice, see docs/methods/walking-distance.md. */
  readonly walking?: WalkingWays
  /** Municipalities around the region, background of the map only. */
  readonly surroundings: readonly { readonly name: string; readonly border: MultiPolygon }[]
}
