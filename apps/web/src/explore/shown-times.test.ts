import type { ImpactView } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { withShownTimes } from './shown-times.ts'

const times = [0, 168, 336, 504, 672].map((hours) => hours * 3600)
// the screen looks at nothing else of a run here
const run = (last: number) => ({ times, high: [[[5, 5, 2, 0, last]]] }) as unknown as ImpactView

test('an outage that is over within two weeks is drawn over two weeks, a longer one over four', () => {
  expect(withShownTimes(run(0)).times.at(-1)).toBe(336 * 3600)
  expect(withShownTimes(run(0.4)).times.at(-1)).toBe(336 * 3600)
  expect(withShownTimes(run(1)).times.at(-1)).toBe(672 * 3600)
})
