import { parseContentHash, type GapView } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { gapPatch } from './gap-patch.ts'

const runHash = parseContentHash('0'.repeat(64))
if (!runHash) throw new TypeError('the hash of the test is wrong')
const gap: GapView = {
  id: 'gap-1',
  title: 'Liters op uur 24',
  area: 'GM0281@2024',
  about: 'water-litres-per-day',
  unit: 'litres-per-day',
  present: [null],
  wanted: [7000],
  owner: ['gemeente Tiel', 'directeur brandweer'],
  payer: [null],
  decision: ['Inkopen'],
  runHash,
  raisedAt: '2026-11-23T13:02:00.000Z',
}
const same = { title: gap.title, present: null, wanted: 7000, owner: 'gemeente Tiel', payer: null, decision: 'Inkopen' }

test('only what changed is sent', () => {
  expect(gapPatch({ ...gap, owner: ['gemeente Tiel'] }, { ...same, payer: 'VRGZ' })).toEqual({ payer: 'VRGZ' })
})

test('an owner written twice apart becomes one again, even when the first is kept', () => {
  expect(gapPatch(gap, same)).toEqual({ owner: 'gemeente Tiel' })
})
