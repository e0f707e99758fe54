import { expect, test } from 'vitest'
import { shareOfDay } from './hour-of-day.ts'

test('an outage that begins at 17:00 brings few at its fifth hour, ten at night, and a day adds up to one', () => {
  const share = (hour: number) => shareOfDay({ startHour: 17 }, hour, 0.18)
  expect(share(4)).toBeCloseTo(0.82 / 15, 12)
  expect(share(5)).toBeCloseTo(0.18 / 9, 12)
  expect(share(13)).toBeCloseTo(0.18 / 9, 12)
  expect(share(14)).toBeCloseTo(0.82 / 15, 12)
  for (const first of [0, 7, 100])
    expect(Array.from({ length: 24 }, (_, i) => share(first + i)).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
})
