import { expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { FORBIDDEN } from '../problem.ts'
import { seededRandom } from '../random.ts'
import { networks, scattered } from '../scattered.testkit.ts'
import { solveTwoNetworks } from './solve-two-networks.ts'

function pair(seed: number) {
  const random = seededRandom(seed)
  const first = scattered(3 * seed + 1, 'max-cover', 20, 8, 3)
  const plain = scattered(3 * seed + 2, 'max-cover', 20, 8, 2)
  const state = plain.state.slice()
  state[random.below(8)] = FORBIDDEN // no way in for a lorry
  return { first, second: { ...plain, state }, saving: Float64Array.from({ length: 8 }, () => random.below(60)) }
}

test('two networks with a saving where they share a site come near the best of all pairs, never below the bound', () => {
  let exact = 0
  for (let seed = 1; seed <= 40; seed++) {
    const { first, second, saving } = pair(seed)
    let truth = Infinity
    for (const one of networks(first))
      for (const two of networks(second)) {
        const saved = one.filter((j) => two.includes(j)).reduce((sum, j) => sum + saving[j]!, 0)
        truth = Math.min(truth, -evaluate(first, one).value - evaluate(second, two).value - saved)
      }
    const answer = solveTwoNetworks(first, second, saving, { seed })
    if (answer.status === 'infeasible') throw new Error('both exist')
    expect(answer.total, `seed ${seed}`).toBeGreaterThanOrEqual(truth - 1e-9)
    expect(answer.bound, `seed ${seed}`).toBeLessThanOrEqual(truth + 1e-9 * Math.abs(truth))
    if (answer.status === 'optimal') expect(answer.total, `seed ${seed}`).toBeCloseTo(truth, 6)
    if (Math.abs(answer.total - truth) < 1e-6) exact++
    expect(-answer.first.value - answer.second.value - answer.saved, `seed ${seed}`).toBeCloseTo(answer.total, 9)
    expect(second.state.every((mark, j) => mark !== FORBIDDEN || !answer.second.open.includes(j))).toBe(true)
  }
  expect(exact).toBeGreaterThanOrEqual(32)
})

test('a large saving brings the networks together where a small one leaves them apart', () => {
  const { first, second } = pair(5)
  const apart = solveTwoNetworks(first, second, new Float64Array(8), { seed: 1 })
  const near = solveTwoNetworks(first, second, new Float64Array(8).fill(1e4), { seed: 1 })
  if (apart.status === 'infeasible' || near.status === 'infeasible') throw new Error('both exist')
  expect(apart).toMatchObject({ status: 'optimal', saved: 0 })
  expect(near.together.length).toBe(2)
  expect(near.together.length).toBeGreaterThanOrEqual(apart.together.length)
})

test('which of the two cannot be is named', () => {
  const { first, second, saving } = pair(1)
  expect(solveTwoNetworks(first, { ...second, points: 9 }, saving, { seed: 1 })).toMatchObject({ status: 'infeasible', network: 'second' })
})
