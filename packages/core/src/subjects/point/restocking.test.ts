import { sampleId, samplePointCard, storedAs, testNetwork } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { parseSlug } from '../../ids.ts'
import { emptyPicture, foldLog } from '../fold-log.ts'
import { draftOf } from '../subject-event.ts'
import { EMPTY_BOOK } from './point-book.ts'
import type { PointEvent } from './point-fields.ts'
import { pointStanding } from './point-standing.ts'
import { restockingOf } from './restocking.ts'

test('what is short is ordered, what nobody counted is counted first, and what is full or was never planned is left out', () => {
  const POINT = sampleId('punt-1')
  const network = testNetwork(['laptop'])
  const item = (name: string, planned: number | null, amount?: number): readonly PointEvent[] => {
    const slug = parseSlug(name)!
    return [
      { type: 'StockItemSet', point: POINT, item: slug, card: { name, unit: 'stuks', warnAt: null, planned } },
      ...(amount === undefined ? [] : [{ type: 'StockCounted' as const, point: POINT, item: slug, amount }]),
    ]
  }
  const events: readonly PointEvent[] = [
    { type: 'PointRegistered', point: POINT, card: samplePointCard({ name: 'Sporthal' }) },
    ...item('water', 1000, 180),
    ...item('dekens', 40),
    ...item('maaltijden', 100, 100),
    ...item('speelgoed', null, 3),
  ]
  for (const event of events) {
    const { type, version, payload } = draftOf(event)
    network.write(0, payload, { type, version, space: 'exercise:test' })
  }
  const { points, causes } = foldLog(
    network.events.map((event, i) => storedAs(event, i + 1)),
    emptyPicture('exercise:test'),
  )
  const lines = restockingOf([pointStanding(POINT, points.books.get(POINT) ?? EMPTY_BOOK, new Map(), 0, causes)])
  expect(lines.map(({ label, left, needed }) => [label, left, needed])).toEqual([
    ['dekens', undefined, undefined],
    ['water', 180, 820],
  ])
})
