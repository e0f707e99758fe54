import { expect, test } from 'vitest'
import { CERTIFIED, certifiedProblem } from './certified.testkit.ts'
import { solveSiting } from './solve.ts'

test.each(CERTIFIED)('$kind of $rows × $columns with $points points (seed $seed) is proven at the optimum HiGHS certified', (entry) => {
  const answer = solveSiting(certifiedProblem(entry), { seed: 1, effort: 0.3 })
  if (answer.status === 'infeasible') throw new Error('a network exists')
  expect(answer.value).toBe(entry.optimum)
  if (entry.kind === 'p-median') expect(answer).toMatchObject({ status: 'optimal', bound: entry.optimum })
  else expect(answer.bound).toBeGreaterThanOrEqual(entry.optimum)
})
