import { parseRecordId, type PointRow } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { urgentIn } from './urgent-in.ts'

const row = (name: string, more: Partial<PointRow>): PointRow => ({
  point: parseRecordId(name) ?? (name as never), // the names below are ids
  state: 'open',
  reason: null,
  acknowledged: true,
  cameInAll: 0,
  staff: 0,
  waiting: { now: 0, soon: 0, canWait: 0 },
  alarms: 0,
  ...more,
})

test('an emergency goes before a silent point, the longest silent before the others, and a quiet point asks for nobody', () => {
  const rows = [
    row('rustig', {}),
    row('eigen', { state: 'openedByInhabitants', acknowledged: false }),
    row('kort-stil', { state: 'unknown', silentSince: 2000 }),
    row('lang-stil', { state: 'unknown', silentSince: 1000 }),
    row('nood', { alarms: 1 }),
  ]
  expect(urgentIn(rows).map(({ kind, row: { point } }) => [kind, point])).toEqual([
    ['emergency', 'nood'],
    ['silent', 'lang-stil'],
    ['silent', 'kort-stil'],
    ['unacknowledged', 'eigen'],
  ])
})
