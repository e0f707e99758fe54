import { unreachable } from '@weerbaar/core'
import type { SitingAnswer, SitingOptions } from './answer.ts'
import { solveCapacitated } from './capacitated/solve-capacitated.ts'
import { solveSplit } from './capacitated/split/solve-split.ts'
import { clashes } from './clashes.ts'
import { leastReach } from './least-reach.ts'
import { fewestSites } from './fewest-sites.ts'
import type { SitingProblem } from './problem.ts'
import { solveCoverOrMedian } from './solve-cover-or-median.ts'
import { solveWithinBudget } from './budget/solve-within-budget.ts'
import { solveWorstScenario } from './solve-worst-scenario.ts'

/**
 * Chooses sites, and says how far from the best the choice can be at most.
 *
 * Pure: no clock, no I/O; equal problem, seed and effort give the same answer bit for bit, unless the clock or the caller
 * ends the run. Runs in a worker as it is: problem and answer are plain data. Method and limits: docs/methods/siting.md.
 *
 * @param start sites to begin from, for instance the network of another number of points; it changes the way, not the proof
 */
export function solveSiting(problem: SitingProblem, options: SitingOptions, start?: Iterable<number>): SitingAnswer {
  const clash = clashes(problem)
  if (clash.length > 0) return { status: 'infeasible', clash }
  const { objective } = problem
  if (problem.worstOf !== undefined) return solveWorstScenario(problem, problem.worstOf, options)
  if (problem.budget !== undefined) return solveWithinBudget(problem, problem.budget, options)
  switch (objective.kind) {
    case 'max-cover':
    case 'p-median':
    case 'backup-cover':
      return solveCoverOrMedian(problem, options, start)
    case 'p-centre':
      return leastReach(problem, options)
    case 'fewest-sites':
      return fewestSites(problem, objective, options)
    case 'capacitated-p-median':
      return objective.split === true ? solveSplit(problem, options) : solveCapacitated(problem, options)
    case 'capacitated-cover':
      return solveSplit(problem, options)
    default:
      return unreachable(objective)
  }
}
