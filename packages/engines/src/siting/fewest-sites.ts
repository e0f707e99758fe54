import type { SitingAnswer, SitingOptions } from './answer.ts'
import { evaluate } from './evaluate.ts'
import { findCover } from './find-cover.ts'
import { narrow } from './narrow.ts'
import { hasSite } from './has-site.ts'
import type { Objective, SitingProblem } from './problem.ts'
import { siteLimits } from './site-limits.ts'

/**
 * The fewest sites that bring a share of all weight within reach.
 *
 * Method: is there a network of p sites that leaves little enough uncovered (`findCover`), for p by halves. The bound of cover
 * for a number of sites is the bound on the number for that cover: both stand on one linear program.
 */
export function fewestSites(
  problem: SitingProblem,
  { reach, share }: Extract<Objective, { kind: 'fewest-sites' }>,
  options: SitingOptions,
): SitingAnswer {
  const total = problem.weight.reduce((a, b) => a + b, 0)
  const uncovered = total * (1 - share) + 1e-12 * total
  const { least, most } = siteLimits(problem)
  const reachable = weightInReach(problem, reach)
  if (total - reachable > uncovered)
    return {
      status: 'infeasible',
      clash: [{ kind: 'cover-out-of-reach', row: rowOutOfReach(problem, reach), needed: share * total, most: reachable }],
    }
  const ask = (points: number, given: SitingOptions, from?: Int32Array) =>
    findCover({ ...problem, objective: { kind: 'max-cover', reach }, points }, uncovered, given, from)
  const at = Math.min(most, problem.points)
  const first = ask(at, options)
  if (first.found.kind !== 'network') {
    const proven = first.found.kind === 'none'
    return {
      status: 'infeasible',
      clash: [{ kind: 'cover-above-points', proven, points: at - problem.standing, needed: share * total }],
    }
  }
  const { yes, no, open, repeatable } = narrow(least - 1, at, first.found.open, options, ask)
  const { value, assignment } = evaluate(problem, open)
  const bound = Math.max(0, no + 1 - problem.standing)
  return {
    status: no + 1 === yes ? 'optimal' : 'feasible',
    value,
    bound,
    gap: value === 0 ? 0 : (value - bound) / value,
    repeatable: repeatable && !first.cutShort,
    open,
    assignment,
  }
}

function weightInReach(problem: SitingProblem, reach: number): number {
  let sum = 0
  for (let i = 0; i < problem.rows; i++) if (hasSite(problem, i, reach)) sum += problem.weight[i]!
  return sum
}

function rowOutOfReach(problem: SitingProblem, reach: number): number {
  let row = 0
  while (problem.weight[row] === 0 || hasSite(problem, row, reach)) row++
  return row
}
