import { groupCounts } from './group-rules.ts'
import type { Reduced } from './reduced.ts'
import { stateOf } from './state-of.ts'

/**
 * A first network: again and again the column that saves most, as long as the rules of the groups can still be kept.
 *
 * Method: lazy greedy (Minoux 1978): a column's saving only falls as others open, so an old saving is a bound, and only
 * the top of a heap is looked at again. Work: O(pairs) and little more.
 */
export function greedyNetwork(problem: Reduced): Int32Array {
  const { columns, points } = problem
  const state = stateOf(problem)
  const counts = groupCounts(problem, points)
  const saving = new Float64Array(columns)
  const freshAt = new Int32Array(columns)
  const heap = new Int32Array(columns)
  const above = (a: number, b: number): boolean => saving[a]! > saving[b]! || (saving[a] === saving[b] && a < b)
  for (let j = 0; j < columns; j++) {
    saving[j] = state.gain(j)
    state.forget()
    heap[j] = j
  }
  let size = columns
  for (let at = (size >> 1) - 1; at >= 0; at--) sink(at)
  const open: number[] = []
  while (open.length < points) {
    const j = heap[0]!
    if (counts.ruled && !counts.mayAdd(j)) {
      dropTop() // its group is full, or every place left is owed to others
      continue
    }
    if (freshAt[j] !== open.length) {
      saving[j] = state.gain(j)
      state.forget()
      freshAt[j] = open.length
      sink(0)
      continue
    }
    dropTop()
    open.push(j)
    state.insert(j)
    if (counts.ruled) counts.insert(j)
  }
  return Int32Array.from(open).sort()

  function dropTop(): void {
    heap[0] = heap[--size]!
    sink(0)
  }

  function sink(start: number): void {
    let at = start
    const j = heap[at]!
    for (;;) {
      let child = 2 * at + 1
      if (child >= size) break
      if (child + 1 < size && above(heap[child + 1]!, heap[child]!)) child++
      if (!above(heap[child]!, j)) break
      heap[at] = heap[child]!
      at = child
    }
    heap[at] = j
  }
}
