import { expect, test } from 'vitest'
import { buildSitingProblem } from './build-problem.ts'
import { checkAnswer } from './check-answer.ts'
import type { SitingProblem } from './problem.ts'
import { seededRandom } from './random.ts'
import { bestByHand, scattered, scatteredInPlaces } from './scattered.testkit.ts'
import { solveSiting } from './solve.ts'

function nightAndDay(seed: number, kind: 'max-cover' | 'p-median'): SitingProblem {
  const random = seededRandom(seed)
  const plain = (seed % 2 === 0 ? scattered : scatteredInPlaces)(seed, kind, 8 + (seed % 15), 7 + (seed % 5), 1 + (seed % 4))
  const scenarios = Array.from({ length: 2 + (seed % 2) }, () => Float64Array.from({ length: plain.rows }, () => random.below(50)))
  return { ...plain, worstOf: scenarios }
}

test.each(['max-cover', 'p-median'] as const)('the scenario that fares worst fares as well as any network allows (%s)', (kind) => {
  let solved = 0
  let optimal = 0
  for (let seed = 1; seed <= 60; seed++) {
    const problem = nightAndDay(seed, kind)
    const truth = bestByHand(problem)
    const answer = solveSiting(problem, { seed })
    if (answer.status === 'infeasible' || truth === undefined) {
      expect([answer.status, truth], `seed ${seed}`).toEqual(['infeasible', undefined])
      continue
    }
    solved++
    if (answer.status === 'optimal') optimal++
    expect(answer.value, `seed ${seed}`).toBe(truth)
    expect(checkAnswer(problem, answer), `seed ${seed}`).toEqual([])
    if (kind === 'max-cover') expect(answer.bound, `seed ${seed}`).toBeGreaterThanOrEqual(truth)
    else expect(answer.bound, `seed ${seed}`).toBeLessThanOrEqual(truth)
  }
  expect(solved).toBeGreaterThan(30)
  expect(optimal).toBeGreaterThan(10)
})

test('by night people are at home and by day at work: one point between both serves the worst, not the mean', () => {
  const halls = (judge: 'mean' | 'worst') =>
    buildSitingProblem({
      objective: { kind: 'p-median', outOfReach: 5000 },
      rows: 2,
      columns: 3,
      points: 1,
      scenarios: {
        weights: [
          [100, 10],
          [10, 90],
        ],
        shares: [2, 1],
        judge,
      },
      pairs: { row: [0, 0, 0, 1, 1, 1], site: [0, 1, 2, 0, 1, 2], cost: [0, 500, 1000, 1000, 500, 0] },
    })
  expect(halls('mean').weight).toEqual(Float64Array.of(70, 110 / 3))
  const mean = solveSiting(halls('mean'), { seed: 1 })
  expect(mean.status !== 'infeasible' && [...mean.open]).toEqual([0])
  const worst = solveSiting(halls('worst'), { seed: 1 })
  expect(worst).toMatchObject({ value: 55_000 })
  expect(worst.status !== 'infeasible' && [...worst.open]).toEqual([1])
})

test('the bound on the worst scenario holds however early the run is stopped', () => {
  let solved = 0
  let held = 0
  for (let seed = 1; seed <= 40; seed++) {
    const problem = { ...nightAndDay(seed, 'max-cover'), points: 4 }
    const truth = bestByHand(problem)
    let calls = 0
    const answer = solveSiting(problem, { seed, effort: 1e-9, onProgress: () => (calls++ < seed % 3 ? 'go' : 'stop') })
    if (answer.status === 'infeasible' || truth === undefined) continue
    held += answer.bound >= truth ? 1 : 0
    solved++
  }
  expect(solved).toBeGreaterThan(20)
  expect(held).toBe(solved)
})
