import { expect, test } from 'vitest'
import { COVERED, PALE, UNCOVERED } from '../../map/cover-classes.ts'
import { changeClasses, GAINED, LOST } from './change-classes.ts'

/** Five squares of 100 m in two of 500 m; the last two have few people. */
const cells = { inhabitants: [100, 20, 50, 2, 3], square: [0, 0, 1, 1, 1], squares: 2 }

test('who keeps, loses and gains a point each has a colour of its own, paler where few live', () => {
  const { cells: colours } = changeClasses(
    cells,
    { metres: [900, 900, 2000, 100, null], reach: 1000 },
    { metres: [900, 1001, 2000, null, 5], reach: 1000 },
  )
  expect([...colours]).toEqual([COVERED, LOST, UNCOVERED, LOST + PALE, GAINED + PALE])
})

test('a square goes with most of its people on each side', () => {
  const { squares } = changeClasses(
    cells,
    { metres: [900, 2000, 2000, 100, null], reach: 1000 },
    { metres: [1500, 100, 100, null, 5], reach: 1000 },
  )
  expect([...squares]).toEqual([LOST, GAINED])
})
