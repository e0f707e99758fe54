import type { ServiceNode } from './service-graph.ts'

/**
 * The service graph as flat arrays, with the numbers of one draw filled in: the innermost loop of a run touches nothing else.
 * Needs of the node at place `i` are numbered `firstNeed[i]` up to `firstNeed[i + 1]`, edges of need `k` `firstEdge[k]` up to `firstEdge[k + 1]`.
 */
export interface FlatGraph {
  /** Shape [nodes]: index of the service; the order is that of the pass. */
  readonly service: Int32Array
  readonly shape: readonly ServiceNode['shape'][]
  readonly lag: Float64Array
  readonly spread: Float64Array
  readonly firstNeed: Int32Array
  readonly firstEdge: Int32Array
  /** Shape [edges]: service depended on, share with a reserve, mean hours it lasts. */
  readonly on: Int32Array
  readonly reserve: Float64Array
  readonly hold: Float64Array
  /** Shape [edges]: share of those with a reserve that is refuelled, and mean hours they then last, never less than `hold`. */
  readonly refuelled: Float64Array
  readonly refuelHold: Float64Array
  /** Fills in the numbers of a draw. @param values by index of the assumption */
  readonly fill: (values: ArrayLike<number>) => void
}

export function flatGraph(graph: readonly ServiceNode[]): FlatGraph {
  const needs = graph.flatMap((node) => node.needs)
  const edges = needs.flatMap((need) => need.any)
  const starts = (counts: readonly number[]) => {
    const first = new Int32Array(counts.length + 1)
    for (const [i, count] of counts.entries()) first[i + 1] = first[i]! + count
    return first
  }
  const lag = new Float64Array(graph.length)
  const spread = new Float64Array(graph.length)
  const reserve = new Float64Array(edges.length)
  const hold = new Float64Array(edges.length)
  const refuelled = new Float64Array(edges.length)
  const refuelHold = new Float64Array(edges.length)
  return {
    service: Int32Array.from(graph, (node) => node.index),
    shape: graph.map((node) => node.shape),
    lag,
    spread,
    firstNeed: starts(graph.map((node) => node.needs.length)),
    firstEdge: starts(needs.map((need) => need.any.length)),
    on: Int32Array.from(edges, (edge) => edge.on),
    reserve,
    hold,
    refuelled,
    refuelHold,
    fill(values) {
      for (const [i, node] of graph.entries()) {
        lag[i] = values[node.lag]!
        spread[i] = values[node.spread]!
      }
      for (const [e, edge] of edges.entries()) {
        reserve[e] = values[edge.reserve]!
        hold[e] = values[edge.hold]!
        if (edge.refuelShare < 0) continue
        refuelled[e] = values[edge.refuelShare]!
        refuelHold[e] = Math.max(hold[e], values[edge.refuelHours]!)
      }
    },
  }
}
