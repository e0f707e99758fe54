import { parseRecordId, parseSlug } from '@weerbaar/core'
import { expect, test } from 'vitest'
import type { Filled } from '../parts/form.tsx'
import { PAPER_SHEETS, type PaperSheet, paperEvents } from './paper-events.ts'

const POINT = parseRecordId('punt-1')!
const filled = (fields: Readonly<Record<string, string>>): Filled => ({
  text: (name) => fields[name] ?? '',
  textOrNull: (name) => fields[name] || null,
  number: (name) => (/^\d{1,9}$/.test(fields[name] ?? '') ? Number(fields[name]) : undefined),
})
const copied = (sheet: PaperSheet, fields: Readonly<Record<string, string>>) =>
  paperEvents(sheet, filled(fields), { point: POINT, number: 12, form: '0017', newId: () => parseRecordId('nieuw-1')! })

test('every form writes at least one event that names its number', () => {
  const all = {
    item: 'water',
    pieces: '3',
    way: 'out',
    adult: '2',
    kind: 'care',
    urgency: 'soon',
    what: 'Dekens',
    where: 'hal',
    letter: 'p',
    code: '4711',
    board: 'needs',
    text: 'Tekst',
    medium: 'radio',
    label: 'hesje 7',
    role: 'helper',
    walkIn: 'yes',
  }
  for (const sheet of PAPER_SHEETS)
    expect(
      copied(sheet, all).map((event) => 'form' in event && event.form),
      sheet,
    ).toEqual(['0017'])
})

test('a slip of paper has the number of the point, its letter and the number of the form, so that its tablet copy is the same call', () => {
  expect(copied('emergency', { letter: 'p', code: '4711', what: 'Val', where: 'Trap' })).toMatchObject([
    { slip: '12-P-0017', code: '4711', victims: null },
  ])
})

test('an hour of counting keeps what is empty unknown: nothing came is no event, and a hall of nobody is a count of zero', () => {
  expect(copied('visitors', { adult: '0', left: '2', inside: '0' })).toEqual([
    { type: 'VisitorsLeft', point: POINT, number: 2, form: '0017' },
    { type: 'InsideCounted', point: POINT, number: 0, form: '0017' },
  ])
  expect(copied('visitors', {})).toEqual([])
})

test('stock goes out, comes in, or is counted', () => {
  const item = parseSlug('water')
  expect(copied('stock', { item: 'water', way: 'in', pieces: '5' })).toMatchObject([
    { type: 'StockMoved', item, change: 5, reason: 'received' },
  ])
  expect(copied('stock', { item: 'water', way: 'out', pieces: '5' })).toMatchObject([{ change: -5, reason: 'handedOut' }])
  expect(copied('stock', { item: 'water', way: 'counted', pieces: '0' })).toMatchObject([{ type: 'StockCounted', amount: 0 }])
  expect(copied('stock', { item: 'water', way: 'out', pieces: '0' })).toEqual([])
})
