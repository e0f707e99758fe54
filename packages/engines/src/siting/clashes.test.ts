import { expect, test } from 'vitest'
import { buildSitingProblem, type SitingProblemInput } from './build-problem.ts'
import { clashes } from './clashes.ts'
import { scattered, scatteredInPlaces, networks } from './scattered.testkit.ts'
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

test.each<[string, Partial<SitingProblemInput>, object]>([
  [
    'one allowed where two are fixed',
    { maximum: [1, 2], fixed: [0, 1] },
    { kind: 'maximum-below-needed', group: 0, maximum: 1, needed: 2 },
  ],
  [
    'one allowed in a municipality whose two places want one each',
    { group: [2, 3, 1, 1], parent: [-1, -1, 0, 0], minimum: [0, 0, 1, 1], maximum: [1, 2, 2, 2] },
    { kind: 'maximum-below-needed', group: 0, maximum: 1, needed: 2 },
  ],
  [
    'three points where the municipalities allow one each',
    { points: 3, maximum: [1, 1] },
    { kind: 'maximums-below-points', points: 3, available: 2 },
  ],
])('%s is an answer with its reason too', (_, change, clash) => {
  expect(clashes(buildSitingProblem({ ...four, ...change }))).toEqual([clash])
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
    const inPlaces = scatteredInPlaces(seed, 'max-cover', 4, 7, 1 + (seed % 5))
    expect(clashes(inPlaces).length === 0, `seed ${seed}, places`).toBe(!networks(inPlaces).next().done)
  }
})
