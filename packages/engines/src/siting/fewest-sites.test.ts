import { expect, test } from 'vitest'
import { buildSitingProblem } from './build-problem.ts'
import { evaluate } from './evaluate.ts'
import type { SitingProblem } from './problem.ts'
import { networks, scattered } from './scattered.testkit.ts'
import { solveSiting } from './solve.ts'

const asked = (seed: number, share: number): SitingProblem => {
  const towns = scattered(seed, 'p-median', 8 + (seed % 13), 6 + (seed % 5), 3)
  const reach = 250 + 10 * (seed % 30)
  return { ...towns, objective: { kind: 'fewest-sites', reach, share }, points: towns.columns }
}

/** The smallest number with any network that covers enough, by trying all; nothing when there is none. */
function fewestByHand(problem: SitingProblem, share: number): number | undefined {
  const total = problem.weight.reduce((a, b) => a + b, 0)
  for (let points = 0; points <= problem.columns; points++)
    for (const open of networks({ ...problem, points })) {
      const { assignment } = evaluate(problem, open)
      const covered = problem.weight.reduce((sum, w, i) => sum + (assignment[i]! >= 0 ? w : 0), 0)
      if (covered >= share * total * (1 - 1e-12)) return points
    }
  return undefined
}

test.each([0.5, 0.9, 1])('the fewest sites for a share of %s are as few as by trying all networks', (share) => {
  let none = 0
  for (let seed = 1; seed <= 60; seed++) {
    const problem = asked(seed, share)
    const answer = solveSiting(problem, { seed })
    const truth = fewestByHand(problem, share)
    expect(answer.status, `seed ${seed}`).toBe(truth === undefined ? 'infeasible' : 'optimal')
    if (answer.status === 'infeasible') none++
    else expect([answer.value, answer.bound, answer.open.length], `seed ${seed}`).toEqual([truth, truth, truth])
  }
  if (share < 1) expect(none).toBeLessThan(30)
})

test('people no site can reach make full cover impossible, and the answer names the first of them', () => {
  const problem = buildSitingProblem({
    objective: { kind: 'fewest-sites', reach: 500, share: 1 },
    rows: 3,
    columns: 2,
    points: 2,
    weight: [10, 7, 3],
    pairs: { row: [0, 1, 2], site: [0, 1, 1], cost: [100, 600, 300] },
  })
  expect(solveSiting(problem, { seed: 1 })).toEqual({
    status: 'infeasible',
    clash: [{ kind: 'cover-out-of-reach', row: 1, needed: 20, most: 13 }],
  })
  const most = { ...problem, objective: { kind: 'fewest-sites', reach: 500, share: 0.6 } } as const
  expect(solveSiting(most, { seed: 1 })).toMatchObject({ status: 'optimal', value: 2 })
})

test('a limit on the number that leaves too many without a site is an answer with its reason', () => {
  const problem = { ...asked(4, 0.5), points: 0 }
  expect(solveSiting(problem, { seed: 1 })).toMatchObject({
    status: 'infeasible',
    clash: [{ kind: 'cover-above-points', proven: true, points: 0 }],
  })
})

test('sites that stand already are open, free and not counted', () => {
  const hall = buildSitingProblem({
    objective: { kind: 'fewest-sites', reach: 500, share: 1 },
    rows: 3,
    columns: 3,
    points: 3,
    existing: [1],
    pairs: { row: [0, 1, 2], site: [0, 1, 2], cost: [0, 0, 0] },
  })
  const answer = solveSiting(hall, { seed: 1 })
  expect(answer).toMatchObject({ status: 'optimal', value: 2, bound: 2 })
  expect(answer.status !== 'infeasible' && [...answer.open]).toEqual([0, 1, 2])
  const cover = solveSiting({ ...hall, objective: { kind: 'max-cover', reach: 500 }, points: 2 }, { seed: 1 })
  expect(cover.status !== 'infeasible' && cover.open.includes(1)).toBe(true)
})

test('an early end keeps the number between what is found and what is proven', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const problem = asked(seed, 0.9)
    const truth = fewestByHand(problem, 0.9)
    let calls = 0
    const answer = solveSiting(problem, { seed, effort: 1e-9, onProgress: () => (calls++ < seed % 4 ? 'go' : 'stop') })
    if (answer.status === 'infeasible' || truth === undefined) continue
    expect(answer.bound, `seed ${seed}`).toBeLessThanOrEqual(truth)
    expect(answer.value, `seed ${seed}`).toBeGreaterThanOrEqual(truth)
  }
})
