import { expect, test } from 'vitest'
import { annealCore, cheapestColumns } from './anneal-core.ts'
import { anneal } from './anneal.ts'
import { completeNetwork } from './complete-network.ts'
import { FIXED, type SitingProblem } from './problem.ts'
import { seededRandom } from './random.ts'
import { reduceProblem } from './reduce-problem.ts'
import type { Reduced } from './reduced.ts'
import { IN, OUT } from './restrict.ts'
import { bestByHand, scattered } from './scattered.testkit.ts'
import { fullCost } from './shorten-rows.ts'
import { workMeter } from './work-meter.ts'

const unlimited = () => workMeter({ seed: 0 }, Infinity, () => ({ bound: 0 }))
const heat = { proposals: 3000, from: 0.3, to: 0.001 }

/** The least cost by looking at every network. */
function leastCost(problem: SitingProblem): number | undefined {
  const best = bestByHand(problem)
  if (best === undefined) return undefined
  return problem.objective.kind === 'max-cover' ? problem.weight.reduce((a, b) => a + b, 0) - best : best
}

test.each(['max-cover', 'p-median'] as const)(
  'annealing of %s finds the best of small problems, keeps the minimums, and tells its true cost',
  (kind) => {
    for (let seed = 1; seed <= 60; seed++) {
      const problem = scattered(seed, kind, 25, 11, 4)
      const least = leastCost(problem)
      const reduced = reduceProblem(problem)
      const start = completeNetwork(reduced, [])
      if (least === undefined || start === undefined) continue
      const { open, cost } = anneal(reduced, start, heat, seededRandom(seed), unlimited())
      expect(cost, `seed ${seed}`).toBe(fullCost(reduced, open))
      expect(cost, `seed ${seed}`).toBe(least)
      expectLawful(reduced, open, seed)
    }
  },
)

test('annealing among a core leaves closed what is known to be out, and open what is known to be in', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const problem = reduceProblem(scattered(seed, seed % 2 === 0 ? 'max-cover' : 'p-median', 25, 12, 4))
    const start = completeNetwork(problem, [])
    if (start === undefined || problem.points < 2) continue
    const known = new Uint8Array(problem.columns)
    known[0] = IN
    known[problem.columns - 1] = OUT
    const lastFirst = Float64Array.from(known.keys(), (j) => -j)
    const core = cheapestColumns(known, lastFirst, 5)
    expect(core).toEqual(Array.from({ length: 5 }, (_, n) => problem.columns - 2 - n))
    const open = annealCore(problem, known, [0, ...core], start, heat, seededRandom(seed), unlimited())
    if (open === undefined) continue
    expect(open.includes(0)).toBe(true)
    expect([...open].every((j) => j === 0 || core.includes(j))).toBe(true)
    expectLawful(problem, open, seed)
  }
})

test('the same seed anneals to the same network bit for bit, and weights that are not whole keep their cost', () => {
  const whole = scattered(5, 'p-median', 60, 30, 6)
  const problem = reduceProblem({ ...whole, weight: whole.weight.map((w) => w / 7) })
  const start = completeNetwork(problem, []) ?? []
  const long = { ...heat, proposals: 100_000 }
  const first = anneal(problem, start, long, seededRandom(1), unlimited())
  expect(anneal(problem, start, long, seededRandom(1), unlimited())).toEqual(first)
  expect(Math.abs(first.cost - fullCost(problem, first.open))).toBeLessThan(1e-9 * first.cost)
  expect(whole.state.includes(FIXED)).toBe(false)
})

test('where every site must lie in one municipality, annealing opens none elsewhere', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const free = reduceProblem(scattered(3 * seed + 1, seed % 2 === 0 ? 'max-cover' : 'p-median', 25, 12, 4))
    const problem: Reduced = { ...free, group: free.group.map((_, j) => j % 2), minimum: Int32Array.of(0, free.points) }
    const { open } = anneal(problem, [1, 3, 5, 7], heat, seededRandom(seed), unlimited())
    expectLawful(problem, open, seed)
  }
})

function expectLawful(problem: Reduced, open: Int32Array, seed: number): void {
  expect(new Set(open).size, `seed ${seed}`).toBe(problem.points)
  for (const [g, least] of problem.minimum.entries())
    expect([...open].filter((j) => problem.group[j] === g).length, `seed ${seed}, group ${g}`).toBeGreaterThanOrEqual(least)
}
