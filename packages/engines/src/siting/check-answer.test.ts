import { expect, test } from 'vitest'
import type { SitingAnswer } from './answer.ts'
import { checkAnswer } from './check-answer.ts'
import { FIXED, FORBIDDEN } from './problem.ts'
import { scattered } from './scattered.testkit.ts'
import { solveSiting } from './solve.ts'

const problem = scattered(6, 'max-cover', 40, 12, 4)
const solved = solveSiting(problem, { seed: 1 })
if (solved.status === 'infeasible') throw new Error('a network exists')
const good: Exclude<SitingAnswer, { status: 'infeasible' }> = solved

test('an answer of the solver holds', () => expect(checkAnswer(problem, good)).toEqual([]))

test.each<[string, object, RegExp]>([
  ['a better value than there is', { value: good.value + 1 }, /^the value is/],
  ['a bound below what stands', { bound: good.value - 1 }, /wrong side/],
  ['a gap that is not there', { gap: 0.1 }, /^the gap is/],
  ['a proof without one', { bound: good.value + 5, status: 'optimal', gap: 5 / good.value }, /^optimal with a bound/],
  ['somebody sent to a site that is closed', { assignment: good.assignment.map((j) => (j < 0 ? 0 : j)) }, /^somebody is sent/],
  ['a site twice', { open: Int32Array.from([...good.open.slice(1), good.open[1]!]) }, /^a site is named twice/],
  ['a site that does not exist', { open: Int32Array.from([...good.open.slice(1), 12]) }, /^site 12 does not exist/],
  ['a point too few', { open: good.open.slice(1) }, /^(site \d+ must be open|3 sites are open)/],
])('%s is seen', (_, change, fault) => {
  expect(checkAnswer(problem, { ...good, ...change }).join('\n')).toMatch(fault)
})

test('a fixed site that is closed, a forbidden one that is open and a group with too few are seen', () => {
  const outside = [...problem.state.keys()].find((j) => !good.open.includes(j))!
  const state = problem.state.slice()
  state[outside] = FIXED
  expect(checkAnswer({ ...problem, state }, good)).toEqual([`site ${outside} must be open`])
  state[outside] = problem.state[outside]!
  state[good.open[1]!] = FORBIDDEN
  expect(checkAnswer({ ...problem, state }, good)).toContain(`site ${good.open[1]} may not be open`)
  const crowded = { ...problem, group: new Int32Array(12), parent: Int32Array.of(-1), minimum: Int32Array.of(5), maximum: Int32Array.of(9) }
  expect(checkAnswer(crowded, good)).toEqual(['group 0 has 4 open'])
})
