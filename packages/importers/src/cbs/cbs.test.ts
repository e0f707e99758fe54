import { UNKNOWN } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { cbsCount } from './cbs-count.ts'
import { readSquares, squareCorner } from './read-squares.ts'

test.each(['', ' ', '.', null, undefined, -99_997, '-99997', '-99997.0', -99_999_997, -99_995])('%j is unknown, not zero', (value) => {
  expect(cbsCount(value)).toBe(UNKNOWN)
})

test('zero is zero, 35 is 35, and a word, a half or minus five is no count', () => {
  expect([0, '0', '35', 35].map(cbsCount)).toEqual([0, 0, 35, 35])
  expect(['veel', '1,5', 0.5, -5, true, {}].map(cbsCount)).toEqual(Array(6).fill(undefined))
})

test('a square is known in the three spellings that occur', () => {
  expect(squareCorner('E1880N4280')).toEqual({ x: 188_000, y: 428_000 })
  expect(squareCorner('E188000N428000')).toEqual({ x: 188_000, y: 428_000 })
  expect(squareCorner('E85900N436000')).toEqual({ x: 85_900, y: 436_000 })
  expect(['', 'E188N428', 'E1880N4280x', 'E188050N428000'].map(squareCorner)).toEqual(Array(4).fill(undefined))
})

test.each([
  ['GeoPackage', 'crs28992res100m,aantal_inwoners,aantal_inwoners_65_jaar_en_ouder\nE1880N4280,10,5\n'],
  ['WFS', 'crs28992res100m,aantalInwoners,aantalInwoners65JaarEnOuder\nE1880N4280,10,5\n'],
  ['an older year', 'C28992R100,aantal_inwoners,aantal_inwoners_65_jaar_en_ouder\nE1880N4280,10,5\n'],
])('squares in the column names of %s', (_, text) => {
  expect(readSquares(text, 'x.csv').data).toEqual([
    { line: 2, x: 188_000, y: 428_000, inhabitants: 10, children: UNKNOWN, elderly: 5, households: UNKNOWN },
  ])
})
