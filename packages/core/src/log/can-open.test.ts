import { expect, test } from 'vitest'
import { parseSpace } from '../event/space.ts'
import { canOpen } from './can-open.ts'

test('an exercise opens, the real space stays shut until rights are complete', () => {
  expect(canOpen('exercise:najaar-1')).toEqual({ open: true })
  expect(canOpen('real')).toEqual({ open: false, code: 'space-not-open', space: 'real' })
  expect(canOpen('real', 'complete')).toEqual({ open: true })
})

test.each([
  '',
  'Real',
  'real ',
  'exercise',
  'exercise:',
  'exercise:-',
  'exercise:a--b',
  'exercise:Ä',
  `exercise:${'a'.repeat(41)}`,
  'exercise:real:x',
])('"%s" is no space', (text) => expect(parseSpace(text)).toBeUndefined())

test('an exercise called real is still an exercise', () => {
  expect(parseSpace('exercise:real')).toBe('exercise:real')
  expect(canOpen('exercise:real').open).toBe(true)
})
