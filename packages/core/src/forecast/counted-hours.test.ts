import { expect, test } from 'vitest'
import { countedHours, expectedPerHour } from './counted-hours.ts'

const HOUR = 3_600_000
const RUN = { times: [3600, 7200, 14_400], perDay: [240, 480, 240] }

test('between two times of the run the expectation goes straight; beyond them nothing is expected', () => {
  expect([0, 1800, 3600, 5400, 7200, 10_800, 14_400, 14_401].map((seconds) => expectedPerHour(RUN, seconds))).toEqual([
    0, 5, 10, 15, 20, 15, 10, 0,
  ])
})

test('only whole hours count, a silent point takes its share of the forecast along, and an hour without visitors is zero', () => {
  const start = 0
  const a = { since: 0, heard: 4 * HOUR, perHour: [{ hour: HOUR, people: 12 }] }
  const b = {
    since: 0.5 * HOUR,
    heard: 2.2 * HOUR,
    perHour: [
      { hour: HOUR, people: 8 },
      { hour: 2 * HOUR, people: 3 },
    ],
  }
  expect(countedHours([a, b], 4, RUN, start, 3.9 * HOUR)).toEqual([
    { counted: 0, expected: 5 / 4 },
    { counted: 20, expected: 15 / 2 },
    { counted: 0, expected: 17.5 / 4 },
  ])
  expect(countedHours([], 4, RUN, start, 3 * HOUR)).toEqual([])
})
