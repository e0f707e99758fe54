import { expect, test } from 'vitest'
import { buildSitingProblem, type SitingProblemInput } from './build-problem.ts'

const village: SitingProblemInput = {
  objective: { kind: 'p-median', outOfReach: 900 },
  rows: 2,
  columns: 3,
  points: 1,
  pairs: { row: [1, 0, 0, 1], site: [2, 1, 0, 0], cost: [70, 400, 100, 70] },
}

test('pairs in any order become rows by cost, then site', () => {
  const problem = buildSitingProblem(village)
  expect([...problem.rowStart]).toEqual([0, 2, 4])
  expect([...problem.site]).toEqual([0, 1, 0, 2])
  expect([...problem.cost]).toEqual([100, 400, 70, 70])
  expect([...problem.weight]).toEqual([1, 1])
})

test('costs that are not whole are sorted the same way', () => {
  const problem = buildSitingProblem({ ...village, pairs: { row: [0, 0, 0], site: [2, 1, 0], cost: [0.5, 0.25, 0.5] } })
  expect([...problem.site]).toEqual([1, 0, 2])
})

test.each<[string, Partial<SitingProblemInput>, RegExp]>([
  ['a weight that is not a number', { weight: [1, Number.NaN] }, /^weight 1 is NaN/],
  ['a negative weight', { weight: [-3, 1] }, /^weight 0 is -3/],
  ['weights for other rows', { weight: [1] }, /^weight has 1 numbers, expected 2/],
  ['an unknown row', { pairs: { row: [2], site: [0], cost: [1] } }, /^pair 0: row 2 is not one of 0…1/],
  ['an unknown site', { pairs: { row: [0, 0], site: [0, 3], cost: [1, 1] } }, /^pair 1: site 3 is not one of 0…2/],
  ['a cost that is not finite', { pairs: { row: [0], site: [0], cost: [Infinity] } }, /^pair 0: cost is Infinity/],
  ['a pair given twice', { pairs: { row: [0, 0], site: [1, 1], cost: [1, 2] } }, /^row 0 names site 1 twice/],
  ['lists of unequal length', { pairs: { row: [0], site: [], cost: [1] } }, /^pairs have 1 rows, 0 sites and 1 costs/],
  ['a fixed site that does not exist', { fixed: [9] }, /^fixed: site 9 is not one of 0…2/],
  ['a site fixed and forbidden', { fixed: [1], forbidden: [1] }, /^site 1 is both fixed and forbidden/],
  ['half a point', { points: 0.5 }, /^points is 0.5/],
  ['a group without a minimum', { group: [0, 1, 2], minimum: [1, 1] }, /^group of site 2 is 2, not one of 0…1/],
  [
    'a reward for serving nobody',
    { objective: { kind: 'p-median', outOfReach: 300 } },
    /^outOfReach is 300, expected at least the largest cost/,
  ],
  ['a reach below zero', { objective: { kind: 'max-cover', reach: -1 } }, /^reach is -1/],
  [
    'capacity asked for and not given',
    { objective: { kind: 'capacitated-p-median', demand: [1, 1], weighted: true } },
    /^capacity is absent/,
  ],
])('refuses %s, naming the place', (_, change, message) => {
  expect(() => buildSitingProblem({ ...village, ...change })).toThrow(RangeError)
  expect(() => buildSitingProblem({ ...village, ...change })).toThrow(message)
})
