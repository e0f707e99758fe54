import { expect, test } from 'vitest'
import { simulate } from './simulation/simulate.ts'

test.each([1, 2, 3])(
  'a region, two municipalities and three points, apart, restarted, restored, cloned, with clocks years off, end with one log and one picture (seed %i)',
  async (seed) => {
    const { events, rounds } = await simulate({ seed, towns: 2, points: 3, steps: 120 })
    expect(events).toBeGreaterThan(50)
    expect(rounds).toBeLessThan(12)
  },
)
