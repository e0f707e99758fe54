import { expect, test } from 'vitest'
import { buildSitingProblem } from './build-problem.ts'
import { evaluate } from './evaluate.ts'
import { explainSites } from './explain-sites.ts'
import { frontier } from './frontier.ts'
import { outOfEveryonesReach } from './out-of-reach.ts'
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
      const near = allowed.filter((k) => lost([...others, k]) <= 0.05 * (reason.lossWhenClosed ?? 0))
      expect(reason.alike?.length ?? 0).toBe(Math.min(5, near.length))
      for (const { site, loss } of reason.alike ?? []) expect([near.includes(site), loss]).toEqual([true, lost([...others, site])])
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

test('a hall that holds 90 and serves 90 says so; one within a centre says what its closing would do', () => {
  const hall = {
    rows: 3,
    columns: 2,
    points: 2,
    weight: [60, 50, 5],
    pairs: { row: [0, 1, 1], site: [0, 0, 1], cost: [10, 20, 300] },
  }
  const full = buildSitingProblem({
    ...hall,
    objective: { kind: 'capacitated-cover', reach: 500, demand: [60, 50, 5], split: true },
    capacity: [90, 70],
  })
  const reasons = explainSites(full, solveSiting(full, { seed: 1 }))
  expect(reasons.map(({ capacity }) => capacity)).toEqual([90, 70])
  expect(reasons.reduce((sum, { demand = 0 }) => sum + demand, 0)).toBe(110)
  expect(outOfEveryonesReach(full)).toEqual({ rows: Int32Array.of(2), weight: 5 })
  const centre = buildSitingProblem({ ...hall, objective: { kind: 'p-centre' } })
  expect(explainSites(centre, solveSiting(centre, { seed: 1 })).map(({ lossWhenClosed }) => lossWhenClosed)).toEqual([Infinity, 0])
})
