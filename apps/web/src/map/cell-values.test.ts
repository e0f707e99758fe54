import { expect, test } from 'vitest'
import { peaksOf, valuesAt } from './cell-values.ts'
import { coverClasses, COVERED, UNCOVERED } from './cover-classes.ts'

/** Four cells: two in square 0, two in square 1. */
const cells = { inhabitants: [100, 20, 50, 4], municipality: [0, 0, 1, 1], square: [0, 0, 1, 1], squares: 2 }
const map = {
  cellClass: [0, 1, 1, 0],
  rate: [
    [0, 0.5, 1],
    [0, 0.25, 0],
  ],
}

test('a cell has its inhabitants times the rate of its class at that hour, a square the sum of its cells', () => {
  const { cells: perCell, squares } = valuesAt(cells, map, 1)
  expect([...perCell]).toEqual([50, 5, 12.5, 2])
  expect([...squares]).toEqual([55, 14.5])
})

test('the sum over squares is the sum over cells at every hour', () => {
  for (const time of [0, 1, 2]) {
    const { cells: perCell, squares } = valuesAt(cells, map, time)
    const sum = (values: Float32Array): number => values.reduce((all, value) => all + value, 0)
    expect(sum(squares)).toBeCloseTo(sum(perCell), 4)
  }
})

test('peaks are the largest of each place over all hours, not the sum of peaks', () => {
  const peaks = peaksOf(cells, map, 3)
  expect([...peaks.cells]).toEqual([100, 5, 12.5, 4])
  expect([...peaks.squares]).toEqual([100, 14.5])
})

test('a cell is covered up to and including the reach, and not when no point can be walked to', () => {
  const { cells: perCell } = coverClasses(cells, { metres: [1000, 1001, null, 0], reach: 1000 })
  expect(perCell[0]).toBe(COVERED)
  expect(perCell[1]).toBe(UNCOVERED)
  expect(perCell[2]).toBe(UNCOVERED)
})

test('a square takes the side most of its people are on; one with few people is drawn paler', () => {
  const { squares } = coverClasses(cells, { metres: [1000, 3000, null, 0], reach: 1000 })
  expect([...squares]).toEqual([COVERED, UNCOVERED])
  const few = coverClasses({ ...cells, inhabitants: [5, 5, 50, 4] }, { metres: [0, 0, 0, 0], reach: 1000 })
  expect([...few.squares]).toEqual([COVERED + 2, COVERED])
})
