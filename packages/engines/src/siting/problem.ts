/**
 * A siting problem as numbers: which of `columns` sites to open for `rows` demands (cells, customers).
 * Only {@link buildSitingProblem} makes one; it checks what is promised here, so that no solver has to check it again.
 */
export interface SitingProblem {
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
  /** Exactly this many sites are opened, fixed ones included. */
  readonly points: number
  /** Shape [columns]. */
  readonly state: Uint8Array
  /** Shape [columns]. Group (municipality) of each site, 0 … groups − 1. */
  readonly group: Int32Array
  /** Shape [groups]. At least this many open sites in each group. */
  readonly minimum: Int32Array
  /** Shape [columns], demand a site can serve; absent: no limit. */
  readonly capacity?: Float64Array
}

/** Values of {@link SitingProblem.state}. */
export const FREE = 0
export const FIXED = 1
export const FORBIDDEN = 2

export type Objective =
  /** Most weight with an open site at cost ≤ `reach`. */
  | { readonly kind: 'max-cover'; readonly reach: number }
  /**
   * Least total weight × cost to the nearest open site. A row none of whose sites is open counts `outOfReach` instead:
   * at least as large as every cost, so that serving is never worse than not serving.
   */
  | { readonly kind: 'p-median'; readonly outOfReach: number }
  /** As p-median, each row whole to one site, `demand` against capacity; `weighted` false: cost counts once a row, not times weight. */
  | { readonly kind: 'capacitated-p-median'; readonly demand: Float64Array; readonly weighted: boolean }
