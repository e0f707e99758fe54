import { expect, test } from 'vitest'
import { branchAndBound } from './branch-and-bound.ts'
import { reduceProblem } from './reduce-problem.ts'
import { bestByHand, scattered } from './scattered.testkit.ts'
import { fullCost } from './shorten-rows.ts'
import { limited, workMeter } from './work-meter.ts'

/** In turns of little work, as the search takes it. @returns the bound at the end; on the way it never falls */
function searched(...[problem, price, target, aim, offer]: Parameters<typeof branchAndBound>): number {
  const tree = branchAndBound(problem, price, target, aim, offer)
  const meter = workMeter({ seed: 0 }, Infinity, () => ({ bound: 0 }))
  for (let bound = -Infinity, turn = 0; turn < 10_000; turn++) {
    tree.search(limited(meter, 2000))
    expect(tree.bound()).toBeGreaterThanOrEqual(bound)
    if (tree.bound() === bound && tree.bound() > target()) break
    bound = tree.bound()
    if (bound === Infinity) break
  }
  tree.search(meter)
  return tree.bound()
}

test.each(['max-cover', 'p-median'] as const)(
  'all networks of %s are looked at, and those refused by the caller keep their node open',
  (kind) => {
    for (let seed = 1; seed <= 40; seed++) {
      const problem = scattered(seed, kind, 25, 11, 3)
      const value = bestByHand(problem)
      const reduced = reduceProblem(problem)
      if (value === undefined || reduced.rows === 0 || reduced.points === 0) continue
      const least = kind === 'max-cover' ? problem.weight.reduce((a, b) => a + b, 0) - value : value
      let best = 2 * least + 1
      const taken = searched(
        reduced,
        reduced.penalty,
        () => best - 1 + 1e-6,
        () => best,
        (columns) => {
          best = Math.min(best, fullCost(reduced, columns))
          return true
        },
      )
      expect(taken, `seed ${seed}`).toBe(Infinity)
      expect(best, `seed ${seed}`).toBe(least)
      const refused = searched(
        reduced,
        reduced.penalty,
        () => least,
        () => least + 1,
        () => false,
      )
      expect(refused, `seed ${seed}`).toBeLessThanOrEqual(least)
    }
  },
)
