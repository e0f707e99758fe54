import { expect, test } from 'vitest'
import { buildSitingProblem } from '../build-problem.ts'
import { checkAnswer } from '../check-answer.ts'
import { evaluate } from '../evaluate.ts'
import { isMost, type SitingProblem } from '../problem.ts'
import { seededRandom } from '../random.ts'
import { networks, scattered, scatteredInPlaces } from '../scattered.testkit.ts'
import { solveSiting } from '../solve.ts'

function priced(seed: number, kind: 'max-cover' | 'p-median'): SitingProblem {
  const random = seededRandom(seed)
  const columns = 7 + (seed % 4)
  const plain = (seed % 2 === 0 ? scattered : scatteredInPlaces)(seed, kind, 10 + (seed % 15), columns, 4)
  const opening = Float64Array.from({ length: columns }, () => (seed % 5 === 0 ? 10 * random.unit() : 1 + random.below(9)))
  return { ...plain, points: columns, opening, budget: 4 + random.below(25) }
}

/** Every number of sites that the money allows; nothing when no network is within it. */
function bestWithin(problem: SitingProblem): number | undefined {
  let best: number | undefined
  for (let points = 0; points <= problem.points; points++)
    for (const open of networks({ ...problem, points })) {
      if (open.reduce((sum, j) => sum + problem.opening![j]!, 0) > problem.budget!) continue
      const { value } = evaluate(problem, open)
      if (best === undefined || (isMost(problem.objective) ? value > best : value < best)) best = value
    }
  return best
}

test.each(['max-cover', 'p-median'] as const)('%s within a budget is the best of all networks it can pay, under their rules', (kind) => {
  let solved = 0
  let without = 0
  for (let seed = 1; seed <= 120; seed++) {
    const problem = priced(seed, kind)
    const truth = bestWithin(problem)
    const answer = solveSiting(problem, { seed })
    expect(answer.status, `seed ${seed}`).toBe(truth === undefined ? 'infeasible' : 'optimal')
    if (answer.status === 'infeasible') {
      without++
      continue
    }
    solved++
    expect(answer.value, `seed ${seed}`).toBe(truth)
    expect(checkAnswer(problem, answer), `seed ${seed}`).toEqual([])
  }
  expect(solved).toBeGreaterThan(60)
  expect(without).toBeGreaterThan(5)
})

test.each(['max-cover', 'p-median'] as const)('the bound of %s within a budget holds however early the run is stopped', (kind) => {
  for (let seed = 1; seed <= 40; seed++) {
    const problem = priced(seed, kind)
    const truth = bestWithin(problem)
    let calls = 0
    const answer = solveSiting(problem, { seed, effort: 1e-9, onProgress: () => (calls++ < seed % 3 ? 'go' : 'stop') })
    if (answer.status === 'infeasible' || truth === undefined) continue
    if (kind === 'max-cover') expect(answer.bound, `seed ${seed}`).toBeGreaterThanOrEqual(truth)
    else expect(answer.bound, `seed ${seed}`).toBeLessThanOrEqual(truth)
    expect(checkAnswer(problem, answer), `seed ${seed}`).toEqual([])
  }
})

test('two cheap halls beat a dear one, and a minimum that the money cannot pay is an answer', () => {
  const hall = {
    objective: { kind: 'max-cover', reach: 500 },
    rows: 3,
    columns: 3,
    points: 3,
    weight: [100, 70, 60],
    opening: [50, 20, 25],
    pairs: { row: [0, 1, 2], site: [0, 1, 2], cost: [0, 0, 0] },
  } as const
  const answer = solveSiting(buildSitingProblem({ ...hall, budget: 50 }), { seed: 1 })
  expect(answer).toMatchObject({ status: 'optimal', value: 130 })
  expect(answer.status !== 'infeasible' && [...answer.open]).toEqual([1, 2])
  const bare = buildSitingProblem({ ...hall, budget: 19, minimum: [1] })
  expect(solveSiting(bare, { seed: 1 })).toEqual({ status: 'infeasible', clash: [{ kind: 'budget-short', budget: 19, needed: 20 }] })
})
