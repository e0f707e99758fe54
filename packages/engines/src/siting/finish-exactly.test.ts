import { expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import { finishExactly } from './finish-exactly.ts'
import { FIXED, FORBIDDEN } from './problem.ts'
import { bestByHand, scattered } from './scattered.testkit.ts'
import { solveSiting } from './solve.ts'

test.each(['max-cover', 'p-median'] as const)('from a poor network of %s HiGHS comes to the best of all, under the rules', async (kind) => {
  for (let seed = 1; seed <= 12; seed++) {
    const problem = scattered(seed, kind, 25, 11, 3)
    const truth = bestByHand(problem)
    const good = solveSiting(problem, { seed: 1 })
    if (truth === undefined || good.status === 'infeasible') continue
    const free = [...problem.state.keys()].filter((j) => problem.state[j] !== FIXED && problem.state[j] !== FORBIDDEN)
    const fixed = [...problem.state.keys()].filter((j) => problem.state[j] === FIXED)
    const poor = Int32Array.from([...fixed, ...free].slice(0, 3)).sort()
    const { value, assignment } = evaluate(problem, poor)
    const done = await finishExactly(problem, { ...good, status: 'feasible', value, assignment, open: poor, gap: 1, bound: 0 })
    expect(done, `seed ${seed}`).toMatchObject({ status: 'optimal', value: truth, bound: truth, gap: 0 })
    // and from the best network there is nothing better to find
    expect(await finishExactly(problem, { ...good, status: 'feasible' })).toMatchObject({ status: 'optimal', value: truth })
  }
})
