import { expect, test } from 'vitest'
import { buildSitingProblem } from '../build-problem.ts'
import { evaluate } from '../evaluate.ts'
import type { SitingProblem } from '../problem.ts'
import { seededRandom } from '../random.ts'
import { networks } from '../scattered.testkit.ts'
import { solveSiting } from '../solve.ts'
import { knapsack } from './knapsack.ts'

function tight(seed: number, rows: number, columns: number, points: number, whole: boolean): SitingProblem {
  const random = seededRandom(seed)
  const row: number[] = []
  const site: number[] = []
  const cost: number[] = []
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      if (random.below(8) === 0) continue
      row.push(i)
      site.push(j)
      cost.push(whole ? random.below(100) : 100 * random.unit())
    }
  const demand = Array.from({ length: rows }, () => (whole ? 1 + random.below(9) : 1 + 9 * random.unit()))
  const sum = demand.reduce((a, b) => a + b, 0)
  const capacity = Array.from({ length: columns }, () => Math.ceil((sum / points) * (1 + random.unit() / 2)))
  return buildSitingProblem({
    objective: { kind: 'capacitated-p-median', demand, weighted: seed % 2 === 0 },
    rows,
    columns,
    points,
    weight: Array.from({ length: rows }, () => 1 + random.below(5)),
    pairs: { row, site, cost },
    capacity,
    ...(seed % 3 === 0 && { fixed: [seed % columns] }),
    ...(seed % 4 === 0 && { group: Array.from({ length: columns }, (_, j) => j % 2), minimum: [1, 0] }),
  })
}

/** The least cost by trying every network and sending every row everywhere. */
function bestByHand(problem: SitingProblem): number {
  if (problem.objective.kind !== 'capacitated-p-median') throw new TypeError('expected capacity')
  const { demand, weighted } = problem.objective
  let best = Infinity
  for (const open of networks(problem)) {
    const left = problem.capacity!.slice()
    const send = (i: number, sum: number): void => {
      if (sum >= best) return
      if (i === problem.rows) {
        best = sum
        return
      }
      for (let k = problem.rowStart[i]!; k < problem.rowStart[i + 1]!; k++) {
        const j = problem.site[k]!
        if (!open.includes(j) || left[j]! < demand[i]!) continue
        left[j]! -= demand[i]!
        send(i + 1, sum + (weighted ? problem.weight[i]! : 1) * problem.cost[k]!)
        left[j]! += demand[i]!
      }
    }
    send(0, 0)
  }
  return best
}

test.each([true, false])('every row whole to one site is solved as by trying everything (whole numbers: %s)', (whole) => {
  for (let seed = 1; seed <= 40; seed++) {
    const problem = tight(seed, 7, 6, 2 + (seed % 2), whole)
    const truth = bestByHand(problem)
    const answer = solveSiting(problem, { seed })
    expect(answer.status, `seed ${seed}`).toBe(truth === Infinity ? 'infeasible' : 'optimal')
    if (answer.status === 'infeasible') {
      for (const clash of answer.clash) if (clash.kind === 'no-assignment-found') expect(clash.proven, `seed ${seed}`).toBe(true)
      continue
    }
    expect(Math.abs(answer.value - truth), `seed ${seed}`).toBeLessThanOrEqual(2e-9 * truth)
    expect(evaluate(problem, answer.open, answer.assignment).value).toBe(answer.value)
  }
})

test('a knapsack by table is as good as trying every packing, and the continuous one is never below it', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const random = seededRandom(seed)
    const count = 1 + random.below(9)
    const profit = Float64Array.from({ length: count }, () => random.unit())
    const size = Float64Array.from({ length: count }, () => 1 + random.below(9))
    const capacity = random.below(25)
    let truth = 0
    for (let set = 0; set < 2 ** count; set++) {
      const packed = [...size.keys()].filter((n) => set & (1 << n))
      if (packed.reduce((sum, n) => sum + size[n]!, 0) <= capacity)
        truth = Math.max(
          truth,
          packed.reduce((sum, n) => sum + profit[n]!, 0),
        )
    }
    const exact = knapsack(count, true, 25)
    expect(exact.pack(profit, size, count, capacity, true), `seed ${seed}`).toBeCloseTo(truth, 12)
    expect([...size.keys()].reduce((sum, n) => sum + exact.taken[n]! * profit[n]!, 0)).toBeCloseTo(truth, 12)
    expect(knapsack(count, false, 25).pack(profit, size, count, capacity, false)).toBeGreaterThanOrEqual(truth - 1e-12)
  }
})
