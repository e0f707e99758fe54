import type { Metres, Position } from '@weerbaar/core'
import { createSearch, queueReach, type Search, UNREACHED, wholeLimit } from './bounded-search.ts'
import { snapPoints } from './snap-points.ts'
import type { WalkingGraph } from './walking-graph.ts'

/** One shortest walk, to draw and to tell. */
export interface Route {
  /** Whole metres, door to door. */
  readonly metres: Metres
  /** The nodes passed, from the first to the last. */
  readonly nodes: Uint32Array
  /** Shape [nodes − 1]. Index of the crossing each arc goes over, −1 on land. */
  readonly crossing: Int16Array
}

/**
 * A shortest walk between two points; among equally short ones always the same.
 *
 * Method: a search whose limit doubles until it gets there; then back from the end, each time to the lowest node that lies exactly one
 * arc nearer. Cost: a search of up to twice the distance.
 *
 * @param limit metres, `Infinity` for none
 * @returns undefined when there is no walk within the limit, or an end lies too far from the graph
 * @throws RangeError if the limit is negative or NaN, or a point not in finite metres
 */
export function route(graph: WalkingGraph, from: Position, to: Position, limit: Metres = Infinity): Route | undefined {
  const span = wholeLimit(limit)
  const doors = snapPoints(graph, { x: [from[0], to[0]], y: [from[1], to[1]] })
  const search = createSearch(graph)
  const longest = queueReach(graph)
  let reachedBefore = -1
  for (let within = Math.min(span, 2000); ; within = Math.min(span, 2 * within)) {
    const reached = search.run(doors.node, doors.metres, 0, doors.first[1]!, within)
    let end = -1
    let metres = UNREACHED
    for (let way = doors.first[1]!; way < doors.first[2]!; way++) {
      const walked = search.metresTo(doors.node[way]!)
      if (walked === UNREACHED || walked + doors.metres[way]! >= metres) continue
      metres = walked + doors.metres[way]!
      end = doors.node[way]!
    }
    if (metres <= within) return { metres, ...wayBack(graph, search, doors, end) }
    // Twice as far, farther than any arc is long, and nothing new: the end lies on another island.
    const exhausted = reached === reachedBefore && within >= 2 * longest && metres === UNREACHED
    if (within === span || exhausted) return undefined
    reachedBefore = reached
  }
}

function wayBack(
  graph: WalkingGraph,
  search: Search,
  doors: { readonly node: Uint32Array; readonly metres: Uint32Array; readonly first: Uint32Array },
  end: number,
) {
  const { firstArc, head, length } = graph
  const nodes = [end]
  const crossing: number[] = []
  const starts = new Map<number, number>()
  for (let way = doors.first[0]!; way < doors.first[1]!; way++) starts.set(doors.node[way]!, doors.metres[way]!)
  for (let v = end; search.metresTo(v) !== starts.get(v); ) {
    let back = -1
    for (let arc = firstArc[v]!; arc < firstArc[v + 1]!; arc++) {
      const before = search.metresTo(head[arc]!)
      if (before === UNREACHED || before + length[arc]! !== search.metresTo(v)) continue
      if (back < 0 || head[arc]! < head[back]!) back = arc
    }
    crossing.push(crossingOf(graph, back))
    v = head[back]!
    nodes.push(v)
  }
  return { nodes: Uint32Array.from(nodes.reverse()), crossing: Int16Array.from(crossing.reverse()) }
}

/** The crossing this arc goes over, −1 on land. Cost: a binary search. */
export function crossingOf({ crossingArcs }: WalkingGraph, arc: number): number {
  if (crossingArcs === undefined) return -1
  let low = 0
  let high = crossingArcs.arc.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (crossingArcs.arc[middle]! < arc) low = middle + 1
    else high = middle
  }
  return crossingArcs.arc[low] === arc ? crossingArcs.crossing[low]! : -1
}

/** The crossings a route goes over, in order. */
export const crossingsOf = (walk: Route): number[] => [...walk.crossing].filter((crossing) => crossing >= 0)
