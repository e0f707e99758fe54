import { expect, test } from 'vitest'
import { seededRandom } from '../random.ts'
import { IN, OUT } from '../restrict.ts'
import { keepsGroups, scatteredInPlaces } from '../scattered.testkit.ts'
import { budgetChoice } from './budget-choice.ts'

test('no set within the budget sums to less than the bound, and what is ruled out no better set has', () => {
  for (let seed = 1; seed <= 80; seed++) {
    const random = seededRandom(seed)
    const columns = 9
    const problem = scatteredInPlaces(seed, 'max-cover', 5, columns, 3)
    const points = 2 + (seed % 5)
    const spend = Float64Array.from({ length: columns }, () => random.below(10))
    const rules = { ...problem, points, spend, budget: 5 + random.below(30) }
    const price = Float64Array.from({ length: columns }, () => random.below(100) - 80)
    const sets: { readonly set: readonly number[]; readonly sum: number }[] = []
    for (let bits = 0; bits < 2 ** columns; bits++) {
      const set = Array.from({ length: columns }, (_, j) => j).filter((j) => bits & (1 << j))
      const spent = set.reduce((sum, j) => sum + spend[j]!, 0)
      if (set.length > points || spent > rules.budget || !keepsGroups(problem, set)) continue
      sets.push({ set, sum: set.reduce((sum, j) => sum + price[j]!, 0) })
    }
    const { choose, mark } = budgetChoice(rules)
    const choice = choose(price, new Uint8Array(columns))
    if (choice === false) {
      expect(sets, `seed ${seed}`).toEqual([])
      continue
    }
    for (const { sum } of sets) expect(sum, `seed ${seed}`).toBeGreaterThanOrEqual(choice.total - 1e-9)
    for (const slack of [0, 5, 40]) {
      const known = new Uint8Array(columns)
      const target = choice.total + slack
      mark(choice.total, price, choice, target, known)
      for (const { set, sum } of sets)
        if (sum <= target - 1e-9)
          for (const [j, marked] of known.entries()) {
            if (marked === OUT) expect(set.includes(j), `seed ${seed}: ${j} out of ${set.join()}`).toBe(false)
            if (marked === IN) expect(set.includes(j), `seed ${seed}: ${j} in ${set.join()}`).toBe(true)
          }
    }
  }
})
