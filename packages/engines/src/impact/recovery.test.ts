import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyFalls, shareBack, shareStillDown } from './recovery.ts'

const shape = fc.constantFrom('at-once' as const, 'linear' as const, 'steps' as const)
const hoursOf = (waits: readonly number[]) => waits.map((_, i) => waits.slice(0, i + 1).reduce((a, b) => a + b, 0))

test('the share still down is the largest of what any earlier share leaves behind', () => {
  fc.assert(
    fc.property(
      shape,
      fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(0, 0, 0.3, 0.7, 1)), { minLength: 1, maxLength: 25 }),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 20 }),
      (kind, past, lag, spread) => {
        const falls = emptyFalls(past.length)
        const hours = hoursOf(past.map(([wait]) => wait))
        for (const [n, [, x]] of past.entries()) {
          let expected: number = x
          for (let k = 0; k < n; k++)
            expected = Math.max(expected, past[k]![1] * (1 - shareBack(kind, lag, spread, hours[n]! - hours[k + 1]!)))
          expect(shareStillDown(falls, hours[n]!, x, kind, lag, spread)).toBe(expected)
        }
      },
    ),
    { seed: 4, numRuns: 300 },
  )
})

test('gas crews: after a lag of 24 hours house by house in 100 hours, half of them back at 74 hours', () => {
  const falls = emptyFalls(2)
  shareStillDown(falls, 0, 1, 'linear', 24, 100)
  const at = (hour: number) => shareStillDown(falls, hour, 0, 'linear', 24, 100)
  expect([at(10), at(34), at(84), at(134)]).toEqual([1, 1, 0.5, 0])
})

test('in steps: a quarter at the lag, then a quarter each third of the spread', () => {
  expect([0, 8, 10, 14, 20, 30].map((age) => shareBack('steps', 8, 12, age))).toEqual([0, 0.25, 0.25, 0.5, 1, 1])
})
