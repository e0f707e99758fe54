import type { Metres } from '@weerbaar/core'
import type { Barriers } from './barriers.ts'

/**
 * Where people can walk, stored so that a search touches only flat arrays. Undirected: every arc stands both ways.
 * From a lattice over land now, from OpenStreetMap later; nothing downstream knows the difference.
 *
 * Compressed sparse rows: the arcs leaving node `v` are numbered `firstArc[v]` up to but not including `firstArc[v + 1]`.
 * Nodes are numbered in spatial order, so that near nodes lie near in memory.
 * Only {@link buildWalkingGraph} makes one; one from a file passes {@link checkWalkingGraph} first.
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
  /** The few arcs that cross water, so that a route can say "over de Waalbrug". Absent: not known. */
  readonly crossingArcs?: CrossingArcs
  /** What a walker cannot cross between a door and the graph. Absent: nothing. */
  readonly barriers?: Barriers
  /** Metres walked per metre as the crow flies between a door and the graph. Absent: 1. */
  readonly detourFactor?: number
}

/** Shape [number of arcs over water], sorted by arc: the arc, and the index of its crossing in the list the graph was made from. */
export interface CrossingArcs {
  readonly arc: Uint32Array
  readonly crossing: Uint16Array
}

/** Points in RD metres as two columns of equal length: cells, sites, doors. */
export interface Points {
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
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
