import { expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import { explainSites } from './explain-sites.ts'
import { frontier } from './frontier.ts'
import { FIXED, FORBIDDEN } from './problem.ts'
import { keepsGroups, scattered, scatteredInPlaces } from './scattered.testkit.ts'
import { solveSiting } from './solve.ts'

test.each(['max-cover', 'p-median'] as const)('for %s each site’s loss and best replacement are what evaluating them says', (kind) => {
  for (let seed = 1; seed <= 40; seed++) {
    const problem = seed % 2 === 0 ? scatteredInPlaces(seed, kind, 40, 10, 4) : scattered(seed, kind, 40, 10, 3)
    const answer = solveSiting(problem, { seed: 1 })
    if (answer.status === 'infeasible') continue
    const sign = kind === 'max-cover' ? 1 : -1
    const lost = (open: number[]): number => sign * (answer.value - evaluate(problem, open).value)
    for (const reason of explainSites(problem, answer)) {
      const others = [...answer.open].filter((j) => j !== reason.site)
      expect(reason.lossWhenClosed).toBe(lost(others) + (problem.opening?.[reason.site] ?? 0))
      const allowed = [...problem.state.keys()].filter(
        (k) =>
          problem.state[k] !== FORBIDDEN &&
          problem.state[reason.site] !== FIXED &&
          !answer.open.includes(k) &&
          keepsGroups(problem, [...others, k]),
      )
      if (allowed.length === 0) expect(reason.replacement).toBeUndefined()
      else expect(reason.replacement?.loss).toBe(Math.min(...allowed.map((k) => lost([...others, k]))))
    }
    const served = [...answer.assignment.keys()].filter((i) => answer.assignment[i]! >= 0)
    expect(explainSites(problem, answer).reduce((sum, reason) => sum + reason.load, 0)).toBe(
      served.reduce((sum, i) => sum + problem.weight[i]!, 0),
    )
  }
})

test('the frontier has one answer a number, each the best, and never falls', () => {
  const problem = scattered(4, 'max-cover', 60, 14, 1)
  const steps = frontier(problem, [5, 1, 3, 2, 4, 3], { seed: 1 })
  expect(steps.map((step) => step.points)).toEqual([1, 2, 3, 4, 5])
  const values = steps.map((step) => (step.answer.status === 'infeasible' ? Number.NaN : step.answer.value))
  expect(values.toSorted((a, b) => a - b)).toEqual(values)
  for (const { points, answer } of steps) expect(answer).toMatchObject({ status: 'optimal', value: soloValue(points) })
  expect(() => frontier(problem, [1.5], { seed: 1 })).toThrow(/points is 1.5/)

  function soloValue(points: number): number {
    const alone = solveSiting({ ...problem, points }, { seed: 9 })
    return alone.status === 'infeasible' ? Number.NaN : alone.value
  }
})
