import { expect, test } from 'vitest'
import { branchAndBound } from './branch-and-bound.ts'
import { reduceProblem } from './reduce-problem.ts'
import { bestByHand, scattered } from './scattered.testkit.ts'
import { fullCost } from './shorten-rows.ts'
import { workMeter } from './work-meter.ts'

test.each(['max-cover', 'p-median'] as const)(
  'all networks of %s are looked at, and those refused by the caller keep their node open',
  (kind) => {
    for (let seed = 1; seed <= 40; seed++) {
      const problem = scattered(seed, kind, 25, 11, 3)
      const value = bestByHand(problem)
      const reduced = reduceProblem(problem)
      if (value === undefined || reduced.rows === 0 || reduced.points === 0) continue
      const least = kind === 'max-cover' ? problem.weight.reduce((a, b) => a + b, 0) - value : value
      const meter = workMeter({ seed: 0 }, Infinity, () => ({ bound: 0 }))
      let best = 2 * least + 1
      const taken = branchAndBound(
        reduced,
        reduced.penalty,
        () => best - 1 + 1e-6,
        () => best,
        (columns) => {
          best = Math.min(best, fullCost(reduced, columns))
          return true
        },
        meter,
      )
      expect(taken, `seed ${seed}`).toBe(Infinity)
      expect(best, `seed ${seed}`).toBe(least)
      const refused = branchAndBound(
        reduced,
        reduced.penalty,
        () => least,
        () => least + 1,
        () => false,
        meter,
      )
      expect(refused, `seed ${seed}`).toBeLessThanOrEqual(least)
    }
  },
)
