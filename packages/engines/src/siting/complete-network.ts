import { coverState } from './cover-state.ts'
import { medianState } from './median-state.ts'
import type { Reduced } from './reduced.ts'

/** A network of exactly `points` columns from one that has fewer or more, each step the best by itself; nothing when the minimums of groups stand in the way. */
export function completeNetwork(problem: Reduced, start: Iterable<number>): Int32Array | undefined {
  const { columns, points, group, minimum } = problem
  const state = problem.cover ? coverState(problem) : medianState(problem)
  const openIn = new Int32Array(minimum.length)
  let count = 0
  for (const j of start) {
    state.insert(j)
    openIn[group[j]!]!++
    count++
  }
  for (; count < points; count++) {
    let best = -1
    let most = -1
    for (let k = 0; k < columns; k++) {
      if (state.isOpen[k]) continue
      const gain = state.gain(k)
      state.forget()
      if (gain <= most) continue
      most = gain
      best = k
    }
    state.insert(best)
    openIn[group[best]!]!++
  }
  for (; count > points; count--) {
    let best = -1
    for (let r = 0; r < columns; r++)
      if (state.isOpen[r] && openIn[group[r]!]! > minimum[group[r]!]! && (best < 0 || state.loss[r]! < state.loss[best]!)) best = r
    if (best < 0) return undefined
    state.remove(best)
    openIn[group[best]!]!--
  }
  for (let g = 0; g < minimum.length; g++) if (openIn[g]! < minimum[g]!) return undefined
  return Int32Array.from([...state.isOpen.keys()].filter((j) => state.isOpen[j]))
}
