import type { Metres } from '@weerbaar/core'

/**
 * Where people can walk, stored so that a search touches only flat arrays. Undirected: every arc stands both ways.
 * From a lattice over land now, from OpenStreetMap later; nothing downstream knows the difference.
 *
 * Compressed sparse rows: the arcs leaving node `v` are numbered `firstArc[v]` up to but not including `firstArc[v + 1]`.
 * Nodes are numbered in spatial order, so that near nodes lie near in memory.
 */
export interface WalkingGraph {
  /** Shape [nodeCount]. RD metres. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** Shape [nodeCount + 1]. Starts at 0, never decreases, ends at the number of arcs. */
  readonly firstArc: Uint32Array
  /** Shape [arcCount]. The node each arc leads to. */
  readonly head: Uint32Array
  /** Shape [arcCount]. Whole metres walked, one or more. */
  readonly length: Uint16Array
}

/**
 * Which sites each cell reaches on foot, near to far. Rows are cells, columns sites.
 * The pairs of row `i` are numbered `rowStart[i]` up to but not including `rowStart[i + 1]`, sorted by distance, then site.
 */
export interface ReachTable {
  readonly rows: number
  readonly columns: number
  readonly rowStart: Uint32Array
  readonly site: Int32Array
  readonly metres: Uint32Array
  /** Pairs farther apart than this are not in the table. */
  readonly limit: Metres
}
