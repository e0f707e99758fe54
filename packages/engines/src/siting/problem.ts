import type { GroupRules } from './group-rules.ts'

/**
 * A siting problem as numbers: which of `columns` sites to open for `rows` demands (cells, customers).
 * Only {@link buildSitingProblem} makes one; it checks what is promised here, so that no solver has to check it again.
 */
export interface SitingProblem extends GroupRules {
  readonly objective: Objective
  readonly rows: number
  readonly columns: number
  /** Shape [rows]. People or other demand; zero or more, finite. */
  readonly weight: Float64Array
  /**
   * Sparse costs by row. The pairs of row `i` are numbered `rowStart[i]` up to `rowStart[i + 1]`, sorted by cost, then site.
   * A pair that is absent is out of reach.
   */
  readonly rowStart: Uint32Array
  readonly site: Int32Array
  /** Zero or more, finite: metres for walking, else the instance's own unit. */
  readonly cost: Float64Array
  /** Exactly this many sites are open, fixed and existing ones included; for `fewest-sites` and with a budget at most so many. */
  readonly points: number
  /** How many of the fixed sites stand already: open whatever is chosen, and not counted where the answer is a number of sites. */
  readonly standing: number
  /** Shape [columns]. */
  readonly state: Uint8Array
  /**
   * Shape [columns]: what opening each site costs; zero or more. Without a budget in the unit of the value, and counted in it.
   * Absent: nothing.
   */
  readonly opening?: Float64Array
  /** The opening costs of all open sites together are at most this, and not counted in the value. Cover and p-median. */
  readonly budget?: number
  /** Weights, shape [rows] each: the value is that of the scenario that fares worst, and `weight` is their mean. Absent: one scenario. */
  readonly worstOf?: readonly Float64Array[]
  /** Shape [columns], demand a site can serve; absent: no limit. */
  readonly capacity?: Float64Array
}

/** Values of {@link SitingProblem.state}. */
export const FREE = 0
export const FIXED = 1
export const FORBIDDEN = 2

/** Whether more is better. */
export const isMost = ({ kind }: Objective): boolean => kind === 'max-cover' || kind === 'backup-cover' || kind === 'capacitated-cover'

export type Objective =
  /** Most weight with an open site at cost ≤ `reach`. */
  | { readonly kind: 'max-cover'; readonly reach: number }
  /**
   * Least total weight × cost to the nearest open site. A row none of whose sites is open counts `outOfReach` instead:
   * at least as large as every cost, so that serving is never worse than not serving.
   */
  | { readonly kind: 'p-median'; readonly outOfReach: number }
  /** Least largest cost to the nearest open site, over the rows with weight that some site which is not forbidden can serve. */
  | { readonly kind: 'p-centre' }
  /** Most weight, a row counting `once` (0.5 … 1) for one open site at cost ≤ `reach` and 1 for two or more. */
  | { readonly kind: 'backup-cover'; readonly reach: number; readonly once: number }
  /** Fewest sites besides the existing ones with at least `share` (0 … 1) of all weight at cost ≤ `reach` from an open one. */
  | { readonly kind: 'fewest-sites'; readonly reach: number; readonly share: number }
  /**
   * As p-median, `demand` against capacity; `weighted` false: cost counts once a row, not times weight. Each row whole to one site, or
   * with `split` divided over several; then what is not served counts `outOfReach`, and where that is absent all must be served.
   */
  | {
      readonly kind: 'capacitated-p-median'
      readonly demand: Float64Array
      readonly weighted: boolean
      readonly split?: boolean
      readonly outOfReach?: number
    }
  /** Most weight served at cost ≤ `reach` within capacity; a row whole to one site, or with `split` in parts; what does not fit is left out. */
  | { readonly kind: 'capacitated-cover'; readonly reach: number; readonly demand: Float64Array; readonly split: boolean }
