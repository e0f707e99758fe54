import type { FrontierPoint, NetworkRow, OpenSiteView, People, ProofStep } from '@weerbaar/core'

/** A computed network, before it is kept. `metres` is the one long column; everything else is small. */
export interface NetworkResult {
  readonly status: 'optimal' | 'feasible'
  readonly value: number
  readonly bound: number
  readonly gap: number
  readonly repeatable: boolean
  /** A person stopped it: another time it would have gone on. */
  readonly cutShort: boolean
  readonly proof: readonly ProofStep[]
  readonly covered: People
  readonly outOfEveryReach: People
  readonly open: readonly OpenSiteView[]
  readonly perMunicipality: readonly NetworkRow[]
  readonly region: Omit<NetworkRow, 'municipality'>
  readonly frontier: readonly FrontierPoint[]
  /** Shape [cells]. Walked metres to the nearest open site; −1 where none is reached. */
  readonly metres: Int32Array
}
