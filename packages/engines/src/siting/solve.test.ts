import { expect, test } from 'vitest'
import { buildSitingProblem } from './build-problem.ts'
import { clashes } from './clashes.ts'
import { evaluate } from './evaluate.ts'
import { FIXED, FORBIDDEN, type SitingProblem } from './problem.ts'
import { seededRandom } from './random.ts'
import { bestByHand, keepsGroups, scattered, scatteredInPlaces } from './scattered.testkit.ts'
import { solveSiting } from './solve.ts'

/** Three hamlets on a road: 100 people at 0 m, 10 at 400 m, 50 at 1,000 m; a hall at each. */
const road = (points: number, kind: 'max-cover' | 'p-median') =>
  buildSitingProblem({
    objective: kind === 'max-cover' ? { kind, reach: 500 } : { kind, outOfReach: 2000 },
    rows: 3,
    columns: 3,
    points,
    weight: [100, 10, 50],
    pairs: { row: [0, 0, 0, 1, 1, 1, 2, 2, 2], site: [0, 1, 2, 0, 1, 2, 0, 1, 2], cost: [0, 400, 1000, 400, 0, 600, 1000, 600, 0] },
  })

test('one point for most people stands at either end of the largest pair', () => {
  const answer = solveSiting(road(1, 'max-cover'), { seed: 1 })
  expect(answer).toMatchObject({ status: 'optimal', value: 110, bound: 110, gap: 0, repeatable: true })
})

test('two points for the least walking stand in the two largest hamlets', () => {
  const answer = solveSiting(road(2, 'p-median'), { seed: 1 })
  expect(answer).toMatchObject({ status: 'optimal', value: 4000, bound: 4000, gap: 0 })
  expect(answer.status !== 'infeasible' && [...answer.open]).toEqual([0, 2])
  expect(answer.status !== 'infeasible' && [...answer.assignment]).toEqual([0, 0, 2])
})

test('people out of everyone’s reach are left unserved, and that is no error', () => {
  const problem = buildSitingProblem({
    objective: { kind: 'max-cover', reach: 500 },
    rows: 2,
    columns: 1,
    points: 1,
    weight: [5, 7],
    pairs: { row: [0], site: [0], cost: [500] },
  })
  const answer = solveSiting(problem, { seed: 1 })
  expect(answer).toMatchObject({ status: 'optimal', value: 5 })
  expect(answer.status !== 'infeasible' && [...answer.assignment]).toEqual([0, -1])
})

test('every site, no site, and nobody to serve are answered too', () => {
  for (const points of [0, 3]) expect(solveSiting(road(points, 'p-median'), { seed: 1 })).toMatchObject({ status: 'optimal', gap: 0 })
  const nobody = buildSitingProblem({
    objective: { kind: 'max-cover', reach: 1 },
    rows: 0,
    columns: 2,
    points: 1,
    pairs: { row: [], site: [], cost: [] },
  })
  expect(solveSiting(nobody, { seed: 1 })).toMatchObject({ status: 'optimal', value: 0, gap: 0 })
})

test.each(['max-cover', 'p-median'] as const)('%s is the best of all networks on 120 scattered problems, under their rules', (kind) => {
  for (let seed = 1; seed <= 120; seed++) {
    const problem = scattered(seed, kind, 5 + (seed % 17), 6 + (seed % 5), 1 + (seed % 4))
    const truth = bestByHand(problem)
    const answer = solveSiting(problem, { seed })
    expect(answer.status, `seed ${seed}`).toBe(truth === undefined ? 'infeasible' : 'optimal')
    if (answer.status === 'infeasible') continue
    expect(answer.value, `seed ${seed}`).toBe(truth)
    expectLawful(problem, answer.open, `seed ${seed}`)
    expect(evaluate(problem, answer.open).value).toBe(answer.value)
  }
})

test.each(['max-cover', 'p-median'] as const)(
  '%s under minimums and maximums of places inside municipalities, with sites that cost to open, is the best of all networks',
  (kind) => {
    let solved = 0
    for (let seed = 1; seed <= 120; seed++) {
      const problem = scatteredInPlaces(seed, kind, 5 + (seed % 17), 7 + (seed % 5), 1 + (seed % 5))
      const truth = bestByHand(problem)
      const answer = solveSiting(problem, { seed })
      expect(answer.status, `seed ${seed}`).toBe(truth === undefined ? 'infeasible' : 'optimal')
      if (answer.status === 'infeasible') continue
      solved++
      expect(answer.value, `seed ${seed}`).toBe(truth)
      expectLawful(problem, answer.open, `seed ${seed}`)
    }
    expect(solved).toBeGreaterThan(40)
  },
  60_000,
)

