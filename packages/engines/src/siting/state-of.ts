import { backupState } from './backup-state.ts'
import { coverState } from './cover-state.ts'
import { medianState } from './median-state.ts'
import type { Reduced } from './reduced.ts'
import type { SwapState } from './swap-state.ts'

/** The kernel that keeps a network of this kind of problem. */
export function stateOf(problem: Reduced): SwapState {
  if (!problem.cover) return medianState(problem)
  return problem.again.length > 0 ? backupState(problem) : coverState(problem)
}
