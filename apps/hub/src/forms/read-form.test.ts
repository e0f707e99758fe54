import { expect, test } from 'vitest'
import { lastTimeOfDay } from './read-form.ts'

const at = (text: string) => Date.parse(text)

test('a time of day is the last one there was: ten to twelve, filled in after midnight, is yesterday', () => {
  const now = at('2026-11-24T00:10:30+01:00')
  expect(lastTimeOfDay('00:10', now)).toEqual({ at: at('2026-11-24T00:10:00+01:00'), precision: 60 })
  expect(lastTimeOfDay('23:50', now)).toEqual({ at: at('2026-11-23T23:50:00+01:00'), precision: 60 })
  expect(lastTimeOfDay('00:11', now)).toEqual({ at: at('2026-11-23T00:11:00+01:00'), precision: 60 })
})

test('in the night the clock goes back the later of the two hours is meant, and the hour that is skipped does not exist', () => {
  expect(lastTimeOfDay('02:30', at('2026-10-25T12:00:00+01:00'))?.at).toBe(at('2026-10-25T02:30:00+01:00'))
  expect(lastTimeOfDay('02:30', at('2026-03-29T12:00:00+02:00'))?.at).not.toBe(at('2026-03-29T02:30:00+01:00'))
})

test.each([null, '', 'kwart over', '25:99'])('%s is no time of day', (text) => {
  expect(lastTimeOfDay(text, at('2026-11-24T00:10:30+01:00'))).toBeUndefined()
})
