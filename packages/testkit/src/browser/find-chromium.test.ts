import { expect, test } from 'vitest'
import { findChromium, usualPlaces } from './find-chromium.ts'

test('the environment goes before the usual places, and a path that is not there is told', () => {
  expect(findChromium({ CHROMIUM: process.execPath })).toBe(process.execPath)
  expect(() => findChromium({ CHROMIUM: '/not/there' })).toThrow("CHROMIUM names '/not/there', which does not exist")
})

test('Windows is looked up where its own variables point', () => {
  expect(usualPlaces({ ProgramFiles: '/programs' }).filter((place) => place.startsWith('/programs'))).toHaveLength(3)
  expect(usualPlaces({}).filter((place) => place.endsWith('.exe'))).toEqual([])
})
