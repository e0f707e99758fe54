import { expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { isMost, type SitingProblem } from '../problem.ts'
import { networks, scattered } from '../scattered.testkit.ts'
import { solveStages, type Stage } from './solve-stages.ts'

/** The best mean over every pair of networks, one inside the other. */
function bestByHand(problem: SitingProblem, small: number, large: number, shares: readonly [number, number]): number | undefined {
  let best: number | undefined
  const value = (open: number[]): number => evaluate(problem, open).value
  const early = { ...problem, minimum: problem.minimum.map(() => 0) }
  for (const last of networks({ ...problem, points: large }))
    for (const first of networks({ ...early, points: small })) {
      if (!first.every((j) => last.includes(j))) continue
      const mean = (shares[0] * value(first) + shares[1] * value(last)) / (shares[0] + shares[1])
      if (best === undefined || (isMost(problem.objective) ? mean > best : mean < best)) best = mean
    }
  return best
}

test.each(['max-cover', 'p-median'] as const)(
  '%s in two years comes near the best of all pairs, never crosses it, and keeps what stands',
  (kind) => {
    let exact = 0
    let solved = 0
    for (let seed = 1; seed <= 40; seed++) {
      const problem = scattered(seed, kind, 20, 9, 4)
      const shares = [1 + (seed % 3), 2] as const
      const truth = bestByHand(problem, 2, 4, shares)
      const stages: Stage[] = [
        { points: 2, share: shares[0] },
        { points: 4, share: shares[1] },
      ]
      const answer = solveStages(problem, stages, { seed })
      if (truth === undefined || answer.status === 'infeasible') {
        expect([truth, answer.status], `seed ${seed}`).toEqual([undefined, 'infeasible'])
        continue
      }
      solved++
      const sign = kind === 'max-cover' ? 1 : -1
      expect(sign * (truth - answer.value), `seed ${seed}`).toBeGreaterThanOrEqual(-1e-9 * Math.abs(truth))
      expect(sign * (answer.bound - truth), `seed ${seed}`).toBeGreaterThanOrEqual(-1e-9 * Math.abs(truth))
      if (Math.abs(answer.value - truth) <= 1e-9 * Math.abs(truth)) exact++
      const [first, second] = answer.stages
      expect(
        first?.open.every((j) => second?.open.includes(j)),
        `seed ${seed}`,
      ).toBe(true)
      expect([first?.open.length, second?.open.length]).toEqual([2, 4])
    }
    expect(exact).toBeGreaterThanOrEqual(0.8 * solved)
    expect(solved).toBeGreaterThan(20)
  },
)

test('stages by money keep within what each may cost', () => {
  const plain = scattered(4, 'max-cover', 40, 10, 3)
  const opening = Float64Array.from({ length: 10 }, (_, j) => 10 + j)
  const problem = { ...plain, opening }
  const answer = solveStages(
    problem,
    [
      { budget: 25, share: 1 },
      { budget: 60, share: 1 },
    ],
    { seed: 1 },
  )
  if (answer.status === 'infeasible') throw new Error('a network exists')
  const spent = answer.stages.map(({ open }) => open.reduce((sum, j) => sum + opening[j]!, 0))
  expect(spent[0]).toBeLessThanOrEqual(25)
  expect(spent[1]).toBeLessThanOrEqual(60)
  expect(answer.stages[0]!.open.every((j) => answer.stages[1]!.open.includes(j))).toBe(true)
})

test('fewer points later than before, and a stage that cannot be, are refused and named', () => {
  const problem = scattered(4, 'max-cover', 20, 6, 3)
  expect(() =>
    solveStages(
      problem,
      [
        { points: 3, share: 1 },
        { points: 2, share: 1 },
      ],
      { seed: 1 },
    ),
  ).toThrow(/^stage 1 has 2/)
  expect(
    solveStages(
      problem,
      [
        { points: 2, share: 1 },
        { points: 9, share: 1 },
      ],
      { seed: 1 },
    ),
  ).toMatchObject({ status: 'infeasible', stage: 1 })
})
