import { EMPTY_BOOK, noticesFor, noticesOf, pointStanding, restockingOf } from '@weerbaar/core'
import { BUSY_POINT, busyPoint, pdfFacts, pictureOf, TEST_START } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import type { KnownPoint } from '../known-point.ts'
import { handoverSheet } from './handover-sheet.ts'
import { reportSheet } from './report-sheet.ts'
import { restockingSheet } from './restocking-sheet.ts'
import { sheetPdf } from './sheet.ts'

const NOW = TEST_START + 8 * 3_600_000

function known(events = busyPoint()): KnownPoint {
  const { points, spoken, causes } = pictureOf(events)
  return {
    standing: pointStanding(BUSY_POINT, points.books.get(BUSY_POINT) ?? EMPTY_BOOK, spoken, NOW, causes),
    notices: noticesFor(noticesOf(points, NOW, causes), BUSY_POINT),
    now: NOW,
  }
}

test.each(['nl', 'en'] as const)(
  'in %s a point with all there can be hands over on one page, with two places to sign',
  async (language) => {
    const sheet = handoverSheet(known(), language)
    expect(sheet.parts.at(-1)).toMatchObject({ is: 'sign', labels: { length: 2 } })
    expect(pdfFacts(await sheetPdf(sheet, 0))).toEqual({ pages: 1, sizes: ['210 × 297'], tagged: true, accessible: true })
  },
)

test('a report with all there can be is one page as well', async () => {
  expect(pdfFacts(await sheetPdf(reportSheet(known(), 'nl'), 0)).pages).toBe(1)
})

test('handover and report say how many ask for help and never what they ask, nor who works there', () => {
  for (const sheet of [handoverSheet(known(), 'nl'), reportSheet(known(), 'nl')]) expect(JSON.stringify(sheet)).not.toContain('GEHEIM')
})

test('what nobody counted is unknown on the report, never zero', () => {
  const bare = known(busyPoint().filter(({ type }) => type === 'PointRegistered' || type === 'StockItemSet' || type === 'PointOpened'))
  const figures = reportSheet(bare, 'nl').parts.find((part) => part.is === 'figures')
  expect(figures?.is === 'figures' && figures.figures.map(({ value }) => value)).toEqual(['onbekend', '0', 'onbekend', '0'])
  const stock = reportSheet(bare, 'nl').parts.findLast((part) => part.is === 'table')
  expect(stock?.is === 'table' && stock.rows[0]?.[1]).toBe('onbekend')
})

test('the restocking list asks to count first what nobody counted, and orders the rest', async () => {
  const sheet = restockingSheet(restockingOf([known().standing]), 'Tiel', NOW, 'nl')
  const table = sheet.parts.find((part) => part.is === 'table')
  const rows = table?.is === 'table' ? table.rows : []
  expect(rows).toHaveLength(12)
  expect(rows.find(([, what]) => what === 'Artikel 5 (liter)')).toEqual([
    'Sporthal Westroijen',
    'Artikel 5 (liter)',
    '1.000',
    '500',
    '500',
    '',
  ])
  expect(rows.find(([, what]) => what === 'Artikel 6 (liter)')?.slice(3, 5)).toEqual(['eerst tellen', 'eerst tellen'])
  expect(pdfFacts(await sheetPdf(sheet, 0))).toMatchObject({ pages: 1, tagged: true })
})
