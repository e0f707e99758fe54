import { expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { scattered } from '../scattered.testkit.ts'
import { solveSiting } from '../solve.ts'
import { lossBetween } from './loss-between.ts'
import { worstClosures } from './worst-closures.ts'

function* choices(from: readonly number[], count: number): Generator<number[]> {
  if (count === 0) yield []
  else for (const [n, j] of from.entries()) for (const rest of choices(from.slice(n + 1), count - 1)) yield [j, ...rest]
}

test.each(['max-cover', 'p-median'] as const)('the sites of %s that are missed most together are found, and proven', (kind) => {
  for (let seed = 1; seed <= 40; seed++) {
    const problem = scattered(seed, kind, 40, 12, 6)
    const answer = solveSiting(problem, { seed: 1 })
    if (answer.status === 'infeasible') continue
    for (const count of [1, 2, 3]) {
      let truth = -Infinity
      for (const gone of choices([...answer.open], count)) {
        const { value } = evaluate(
          problem,
          answer.open.filter((j) => !gone.includes(j)),
        )
        truth = Math.max(truth, Math.abs(value - answer.value))
      }
      const worst = worstClosures(problem, answer.open, count, { seed: 1 })
      expect([worst.loss, worst.bound, worst.closed.length], `seed ${seed}, ${count} closed`).toEqual([truth, truth, count])
      expect(
        lossBetween(
          problem,
          problem,
          answer.open,
          answer.open.filter((j) => !worst.closed.includes(j)),
        ).loss,
      ).toBe(truth)
    }
  }
})

test('a search that is stopped keeps a bound above every loss', () => {
  const problem = scattered(8, 'p-median', 200, 30, 14)
  const answer = solveSiting(problem, { seed: 1 })
  if (answer.status === 'infeasible') throw new Error('a network exists')
  const proven = worstClosures(problem, answer.open, 4, { seed: 1 })
  const early = worstClosures(problem, answer.open, 4, { seed: 1, effort: 1e-9 })
  expect(early.loss).toBeLessThanOrEqual(proven.loss)
  expect(early.bound).toBeGreaterThanOrEqual(proven.loss)
})

test('with the bridge under water the village across is lost, and named by its rows', () => {
  const dry = scattered(2, 'max-cover', 30, 8, 4)
  const answer = solveSiting(dry, { seed: 1 })
  if (answer.status === 'infeasible') throw new Error('a network exists')
  const across = answer.assignment.findIndex((j) => j >= 0)
  const cost = dry.cost.slice()
  for (let k = dry.rowStart[across]!; k < dry.rowStart[across + 1]!; k++) cost[k] = 1e6 // no way there any more
  const wet = lossBetween(dry, { ...dry, cost }, answer.open)
  expect([...wet.lostRows]).toEqual([across])
  expect(wet.loss).toBe(dry.weight[across])
})
