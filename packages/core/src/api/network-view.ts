import type { ContentHash, MunicipalityId, Slug } from '../ids.ts'
import type { PlanningNorms } from '../model/norms.ts'
import type { Flood } from '../scenario/scenario.ts'
import type { Metres, People } from '../units.ts'
import type { ProofStep } from './job-view.ts'

/** POST /v1/network-answers, answered with a `JobView`. */
export interface NetworkRequest {
  readonly norms: Slug
  readonly objective: 'max-cover' | 'p-median'
  /** Absent: as many as the norms ask for. */
  readonly points?: number
  /** Absent: as the norms say. */
  readonly reach?: Metres
  /** Site numbers that must, and must not, be opened. */
  readonly fixed: readonly number[]
  readonly forbidden: readonly number[]
  readonly minimumPerMunicipality: number
  /** Absent: no limit. */
  readonly maximumPerMunicipality?: number
  /** At least one point in every place (kern) with so many inhabitants or more; absent: no such rule. */
  readonly placesFrom?: People
  /** Only places in these municipalities; absent: in all. Means nothing without `placesFrom`. */
  readonly placesIn?: readonly MunicipalityId[]
  /** Crossings taken out of use, by name. */
  readonly closedCrossings: readonly string[]
  /** Water over land: no point is opened in it, nobody walks through it and its bridges are closed. Absent: none. */
  readonly floods?: readonly Flood[]
  readonly seed?: number
}

/** POST /v1/walks, answered with a `JobView`; GET /v1/walks/{hash} gives the bytes of docs/formats/walks.md. */
export interface WalksRequest {
  /** Crossings nobody can use, by name. */
  readonly closedCrossings: readonly string[]
  /** Water over land: nobody walks through it, and no site in it serves anybody. Absent: none. */
  readonly floods?: readonly Flood[]
}

/** GET /v1/network-answers/{hash}; also as .geojson, .csv and .gpkg */
export interface NetworkView {
  readonly hash: ContentHash
  readonly inputHash: ContentHash
  readonly regionHash: ContentHash
  readonly madeAt: string
  readonly seconds: number
  readonly request: NetworkRequest
  readonly norms: PlanningNorms
  readonly points: number
  readonly reach: Metres
  /** Streets are not straight: walked metres per metre of the lattice, an assumption. */
  readonly detourFactor: number
  readonly status: 'optimal' | 'feasible'
  readonly value: number
  readonly bound: number
  readonly gap: number
  readonly repeatable: boolean
  readonly proof: readonly ProofStep[]
  readonly inhabitants: People
  readonly covered: People
  /** People who could not be given a point whatever is opened: no candidate within reach. */
  readonly outOfEveryReach: People
  readonly open: readonly OpenSiteView[]
  readonly perMunicipality: readonly NetworkRow[]
  readonly region: Omit<NetworkRow, 'municipality'>
  readonly frontier: readonly FrontierPoint[]
  /** Per cell: walked metres to the nearest open site; `null` when none is reached on foot. */
  readonly metres: readonly (number | null)[]
}
export interface OpenSiteView {
  readonly site: number
  readonly fixed: boolean
  /** People whose nearest open site this is, within reach. */
  readonly load: People
  /** People within reach of it at all. */
  readonly withinReach: People
  /** Without it: people who would have no point within reach (most people near), or metres walked more by all together (least walking). */
  readonly lostWithout: number
  /** Best site to take its place, and what is then still lost, counted as above (negative: it would be better). */
  readonly replacement?: { readonly site: number; readonly loss: number }
}
export interface NetworkRow {
  readonly municipality: MunicipalityId
  readonly points: number
  readonly inhabitants: People
  readonly covered: People
  /** Of those of 65 and older, and of children under 15. Absent in older results; `null` where nobody published how many there are. */
  readonly elderly?: GroupRow | null
  readonly children?: GroupRow | null
  /** Walked metres within which 50, 90 and 99 % of the people have a point; `null` when fewer are reached at all. */
  readonly half: Metres | null
  readonly nineInTen: Metres | null
  readonly ninetyNine: Metres | null
  /** People within 30 minutes at 4 km/h. */
  readonly within30Minutes: People
}
export interface GroupRow {
  readonly people: People
  readonly covered: People
}
export interface FrontierPoint {
  readonly points: number
  readonly value: number
  readonly bound: number
}
