import { hasSite } from './has-site.ts'
import type { SitingProblem } from './problem.ts'

/** People whom no network can serve: not an error, but to be named. */
export interface OutOfReach {
  /** Rows with weight that no site which is not forbidden can serve, ascending. */
  readonly rows: Int32Array
  readonly weight: number
}

/** Within the objective's own reach where it has one. */
export function outOfEveryonesReach(problem: SitingProblem): OutOfReach {
  const reach = 'reach' in problem.objective ? problem.objective.reach : Infinity
  const rows = Int32Array.from({ length: problem.rows }, (_, i) => i).filter((i) => problem.weight[i]! > 0 && !hasSite(problem, i, reach))
  return { rows, weight: rows.reduce((sum, i) => sum + problem.weight[i]!, 0) }
}
