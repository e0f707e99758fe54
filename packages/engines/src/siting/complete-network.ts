import { groupCounts } from './group-rules.ts'
import type { Reduced } from './reduced.ts'
import { stateOf } from './state-of.ts'

/**
 * A network of exactly `points` columns from one that has fewer or more, each step the best by itself; of the start, what the
 * rules of groups let in beside what came before. Nothing when the rules stand in the way.
 */
export function completeNetwork(problem: Reduced, start: Iterable<number>): Int32Array | undefined {
  const { columns, points } = problem
  const state = stateOf(problem)
  const list = [...start]
  const counts = groupCounts(problem, Math.max(points, list.length))
  const insert = (j: number): void => {
    state.insert(j)
    counts.insert(j)
  }
  let count = 0
  for (const j of list) {
    if (!counts.mayAdd(j)) continue
    insert(j)
    count++
  }
  for (; count < points; count++) {
    let best = -1
    let most = -Infinity
    for (let k = 0; k < columns; k++) {
      if (state.isOpen[k] || !counts.mayAdd(k)) continue
      const gain = state.gain(k)
      state.forget()
      if (gain <= most) continue
      most = gain
      best = k
    }
    if (best < 0) return undefined
    insert(best)
  }
  for (; count > points; count--) {
    let best = -1
    for (let r = 0; r < columns; r++)
      if (state.isOpen[r] && counts.mayRemove(r) && (best < 0 || state.loss[r]! < state.loss[best]!)) best = r
    if (best < 0) return undefined
    state.remove(best)
    counts.remove(best)
  }
  if (!counts.holds()) return undefined
  return Int32Array.from([...state.isOpen.keys()].filter((j) => state.isOpen[j]))
}
