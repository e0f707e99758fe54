import { expect, test } from 'vitest'
import { excelCsv } from '../files/excel-csv.ts'

test('quotes, semicolons and line ends stay in their cell, decimals have a comma, and no cell runs as a formula', () => {
  expect(
    excelCsv([
      ['zei "stop"; en\nging', 1.5],
      ['=1+1', -3],
    ]),
  ).toBe('\uFEFF"zei ""stop""; en\nging";1,5\r\n"\'=1+1";-3\r\n')
})
