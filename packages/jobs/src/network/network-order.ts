import type { Flood, Metres, MunicipalityId, People, PlanningNorms } from '@weerbaar/core'
import type { ClosingDepths } from '@weerbaar/engines/impact'

/** A network request with nothing left open: what the norms fill in is filled in. Its canonical content names the answer. */
export interface NetworkOrder {
  readonly norms: PlanningNorms
  readonly objective: 'max-cover' | 'p-median'
  readonly points: number
  readonly reach: Metres
  /** Site numbers, ascending. */
  readonly fixed: readonly number[]
  readonly forbidden: readonly number[]
  readonly minimumPerMunicipality: number
  /** Absent: no limit. */
  readonly maximumPerMunicipality?: number
  /** Every place (kern) with so many inhabitants or more has a point of its own; absent: no such rule. */
  readonly placesFrom?: People
  /** Only in these, ascending; absent: everywhere. */
  readonly placesIn?: readonly MunicipalityId[]
  /** Names, sorted. */
  readonly closedCrossings: readonly string[]
  /** Absent: no water over the land. */
  readonly water?: { readonly floods: readonly Flood[]; readonly closedIn: ClosingDepths }
  readonly seed: number
  /** Walked metres per metre of the lattice: streets are not straight. */
  readonly detourFactor: number
}
