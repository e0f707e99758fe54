import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moveOfKey, nearestTime, stepTime, type TimeMove } from './step-time.ts'

/** The hours the inspectorate and the council ask for. */
const STANDARD = [0, 1, 2, 4, 8, 24, 48, 72, 168, 336]
const HOURLY = Array.from({ length: 73 }, (_, hour) => hour)

describe('keys of the time slider', () => {
  test('an arrow is one hour, a page one day, where every hour is known', () => {
    expect(stepTime(HOURLY, 24, 'hour-on')).toBe(25)
    expect(stepTime(HOURLY, 24, 'hour-back')).toBe(23)
    expect(stepTime(HOURLY, 24, 'day-on')).toBe(48)
    expect(stepTime(HOURLY, 24, 'day-back')).toBe(0)
  })
  test('between hours that lie far apart an arrow still gets on', () => {
    expect(stepTime(STANDARD, 24, 'hour-on')).toBe(48)
    expect(stepTime(STANDARD, 24, 'hour-back')).toBe(8)
    expect(stepTime(STANDARD, 72, 'day-on')).toBe(168)
  })
  test('a page from hour 8 lands on the known hour nearest to 32', () => expect(stepTime(STANDARD, 8, 'day-on')).toBe(24))
  test('Home and End are the ends, and beyond them nothing moves', () => {
    expect([stepTime(STANDARD, 24, 'first'), stepTime(STANDARD, 24, 'last')]).toEqual([0, 336])
    expect([stepTime(STANDARD, 0, 'hour-back'), stepTime(STANDARD, 336, 'day-on')]).toEqual([0, 336])
  })
  test('without any hour computed the slider stands still', () => expect(stepTime([], 5, 'last')).toBe(5))
  test('every move ends on a known hour and goes the way it says', () => {
    const moves: TimeMove[] = ['hour-back', 'hour-on', 'day-back', 'day-on']
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1 }),
        fc.nat(),
        fc.constantFrom(...moves),
        (hours, pick, move) => {
          const times = hours.toSorted((a, b) => a - b)
          const from = times[pick % times.length] ?? 0
          const to = stepTime(times, from, move)
          expect(times).toContain(to)
          const more = move.endsWith('on')
          const anyLeft = times.some((t) => (more ? t > from : t < from))
          expect(anyLeft ? (more ? to > from : to < from) : to === from).toBe(true)
        },
      ),
      { seed: 3 },
    )
  })
})

test('a finger between two hours takes the nearer, of two as near the earlier', () => {
  expect([30, 36, 37].map((at) => nearestTime(STANDARD, at))).toEqual([24, 24, 48])
})

test('only the keys of a slider are taken; Tab stays with the browser', () => {
  expect(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'Tab'].map(moveOfKey)).toEqual([
    'hour-on',
    'hour-back',
    'day-on',
    'day-back',
    'first',
    'last',
    undefined,
  ])
})
