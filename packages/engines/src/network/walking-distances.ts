import type { Metres, Position } from '@weerbaar/core'
import { createSearch, UNREACHED } from './bounded-search.ts'
import { snapPoints } from './snap-points.ts'
import type { WalkingGraph } from './walking-graph.ts'

/**
 * How far every node is on foot from one point: for an isochrone on the map.
 *
 * @param limit metres; a node exactly on it is reached
 * @returns shape [nodeCount], whole metres; {@link UNREACHED} beyond the limit, and everywhere when the point itself is too far from the graph
 * @throws RangeError if the limit is negative or NaN, or the point not in finite metres
 */
export function walkingDistances(graph: WalkingGraph, from: Position, limit: Metres): Uint32Array {
  const start = snapPoints(graph, { x: [from[0]], y: [from[1]] })
  const search = createSearch(graph)
  const count = search.run(start.node, start.metres, 0, start.node.length, limit)
  const metres = new Uint32Array(graph.x.length).fill(UNREACHED)
  for (let i = 0; i < count; i++) metres[search.reached[i]!] = search.metres[i]!
  return metres
}
