import { expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import type { SitingProblem } from './problem.ts'
import { networks, scattered } from './scattered.testkit.ts'
import { solveSiting } from './solve.ts'

const centre = (seed: number): SitingProblem => ({
  ...scattered(seed, 'p-median', 5 + (seed % 17), 6 + (seed % 5), 2 + (seed % 4)),
  objective: { kind: 'p-centre' },
})

test('the longest walk is the shortest of all networks, and proven', () => {
  let solved = 0
  for (let seed = 1; seed <= 100; seed++) {
    const problem = centre(seed)
    let truth = Infinity
    for (const open of networks(problem)) truth = Math.min(truth, evaluate(problem, open).value)
    const answer = solveSiting(problem, { seed })
    expect(answer.status, `seed ${seed}`).toBe(truth === Infinity ? 'infeasible' : 'optimal')
    if (answer.status === 'infeasible') continue
    solved++
    expect([answer.value, answer.bound], `seed ${seed}`).toEqual([truth, truth])
    expect(answer.open.length).toBe(problem.points)
  }
  expect(solved).toBeGreaterThan(30)
})

test('people out of everyone’s reach do not stand in the way, a forbidden site does', () => {
  const problem = centre(1)
  const alone = { ...problem, rowStart: new Uint32Array(problem.rows + 1), site: new Int32Array(0), cost: new Float64Array(0) }
  expect(solveSiting(alone, { seed: 1 })).toMatchObject({ status: 'optimal', value: 0, bound: 0 })
})

test('a centre that is stopped early claims no more than it found and no less than it proved', () => {
  let open = 0
  for (let seed = 1; seed <= 60; seed++) {
    const problem = { ...scattered(seed, 'p-median', 60, 14, 5), objective: { kind: 'p-centre' } } as const
    let truth = Infinity
    for (const network of networks(problem)) truth = Math.min(truth, evaluate(problem, network).value)
    let calls = 0
    const answer = solveSiting(problem, { seed, effort: 1e-9, onProgress: () => (calls++ < seed % 5 ? 'go' : 'stop') })
    if (answer.status === 'infeasible') continue
    if (answer.status === 'feasible') open++
    expect(answer.bound, `seed ${seed}`).toBeLessThanOrEqual(truth)
    expect(answer.value, `seed ${seed}`).toBeGreaterThanOrEqual(truth)
  }
  expect(open).toBeGreaterThan(3)
})
