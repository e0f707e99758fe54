import { expect, test } from 'vitest'
import { checkAnswer } from './check-answer.ts'
import { bestByHand, scattered } from './scattered.testkit.ts'
import { type RunLanes, solveInLanes } from './solve-in-lanes.ts'
import { solveSiting } from './solve.ts'

const oneByOne: RunLanes = async (problem, tasks) => tasks.map(({ start, ...options }) => solveSiting(problem, options, start))

/** The second lane first, each after a turn of the machine: the order in which two threads may end. */
const backwards: RunLanes = async (problem, tasks) => {
  const answers = new Map<number, ReturnType<typeof solveSiting>>()
  for (const [lane, { start, ...options }] of [...tasks.entries()].reverse()) {
    await Promise.resolve()
    answers.set(lane, solveSiting(problem, options, start))
  }
  return tasks.map((_, lane) => answers.get(lane) ?? solveSiting(problem, { seed: 0 }))
}

test('two lanes give the same answer whichever ends first, and it holds', async () => {
  for (const [seed, kind] of [
    [1, 'p-median'],
    [4, 'max-cover'],
    [6, 'max-cover'],
  ] as const) {
    const problem = scattered(seed, kind, 120, 40, 6)
    const answer = await solveInLanes(problem, { seed: 1, effort: 0.1 }, oneByOne)
    expect(await solveInLanes(problem, { seed: 1, effort: 0.1 }, backwards)).toEqual(answer)
    expect(checkAnswer(problem, answer), `seed ${seed}`).toEqual([])
  }
})

test('the best value and the best bound of the lanes are joined, and lie on the right sides of the best network', async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const problem = scattered(seed, seed % 2 === 0 ? 'max-cover' : 'p-median', 30, 11, 3)
    const truth = bestByHand(problem)
    const answer = await solveInLanes(problem, { seed, effort: 1e-9 }, oneByOne)
    if (answer.status === 'infeasible' || truth === undefined) continue
    const side = seed % 2 === 0 ? 1 : -1
    expect(side * (truth - answer.value), `seed ${seed}`).toBeGreaterThanOrEqual(0)
    expect(side * (answer.bound - truth), `seed ${seed}`).toBeGreaterThanOrEqual(0)
  }
})

test('rules that clash are said before any lane runs', async () => {
  const problem = { ...scattered(1, 'max-cover', 10, 5, 2), points: 9 }
  const never: RunLanes = () => Promise.reject(new Error('a lane ran'))
  expect(await solveInLanes(problem, { seed: 1 }, never)).toMatchObject({ status: 'infeasible' })
})
