import { expect, test } from 'vitest'
import { seededRandom } from './random.ts'
import { reduceProblem } from './reduce-problem.ts'
import { bestByHand, networks, scattered } from './scattered.testkit.ts'
import { fullCost, shortenRows } from './shorten-rows.ts'
import { solveSiting } from './solve.ts'
import { evaluate } from './evaluate.ts'
import { buildSitingProblem } from './build-problem.ts'

/** Rows and sites on a line, each row seeing every site: what shortening is for. */
function dense(seed: number, sites: number, points: number) {
  const random = seededRandom(seed)
  const at = Array.from({ length: sites }, () => random.below(seed % 2 === 0 ? 40 : 1000)) // even seeds: many equal costs
  const pairs = at.flatMap((a, row) => at.map((b, site) => ({ row, site, cost: Math.abs(a - b) })))
  return buildSitingProblem({
    objective: { kind: 'p-median', outOfReach: 1000 },
    rows: sites,
    columns: sites,
    points,
    weight: at.map(() => 1 + random.below(9)),
    pairs: { row: pairs.map((p) => p.row), site: pairs.map((p) => p.site), cost: pairs.map((p) => p.cost) },
  })
}

test('no network costs more on shortened rows, and one where no row pays its new penalty costs the same', () => {
  let shortened = 0
  for (let seed = 1; seed <= 12; seed++) {
    const problem = dense(seed, 14, 8)
    const reduced = reduceProblem(problem)
    const short = shortenRows(reduced, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 1 + (seed % 6))
    if (short === undefined) continue
    shortened++
    for (let i = 0; i < short.rows; i++)
      for (let k = short.rowStart[i]!; k < short.rowStart[i + 1]!; k++) expect(short.cost[k]).toBeLessThan(short.penalty[i]!)
    for (const open of networks(problem)) {
      const full = evaluate(problem, open).value
      expect(fullCost(reduced, open)).toBe(full)
      const served = [...short.penalty.keys()].every((i) =>
        short.site.subarray(short.rowStart[i], short.rowStart[i + 1]).some((j) => open.includes(j)),
      )
      const cost = fullCost(short, open)
      if (served) expect(cost).toBe(full)
      else expect(cost).toBeLessThanOrEqual(full)
    }
  }
  expect(shortened).toBeGreaterThan(3)
})

test('from a start that shortens far too much, value and bound are still those of the whole problem', () => {
  // All open sites of the start lie in one hamlet: rows there are cut off after a few steps, and the best network is elsewhere.
  for (let seed = 1; seed <= 30; seed++) {
    const points = 6 + (seed % 3)
    const problem = dense(seed, 14, points)
    const truth = bestByHand(problem) ?? Number.NaN
    const byPlace = [...Array(14).keys()].sort((a, b) => problem.cost[problem.rowStart[0]! + a]! - problem.cost[problem.rowStart[0]! + b]!)
    for (const start of [byPlace.slice(0, points), byPlace.slice(-points)]) {
      const answer = solveSiting(problem, { seed }, start)
      if (answer.status === 'infeasible') throw new Error('a network exists')
      expect(answer.bound, `seed ${seed}`).toBeLessThanOrEqual(truth)
      expect(answer.value, `seed ${seed}`).toBeGreaterThanOrEqual(truth)
      expect(evaluate(problem, answer.open).value).toBe(answer.value)
      if (answer.status === 'optimal') expect(answer.value, `seed ${seed}`).toBe(truth)
    }
  }
})

test('cover, and rows that are short already, are left as they are', () => {
  expect(shortenRows(reduceProblem(scattered(1, 'max-cover', 30, 10, 3)), [0, 1, 2], 5)).toBeUndefined()
  expect(shortenRows(reduceProblem(dense(1, 14, 3)), [0, 1, 2], 5)).toBeUndefined()
})
