import { expect, test } from 'vitest'
import { fixByReducedCost, lagrange } from './lagrange.ts'
import { seededRandom } from './random.ts'
import { reduceProblem } from './reduce-problem.ts'
import { IN, OUT, UNDECIDED } from './restrict.ts'
import { networks, scattered, scatteredInPlaces } from './scattered.testkit.ts'
import { evaluate } from './evaluate.ts'

test.each(['max-cover', 'p-median'] as const)(
  'at any prices the bound of %s holds, and columns are ruled out only when no better network has them',
  (kind) => {
    for (let seed = 1; seed <= 40; seed++) {
      const problem = seed % 2 === 0 ? scatteredInPlaces(seed, kind, 25, 9, 4) : scattered(seed, kind, 25, 9, 3)
      const reduced = reduceProblem(problem)
      const all = [...networks(problem)].map((open) => ({ open, cost: cost(open) })).sort((a, b) => a.cost - b.cost)
      if (all.length === 0) continue
      const random = seededRandom(seed)
      const dual = lagrange(
        reduced,
        Float64Array.from(reduced.penalty, (p) => p * random.unit()),
      )
      const known = new Uint8Array(reduced.columns)
      const wrong: string[] = []
      for (let n = 0; n < 40; n++) {
        const choice = dual.value(known)
        if (choice === false) break
        expect(dual.present(), `seed ${seed}, step ${n}`).toBeLessThanOrEqual(all[0]!.cost + 1e-9)
        const target = all[n % all.length]!.cost
        const fresh = new Uint8Array(reduced.columns)
        fixByReducedCost(reduced, dual.present(), dual.reducedCost, choice, target, fresh)
        for (const network of all.filter((one) => one.cost <= target))
          for (const [column, site] of reduced.origin.entries()) {
            const has = network.open.includes(site)
            if (fresh[column] === (has ? OUT : IN)) wrong.push(`seed ${seed}, step ${n}, site ${site}`)
          }
        if (!dual.step(choice, all[0]!.cost, 1)) break
      }
      expect(wrong).toEqual([])
      expect(known.every((mark) => mark === UNDECIDED)).toBe(true)

      function cost(open: number[]): number {
        const { value } = evaluate(problem, open)
        return kind === 'max-cover' ? problem.weight.reduce((a, b) => a + b, 0) - value : value
      }
    }
  },
)
