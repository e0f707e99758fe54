import { checkWalkingGraph } from './check-walking-graph.ts'
import type { WalkingGraph } from './walking-graph.ts'

/**
 * The graph without the ways at places that are closed: flooded, barred. Nodes keep their numbers, so that a door still snaps to the node
 * before it and then finds no way on. Cost: O(n + m) and one question per node.
 *
 * @param isClosed RD metres; a way is closed where either of its ends is
 */
export function withoutWays(graph: WalkingGraph, isClosed: (x: number, y: number) => boolean): WalkingGraph {
  const { x, y, firstArc, head, length, crossingArcs, ...rest } = graph
  const nodes = x.length
  const closed = Uint8Array.from({ length: nodes }, (_, v) => (isClosed(x[v]!, y[v]!) ? 1 : 0))
  const kept = new Int32Array(head.length).fill(-1) // number of each arc in the new graph
  const first = new Uint32Array(nodes + 1)
  let arcs = 0
  for (let v = 0; v < nodes; v++) {
    for (let arc = firstArc[v]!; arc < firstArc[v + 1]!; arc++) if (!closed[v] && !closed[head[arc]!]) kept[arc] = arcs++
    first[v + 1] = arcs
  }
  const isKept = (_: number, arc: number) => kept[arc]! >= 0
  const overWater = crossingArcs && Array.from(crossingArcs.arc, (arc, i) => ({ arc: kept[arc]!, crossing: crossingArcs.crossing[i]! }))
  const left = overWater?.filter(({ arc }) => arc >= 0)
  const open: WalkingGraph = {
    ...rest,
    x,
    y,
    firstArc: first,
    head: head.filter(isKept),
    length: length.filter(isKept),
    ...(left
      ? { crossingArcs: { arc: Uint32Array.from(left, ({ arc }) => arc), crossing: Uint16Array.from(left, ({ crossing }) => crossing) } }
      : {}),
  }
  checkWalkingGraph(open)
  return open
}
