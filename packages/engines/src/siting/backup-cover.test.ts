import { expect, test } from 'vitest'
import { checkAnswer } from './check-answer.ts'
import { buildSitingProblem } from './build-problem.ts'
import type { SitingProblem } from './problem.ts'
import { bestByHand, scattered, scatteredInPlaces } from './scattered.testkit.ts'
import { solveSiting } from './solve.ts'

const asBackup = (cover: SitingProblem, once: number): SitingProblem => {
  if (cover.objective.kind !== 'max-cover') throw new TypeError('expected cover')
  return { ...cover, objective: { kind: 'backup-cover', reach: cover.objective.reach, once } }
}

test.each([0.5, 0.75, 1])('backup cover with %s for one site is the best of all networks, under every rule', (once) => {
  let solved = 0
  for (let seed = 1; seed <= 60; seed++) {
    const make = seed % 2 === 0 ? scattered : scatteredInPlaces
    const problem = asBackup(make(seed, 'max-cover', 10 + (seed % 17), 7 + (seed % 5), 1 + (seed % 5)), once)
    const truth = bestByHand(problem)
    const answer = solveSiting(problem, { seed })
    expect(answer.status, `seed ${seed}`).toBe(truth === undefined ? 'infeasible' : 'optimal')
    if (answer.status === 'infeasible' || truth === undefined) continue
    solved++
    expect(Math.abs(answer.value - truth), `seed ${seed}`).toBeLessThanOrEqual(2e-9 * Math.abs(truth))
    expect(checkAnswer(problem, answer), `seed ${seed}`).toEqual([])
  }
  expect(solved).toBeGreaterThan(30)
})

test('what one site is worth decides whether two stand together or apart', () => {
  const twoVillages = (once: number) =>
    buildSitingProblem({
      objective: { kind: 'backup-cover', reach: 500, once },
      rows: 2,
      columns: 3,
      points: 2,
      weight: [100, 60],
      pairs: { row: [0, 0, 1], site: [0, 1, 2], cost: [100, 200, 100] },
    })
  const together = solveSiting(twoVillages(0.5), { seed: 1 })
  expect(together).toMatchObject({ status: 'optimal', value: 100 })
  expect(together.status !== 'infeasible' && [...together.open]).toEqual([0, 1])
  const apart = solveSiting(twoVillages(0.9), { seed: 1 })
  expect(apart).toMatchObject({ status: 'optimal', value: 144 })
  expect(apart.status !== 'infeasible' && apart.open.includes(2)).toBe(true)
})

test('the bound of backup cover never falls below the best value, however early the run is stopped', () => {
  for (let seed = 1; seed <= 30; seed++) {
    const problem = asBackup(scattered(seed, 'max-cover', 30, 11, 4), 0.6)
    const truth = bestByHand(problem)
    let calls = 0
    const answer = solveSiting(problem, { seed, effort: 1e-9, onProgress: () => (calls++ < seed % 3 ? 'go' : 'stop') })
    if (answer.status === 'infeasible' || truth === undefined) continue
    expect(answer.bound, `seed ${seed}`).toBeGreaterThanOrEqual(truth * (1 - 1e-12))
  }
})
