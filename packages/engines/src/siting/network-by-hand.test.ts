import { expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import { networkByHand } from './network-by-hand.ts'
import { seededRandom } from './random.ts'
import { scatteredInPlaces } from './scattered.testkit.ts'

test.each(['max-cover', 'p-median'] as const)('a network of %s moved by hand is worth after each move what evaluating it says', (kind) => {
  for (let seed = 1; seed <= 10; seed++) {
    const problem = scatteredInPlaces(seed, kind, 40, 12, 4)
    const network = networkByHand(problem, [0, 3])
    const random = seededRandom(seed)
    for (let n = 0; n < 60; n++) {
      const site = random.below(12)
      if (random.below(2) === 0) network.insert(site)
      else network.remove(site)
      expect(network.value(), `seed ${seed}, move ${n}`).toBe(evaluate(problem, network.open()).value)
    }
    expect(() => network.insert(12)).toThrow(/^site 12 is not one of 0…11/)
  }
})
