import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyLevels, levelNow, pushLevel, shareBeyondHold } from './levels.ts'

/** The definition, scanned: (1 − r) × now + r × mean over holds of the smallest share during the last `hold` hours. */
function beyondByScan(hours: readonly number[], shares: readonly number[], n: number, reserve: number, hold: number): number {
  if (hold === 0) return shares[n]!
  const usedUp = (age: number) => Math.min(1, Math.max(0, age / hold - 0.5))
  let smallest = shares[n]!
  let beyond = 0
  for (let k = n - 1; k >= 0; k--) {
    smallest = Math.min(smallest, shares[k]!)
    beyond += smallest * (usedUp(hours[n]! - hours[k]!) - usedUp(hours[n]! - hours[k + 1]!))
  }
  return (1 - reserve) * shares[n]! + reserve * beyond
}

const history = fc.array(
  fc.record({ wait: fc.double({ min: 0.01, max: 9, noNaN: true }), share: fc.constantFrom(0, 0.2, 0.5, 0.5, 0.9, 1) }),
  {
    minLength: 1,
    maxLength: 30,
  },
)

test('whatever has happened, the levels say the same as scanning all of the past', () => {
  fc.assert(
    fc.property(history, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 40, noNaN: true }), (past, reserve, hold) => {
      const levels = emptyLevels(past.length)
      const hours: number[] = []
      const shares = past.map(({ share }) => share)
      for (const [n, { wait, share }] of past.entries()) {
        hours.push((hours.at(-1) ?? 0) + wait)
        pushLevel(levels, hours[n]!, share)
        expect(levelNow(levels)).toBe(share)
        expect(shareBeyondHold(levels, hours[n]!, reserve, hold)).toBeCloseTo(beyondByScan(hours, shares, n, reserve, hold), 9)
      }
    }),
    { seed: 11, numRuns: 300 },
  )
})

test('half of the masts have a battery of 2 hours: half are gone at once, a quarter of the others at 1.5 h, all at 3 h', () => {
  const levels = emptyLevels(1)
  pushLevel(levels, 0, 1)
  const at = (hour: number) => shareBeyondHold(levels, hour, 0.5, 2)
  expect([0, 1, 1.5, 2, 2.5, 3, 9].map(at)).toEqual([0.5, 0.5, 0.625, 0.75, 0.875, 1, 1])
})

test('a reserve is full again when the power has been back in between', () => {
  const levels = emptyLevels(3)
  pushLevel(levels, 0, 1)
  pushLevel(levels, 5, 0)
  pushLevel(levels, 6, 1)
  expect(shareBeyondHold(levels, 7, 1, 2)).toBe(0)
  expect(shareBeyondHold(levels, 8, 1, 2)).toBe(0.5)
})
