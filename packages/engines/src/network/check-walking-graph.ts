import type { WalkingGraph } from './walking-graph.ts'

/**
 * Holds a graph against everything {@link WalkingGraph} promises, so that no search has to check it again.
 * For the builder at its end, and for a graph that comes from a file. Cost: O(m × arcs per node).
 *
 * @throws RangeError naming the first promise that is broken, and where
 */
export function checkWalkingGraph(graph: WalkingGraph): void {
  const { x, y, firstArc, head, length, detourFactor = 1 } = graph
  const nodeCount = x.length
  const arcCount = head.length
  if (y.length !== nodeCount || firstArc.length !== nodeCount + 1)
    throw new RangeError(`${nodeCount} x, ${y.length} y, ${firstArc.length} rows: expected n, n and n + 1`)
  if (length.length !== arcCount || firstArc[0] !== 0 || firstArc[nodeCount] !== arcCount)
    throw new RangeError(
      `rows from ${firstArc[0]} to ${firstArc[nodeCount]}, ${arcCount} heads, ${length.length} lengths: expected from 0 to the arcs`,
    )
  if (!(detourFactor >= 1 && detourFactor < Infinity)) throw new RangeError(`detour factor is ${detourFactor}, expected 1 or more`)

  for (let v = 0; v < nodeCount; v++) {
    if (!Number.isFinite(x[v]) || !Number.isFinite(y[v])) throw new RangeError(`node ${v} stands at ${x[v]}, ${y[v]}, expected RD metres`)
    if (firstArc[v + 1]! < firstArc[v]!) throw new RangeError(`row of node ${v} ends before it starts`)
  }
  for (let v = 0; v < nodeCount; v++)
    for (let arc = firstArc[v]!; arc < firstArc[v + 1]!; arc++) {
      const to = head[arc]!
      if (to >= nodeCount || to === v) throw new RangeError(`arc ${arc} from node ${v} leads to ${to}, expected another node`)
      if (length[arc]! < 1) throw new RangeError(`arc ${arc} from node ${v} is 0 m, expected 1 or more`)
      if (!standsIn(graph, to, v, length[arc]!)) throw new RangeError(`arc ${arc} from node ${v} to ${to} does not stand the other way`)
    }

  const { arc: over, crossing } = graph.crossingArcs ?? { arc: [], crossing: [] }
  if (over.length !== crossing.length) throw new RangeError(`${over.length} arcs over water, ${crossing.length} crossings`)
  for (let i = 0; i < over.length; i++)
    if (over[i]! >= arcCount || (i > 0 && over[i]! <= over[i - 1]!))
      throw new RangeError(`arc over water ${i} is ${over[i]}, expected arcs in ascending order`)
}

function standsIn({ firstArc, head, length }: WalkingGraph, row: number, to: number, metres: number): boolean {
  for (let arc = firstArc[row]!; arc < firstArc[row + 1]!; arc++) if (head[arc] === to && length[arc] === metres) return true
  return false
}
