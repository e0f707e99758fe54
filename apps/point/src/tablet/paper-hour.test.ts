import { expect, test } from 'vitest'
import { paperHour } from './paper-hour.ts'

const utc = (...at: Parameters<typeof Date.UTC>) => Date.UTC(...at)

test('15 o’clock on a form of today, and of yesterday, in winter and in summer', () => {
  expect(paperHour(0, 15, utc(2026, 0, 10, 20))).toEqual({ at: utc(2026, 0, 10, 14), precision: 3600 })
  expect(paperHour(1, 15, utc(2026, 6, 10, 20))).toEqual({ at: utc(2026, 6, 9, 13), precision: 3600 })
  expect(paperHour(0, 0, utc(2026, 6, 9, 22, 30))).toEqual({ at: utc(2026, 6, 9, 22), precision: 3600 })
})

test('the hour that the change of the clock skips is no hour, and of the one it repeats the first is meant', () => {
  expect(paperHour(0, 2, utc(2026, 2, 29, 10))).toBeUndefined()
  expect(paperHour(0, 2, utc(2026, 9, 25, 10))?.at).toBe(utc(2026, 9, 25, 0))
})
