import { checkWalkingGraph } from './check-walking-graph.ts'
import { hilbertOrder } from './hilbert-order.ts'
import type { Points, WalkingGraph } from './walking-graph.ts'

/** Ways between two nodes, walked both ways; columns of equal length, one row each. */
export interface Edges {
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
  /** Whole metres walked, 1 … 65,535. */
  readonly metres: ArrayLike<number>
  /** Crossing by edge number, for the few edges over water. */
  readonly crossing?: ReadonlyMap<number, number>
}

export interface BuiltGraph {
  readonly graph: WalkingGraph
  /** Shape [nodeCount]. The number in the graph of each node as given: the builder renumbers along a Hilbert curve. */
  readonly numberOf: Uint32Array
}

/**
 * The door to every search: numbers nodes in spatial order, lays edges both ways into rows, and checks the result.
 * Cost: O(n log n + m). Repeatable: equal input gives equal arrays.
 *
 * @throws RangeError naming the first node or edge that cannot be
 */
export function buildWalkingGraph(nodes: Points, edges: Edges, extra: Pick<WalkingGraph, 'barriers' | 'detourFactor'> = {}): BuiltGraph {
  const nodeCount = nodes.x.length
  const edgeCount = edges.from.length
  if (nodes.y.length !== nodeCount) throw new RangeError(`${nodeCount} x and ${nodes.y.length} y, expected as many`)
  if (edges.to.length !== edgeCount || edges.metres.length !== edgeCount)
    throw new RangeError(`${edgeCount} from, ${edges.to.length} to and ${edges.metres.length} metres, expected as many`)

  const order = hilbertOrder(nodes)
  const numberOf = new Uint32Array(nodeCount)
  for (let place = 0; place < nodeCount; place++) numberOf[order[place]!] = place

  const firstArc = new Uint32Array(nodeCount + 1)
  for (let i = 0; i < edgeCount; i++) {
    const from = edges.from[i]!
    const to = edges.to[i]!
    refuseImpossible(i, from, to, edges.metres[i]!, nodeCount)
    firstArc[numberOf[from]! + 1]!++
    firstArc[numberOf[to]! + 1]!++
  }
  for (let v = 0; v < nodeCount; v++) firstArc[v + 1]! += firstArc[v]!

  const head = new Uint32Array(2 * edgeCount)
  const length = new Uint16Array(2 * edgeCount)
  const next = firstArc.slice(0, nodeCount) // where the next arc of each node goes
  const overWater: { readonly arc: number; readonly crossing: number }[] = []
  const tagged = [...(edges.crossing ?? [])].sort(([a], [b]) => a - b)
  let tag = 0
  for (let i = 0; i < edgeCount; i++) {
    const from = numberOf[edges.from[i]!]!
    const to = numberOf[edges.to[i]!]!
    const there = next[from]!++
    const back = next[to]!++
    head[there] = to
    head[back] = from
    length[there] = length[back] = edges.metres[i]!
    if (tagged[tag]?.[0] !== i) continue
    const crossing = tagged[tag++]![1]
    overWater.push({ arc: there, crossing }, { arc: back, crossing })
  }
  if (tag < tagged.length) throw new RangeError(`crossing on edge ${tagged[tag]?.[0]}, expected one of 0…${edgeCount - 1}`)
  overWater.sort((a, b) => a.arc - b.arc)

  const graph: WalkingGraph = {
    x: Float64Array.from(order, (given) => nodes.x[given]!),
    y: Float64Array.from(order, (given) => nodes.y[given]!),
    firstArc,
    head,
    length,
    ...(edges.crossing && {
      crossingArcs: { arc: Uint32Array.from(overWater, (o) => o.arc), crossing: Uint16Array.from(overWater, (o) => o.crossing) },
    }),
    ...extra,
  }
  checkWalkingGraph(graph)
  return { graph, numberOf }
}

function refuseImpossible(edge: number, from: number, to: number, metres: number, nodeCount: number): void {
  const isNode = (node: number) => Number.isInteger(node) && node >= 0 && node < nodeCount
  if (!isNode(from)) throw new RangeError(`edge ${edge}: node ${from} is not one of 0…${nodeCount - 1}`)
  if (!isNode(to)) throw new RangeError(`edge ${edge}: node ${to} is not one of 0…${nodeCount - 1}`)
  if (from === to) throw new RangeError(`edge ${edge}: goes from node ${from} to itself`)
  if (!Number.isInteger(metres) || metres < 1 || metres > 65_535)
    throw new RangeError(`edge ${edge}: ${metres} m, expected whole metres from 1 to 65535`)
}
