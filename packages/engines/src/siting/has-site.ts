import { FORBIDDEN, type SitingProblem } from './problem.ts'

/** Whether some site that is not forbidden could serve a row at `reach` or less. */
export function hasSite({ rowStart, site, cost, state }: SitingProblem, row: number, reach: number): boolean {
  for (let k = rowStart[row]!; k < rowStart[row + 1]!; k++) if (cost[k]! <= reach && state[site[k]!] !== FORBIDDEN) return true
  return false
}