test.each(['max-cover', 'p-median'] as const)('the bound of %s never crosses the best value, however early the run is stopped', (kind) => {
  for (let seed = 1; seed <= 60; seed++) {
    const problem = scattered(seed, kind, 30, 11, 3)
    const truth = bestByHand(problem)
    let calls = 0
    const answer = solveSiting(problem, { seed, effort: 1e-9, onProgress: () => (calls++ < seed % 3 ? 'go' : 'stop') })
    if (answer.status === 'infeasible' || truth === undefined) continue
    if (kind === 'max-cover') expect(answer.bound).toBeGreaterThanOrEqual(truth)
    else expect(answer.bound).toBeLessThanOrEqual(truth)
    expectLawful(problem, answer.open, `seed ${seed}`)
  }
})

test('weights and costs that are not whole keep their bound within one part in a billion', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const random = seededRandom(seed)
    const whole = scattered(seed, 'p-median', 20, 9, 3)
    const problem: SitingProblem = { ...whole, weight: whole.weight.map((w) => w * random.unit()) }
    const truth = bestByHand(problem)
    const answer = solveSiting(problem, { seed })
    if (truth === undefined || answer.status === 'infeasible') continue
    expect(Math.abs(answer.value - truth)).toBeLessThanOrEqual(2e-9 * truth)
    expect(answer.bound).toBeLessThanOrEqual(truth * (1 + 2e-9))
  }
})

test('the same seed gives the same answer bit for bit, whatever the order of the pairs', () => {
  const problem = scattered(7, 'max-cover', 300, 60, 8)
  const row = Int32Array.from({ length: problem.site.length }, (_, k) =>
    problem.rowStart.findIndex((start, i) => start <= k && k < problem.rowStart[i + 1]!),
  )
  const turned = buildSitingProblem({
    ...problem,
    pairs: { row: row.toReversed(), site: problem.site.toReversed(), cost: problem.cost.toReversed() },
  })
  const first = solveSiting(problem, { seed: 3 })
  expect(first.status).not.toBe('infeasible')
  expect(solveSiting(problem, { seed: 3 })).toEqual(first)
  expect(solveSiting(turned, { seed: 3 })).toEqual(first)
})

test('a run that the clock ends keeps its best, and says that it cannot be repeated', () => {
  const problem = scattered(8, 'max-cover', 600, 200, 8)
  const answer = solveSiting(problem, { seed: 1, timeLimitMs: 0, elapsed: () => 0 })
  expect(answer).toMatchObject({ status: 'feasible', repeatable: false })
  expect(() => solveSiting(problem, { seed: 1, timeLimitMs: 3 })).toThrow(TypeError)
})

test('progress tells value and bound on the right sides of each other', () => {
  const told: { value?: number; bound: number; done: number }[] = []
  const problem = scattered(8, 'max-cover', 600, 200, 8)
  solveSiting(problem, { seed: 1, effort: 0.1, onProgress: (progress) => (told.push(progress), 'go') })
  expect(told.length).toBeGreaterThan(0)
  for (const { value, bound, done } of told) {
    if (value !== undefined) expect(bound).toBeGreaterThanOrEqual(value)
    expect(done).toBeLessThanOrEqual(1)
  }
})

function expectLawful(problem: SitingProblem, open: Int32Array, note: string): void {
  expect(clashes(problem), note).toEqual([])
  expect(new Set(open).size, note).toBe(problem.points)
  expect(open.toSorted(), note).toEqual(open)
  for (const j of problem.state.keys()) {
    if (problem.state[j] === FIXED) expect(open.includes(j), `${note}: fixed site ${j}`).toBe(true)
    if (problem.state[j] === FORBIDDEN) expect(open.includes(j), `${note}: forbidden site ${j}`).toBe(false)
  }
  expect(keepsGroups(problem, open), `${note}: groups`).toBe(true)
}
