import { expect, test } from 'vitest'
import { parametersOf } from './parameters-of.ts'

test('plain parameters and plurals are found once each', () => {
  expect(parametersOf('{value} in {year}, {points, plural, one {# punt} other {# punten}} van {value}')).toEqual([
    'points',
    'value',
    'year',
  ])
  expect(parametersOf('Vul de waarde in.')).toEqual([])
})
