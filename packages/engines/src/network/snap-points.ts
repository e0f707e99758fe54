import type { Metres } from '@weerbaar/core'
import { crossesWater, straight } from './barriers.ts'
import type { Points, WalkingGraph } from './walking-graph.ts'

/** A door farther than this from every node is not on the graph. */
export const SNAP_REACH: Metres = 500
/** Ways onto the graph for one door: its four nearest nodes, on a lattice the corners around it. One alone would add half a square. */
const DOORWAYS = 4

/** How points come onto the graph. The ways of point `i` are numbered `first[i]` up to but not including `first[i + 1]`, nearest first. */
export interface SnappedPoints {
  readonly first: Uint32Array
  readonly node: Uint32Array
  /** Whole metres walked from the point to the node, detour included. */
  readonly metres: Uint32Array
  /** Points with no node within {@link SNAP_REACH} on their side of the water, ascending. They have no ways. */
  readonly tooFar: readonly number[]
}

/**
 * Joins each point to its nearest nodes, as far as the straight way to them touches no barrier of the graph.
 * A point on a node joins that node alone; nodes equally near go by number. Cost: a few squares of nodes a point.
 *
 * @throws RangeError naming the first point that is not in finite metres
 */
export function snapPoints(graph: WalkingGraph, points: Points): SnappedPoints {
  const count = points.x.length
  if (points.y.length !== count) throw new RangeError(`${count} x and ${points.y.length} y, expected as many`)
  const index = indexOf(graph)
  const first = new Uint32Array(count + 1)
  const node = new Uint32Array(DOORWAYS * count)
  const metres = new Uint32Array(DOORWAYS * count)
  const tooFar: number[] = []
  let used = 0
  for (let i = 0; i < count; i++) {
    const x = points.x[i]!
    const y = points.y[i]!
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RangeError(`point ${i} stands at ${x}, ${y}, expected finite RD metres`)
    const found = nearestNodes(graph, index, x, y)
    if (found.length === 0) tooFar.push(i)
    for (const near of found) {
      node[used] = near.node
      metres[used++] = Math.round(near.away * (graph.detourFactor ?? 1))
    }
    first[i + 1] = used
  }
  return { first, node: node.slice(0, used), metres: metres.slice(0, used), tooFar }
}

interface Near {
  readonly node: number
  readonly away: number
}

function nearestNodes(graph: WalkingGraph, index: NodeIndex, x: number, y: number): Near[] {
  const { size, left, bottom, columns, rows, first, node } = index
  const found: Near[] = []
  const column = Math.floor((x - left) / size)
  const row = Math.floor((y - bottom) / size)
  for (let ring = 0; (ring - 1) * size <= SNAP_REACH; ring++) {
    // A node in this ring of squares or farther lies at least ring − 1 squares away.
    if (found.length === DOORWAYS && found[DOORWAYS - 1]!.away < (ring - 1) * size) break
    for (let r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++)
      for (let c = Math.max(0, column - ring); c <= Math.min(columns - 1, column + ring); c++) {
        if (Math.max(Math.abs(r - row), Math.abs(c - column)) !== ring) continue
        for (let i = first[r * columns + c]!; i < first[r * columns + c + 1]!; i++) take(graph, found, node[i]!, x, y)
      }
  }
  return found[0]?.away === 0 ? found.slice(0, 1) : found
}

function take(graph: WalkingGraph, found: Near[], node: number, x: number, y: number): void {
  const nodeX = graph.x[node]!
  const nodeY = graph.y[node]!
  const away = straight(x - nodeX, y - nodeY)
  if (away > SNAP_REACH) return
  const before = ({ away: a, node: n }: Near) => a < away || (a === away && n < node)
  if (found.length === DOORWAYS && before(found[DOORWAYS - 1]!)) return
  if (graph.barriers && crossesWater(graph.barriers, x, y, nodeX, nodeY)) return
  let place = found.length
  while (place > 0 && !before(found[place - 1]!)) place--
  found.splice(place, 0, { node, away })
  if (found.length > DOORWAYS) found.pop()
}

/** Nodes by squares of `size` metres, rows from the corner at `left`, `bottom`. */
interface NodeIndex {
  readonly size: number
  readonly left: number
  readonly bottom: number
  readonly columns: number
  readonly rows: number
  readonly first: Uint32Array
  readonly node: Uint32Array
}

// A graph never changes, so its index may be kept; it is not part of the graph, which is stored and sent as plain columns.
const INDEXES = new WeakMap<WalkingGraph, NodeIndex>()

function indexOf(graph: WalkingGraph): NodeIndex {
  const known = INDEXES.get(graph)
  if (known) return known
  const made = indexNodes(graph)
  INDEXES.set(graph, made)
  return made
}

function indexNodes({ x, y }: WalkingGraph): NodeIndex {
  let left = Infinity
  let bottom = Infinity
  let right = -Infinity
  let top = -Infinity
  for (let v = 0; v < x.length; v++) {
    left = Math.min(left, x[v]!)
    bottom = Math.min(bottom, y[v]!)
    right = Math.max(right, x[v]!)
    top = Math.max(top, y[v]!)
  }
  if (x.length === 0) left = bottom = right = top = 0
  // Two nodes a square on average, but no more squares a side than a thin graph is worth.
  const size = Math.max(
    1,
    Math.sqrt(((right - left) * (top - bottom) * 2) / Math.max(1, x.length)),
    (right - left) / 4096,
    (top - bottom) / 4096,
  )
  const columns = Math.floor((right - left) / size) + 1
  const rows = Math.floor((top - bottom) / size) + 1
  const squareOf = (v: number) => Math.floor((y[v]! - bottom) / size) * columns + Math.floor((x[v]! - left) / size)
  const first = new Uint32Array(columns * rows + 1)
  for (let v = 0; v < x.length; v++) first[squareOf(v) + 1]!++
  for (let s = 0; s < columns * rows; s++) first[s + 1]! += first[s]!
  const node = new Uint32Array(x.length)
  const next = first.slice()
  for (let v = 0; v < x.length; v++) node[next[squareOf(v)]!++] = v
  return { size, left, bottom, columns, rows, first, node }
}
