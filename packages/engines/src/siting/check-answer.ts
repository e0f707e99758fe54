import type { SitingAnswer } from './answer.ts'
import { evaluate } from './evaluate.ts'
import { FIXED, FORBIDDEN, isMost, type SitingProblem } from './problem.ts'

/**
 * What an answer claims and does not hold, in English, for whoever must find out why; empty when all of it holds. Slow and obvious,
 * from the problem alone; shares nothing with the solvers but `evaluate`, which the tests hold against networks worked out by hand.
 *
 * What it cannot see is whether a bound is true; only that value and bound do not contradict each other.
 */
export function checkAnswer(problem: SitingProblem, answer: SitingAnswer): readonly string[] {
  if (answer.status === 'infeasible') return answer.clash.length > 0 ? [] : ['infeasible without a reason']
  const { objective, points, standing, state, group, parent, minimum, maximum } = problem
  const faults: string[] = []
  const open = new Set(answer.open)
  if (open.size !== answer.open.length) faults.push('a site is named twice')
  for (const j of open) if (!(j >= 0 && j < problem.columns)) faults.push(`site ${j} does not exist`)
  if (faults.length > 0) return faults
  for (const [j, mark] of state.entries()) {
    if (mark === FIXED && !open.has(j)) faults.push(`site ${j} must be open`)
    if (mark === FORBIDDEN && open.has(j)) faults.push(`site ${j} may not be open`)
  }
  const atMost = objective.kind === 'fewest-sites' || problem.budget !== undefined
  if (atMost ? open.size > points : open.size !== points)
    faults.push(`${open.size - standing} sites are open, asked were ${points - standing}`)
  for (const [g, least] of minimum.entries()) {
    const inside = [...open].filter((j) => isIn(parent, group[j] ?? -1, g)).length
    if (inside < least || inside > maximum[g]!) faults.push(`group ${g} has ${inside} open`)
  }
  const spent = answer.open.reduce((sum, j) => sum + (problem.opening?.[j] ?? 0), 0)
  if (problem.budget !== undefined && spent > problem.budget * (1 + 1e-12)) faults.push(`${spent} is spent, above the budget`)
  const { value, assignment } = evaluate(problem, answer.open, answer.assignment, answer.shares)
  if (value !== answer.value) faults.push(`the value is ${value}, not ${answer.value}`)
  if (!assignment.every((site, i) => site === answer.assignment[i])) faults.push('somebody is sent elsewhere than to the nearest open site')
  if (objective.kind === 'fewest-sites') {
    const covered = problem.weight.reduce((sum, w, i) => sum + (assignment[i]! >= 0 ? w : 0), 0)
    const total = problem.weight.reduce((a, b) => a + b, 0)
    if (covered < objective.share * total * (1 - 1e-9)) faults.push(`${covered} of ${total} are covered, asked was ${objective.share}`)
  }
  const better = isMost(objective) ? answer.bound - answer.value : answer.value - answer.bound
  if (better < 0) faults.push(`the bound ${answer.bound} lies on the wrong side of the value ${answer.value}`)
  if (answer.status === 'optimal' && better !== 0) faults.push('optimal with a bound that is not the value')
  const gap = better === 0 ? 0 : better / Math.abs(answer.value)
  if (Math.abs(gap - answer.gap) > 1e-12 * (1 + gap)) faults.push(`the gap is ${gap}, not ${answer.gap}`)
  return faults
}

function isIn(parent: Int32Array, innermost: number, group: number): boolean {
  let g = innermost
  while (g >= 0 && g !== group) g = parent[g] ?? -1
  return g === group
}
