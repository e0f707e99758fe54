import { at } from './at.ts'

/**
 * Length of the shortest path between every two nodes of an undirected graph, `Infinity` where there is none.
 *
 * Method: Dijkstra from each node with a binary heap. Work: O(n · edges · log n).
 * @param length undirected; keyed `a * n + b` with a < b
 * @returns shape [n · n]
 */
export function shortestPaths(n: number, length: ReadonlyMap<number, number>): Float64Array {
  const roads: Step[][] = Array.from({ length: n }, () => [])
  for (const [key, far] of length) {
    at(roads, Math.floor(key / n)).push({ node: key % n, far })
    at(roads, key % n).push({ node: Math.floor(key / n), far })
  }
  const all = new Float64Array(n * n).fill(Infinity)
  for (let source = 0; source < n; source++) fromOne(source, all.subarray(source * n, source * n + n), roads)
  return all
}

/** A node and a distance: along one edge, or from the source. */
interface Step {
  readonly node: number
  readonly far: number
}

function fromOne(source: number, reached: Float64Array, roads: readonly (readonly Step[])[]): void {
  const heap: Step[] = [{ node: source, far: 0 }]
  reached[source] = 0
  for (let top = heap[0]; top !== undefined; top = heap[0]) {
    const last = heap.pop()
    if (last !== undefined && heap.length > 0) sink(heap, last)
    if (top.far > at(reached, top.node)) continue
    for (const { node, far } of at(roads, top.node)) {
      if (top.far + far >= at(reached, node)) continue
      reached[node] = top.far + far
      rise(heap, { node, far: top.far + far })
    }
  }
}

function rise(heap: Step[], entry: Step): void {
  let place = heap.push(entry) - 1
  while (place > 0) {
    const parent = (place - 1) >> 1
    if (at(heap, parent).far <= entry.far) break
    heap[place] = at(heap, parent)
    place = parent
  }
  heap[place] = entry
}

function sink(heap: Step[], entry: Step): void {
  let place = 0
  for (let child = 1; child < heap.length; child = 2 * place + 1) {
    if (child + 1 < heap.length && at(heap, child + 1).far < at(heap, child).far) child++
    if (at(heap, child).far >= entry.far) break
    heap[place] = at(heap, child)
    place = child
  }
  heap[place] = entry
}
