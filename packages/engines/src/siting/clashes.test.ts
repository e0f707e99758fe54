import { expect, test } from 'vitest'
import { buildSitingProblem, type SitingProblemInput } from './build-problem.ts'
import { clashes } from './clashes.ts'
import { scattered, networks } from './scattered.testkit.ts'
import { solveSiting } from './solve.ts'

const four: SitingProblemInput = {
  objective: { kind: 'max-cover', reach: 500 },
  rows: 1,
  columns: 4,
  points: 2,
  pairs: { row: [0], site: [0], cost: [100] },
  group: [0, 0, 1, 1],
  minimum: [0, 0],
}

test.each<[string, Partial<SitingProblemInput>, object]>([
  ['five points on four sites', { points: 5 }, { kind: 'more-points-than-sites', points: 5, available: 4 }],
  ['three fixed sites and two points', { fixed: [0, 1, 2] }, { kind: 'more-fixed-than-points', points: 2, fixed: 3 }],
  [
    'three points wanted in a municipality with two sites',
    { points: 4, minimum: [3, 0] },
    { kind: 'minimum-above-sites', group: 0, minimum: 3, available: 2 },
  ],
  ['two and one wanted of two points', { minimum: [2, 1] }, { kind: 'minimums-above-points', points: 2, needed: 3 }],
  [
    'both fixed in one municipality and one wanted in the other',
    { fixed: [0, 1], minimum: [0, 1] },
    { kind: 'minimums-above-points', points: 2, needed: 3 },
  ],
])('%s is an answer with its reason', (_, change, clash) => {
  const problem = buildSitingProblem({ ...four, ...change })
  expect(clashes(problem)).toContainEqual(clash)
  expect(solveSiting(problem, { seed: 1 })).toEqual({ status: 'infeasible', clash: clashes(problem) })
})

test('capacity short of demand is named, with the two largest of the sites', () => {
  const problem = buildSitingProblem({
    ...four,
    objective: { kind: 'capacitated-p-median', demand: [100], weighted: false },
    capacity: [40, 30, 20, 10],
  })
  expect(clashes(problem)).toEqual([{ kind: 'capacity-short', demand: 100, capacity: 70 }])
})

test('without a clash there is a network, on 150 scattered problems', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const problem = { ...scattered(seed, 'max-cover', 4, 7, 1 + (seed % 5)) }
    const exists = !networks(problem).next().done
    expect(clashes(problem).length === 0, `seed ${seed}`).toBe(exists)
  }
})
