import { parseRecordId, type PointRow } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { dutch } from '../i18n/test-i18n.ts'
import { lcmsText } from './lcms-text.ts'

const NOW = Date.UTC(2026, 10, 23, 13, 22)
const said = { event: '', at: NOW, precision: null, writtenAt: NOW - 4 * 60_000, device: '' } as never // only the moment is shown
const row = (name: string, more: Partial<PointRow>): PointRow => ({
  point: parseRecordId(name) ?? (name as never), // the names below are ids
  state: 'open',
  reason: null,
  acknowledged: true,
  heard: said,
  inside: 64,
  cameInAll: 412,
  staff: 6,
  waiting: { now: 0, soon: 0, canWait: 0 },
  alarms: 0,
  ...more,
})
const report = (owner: boolean) =>
  lcmsText(
    {
      where: 'Tiel',
      exercise: 'winterlicht',
      rows: [
        row('westroijen', {}),
        row('kapel', { inside: 7, cameInAll: 12, state: 'limited', reason: 'geen warmte' }),
        row('wadenoijen', { state: 'unknown', silentSince: NOW - 16 * 3_600_000, inside: 31 }),
        row('gesloten', { state: 'closed', heard: said, inside: 0, cameInAll: 88 }),
      ],
      supplies: [],
      now: NOW,
      owner,
    },
    dutch(),
  ).split('\n')

test('the text begins and ends with OEFENING, leaves the silent point out of the sums and names it with its hour', () => {
  const lines = report(true)
  expect([lines[0], lines.at(-1)]).toEqual(['OEFENING winterlicht OEFENING', 'Einde OEFENING winterlicht'])
  expect(lines).toContain('Noodsteunpunten in Tiel, stand van 23 november 14:22')
  expect(lines.some((line) => line.startsWith('Bekend: 3 van 4 punten.'))).toBe(true)
  expect(lines).toContain('Nu binnen: 71. Gekomen sinds opening: 512. In dienst: 18.')
  expect(lines.find((line) => line.includes('wadenoijen'))).toContain('onbekend sinds gisteren 22:22')
})

test('to others seven people are fewer than ten, the sum is round, and the text says what was held back', () => {
  const text = report(false).join('\n')
  expect(text).toContain('kapel: beperkt (geen warmte); binnen < 10')
  expect(text).toContain('Nu binnen: ongeveer 70. Gekomen sinds opening: 512.')
  expect(text).toContain('Minder dan 10 mensen op één punt is niet gedeeld')
  expect(report(true).join('\n')).toContain('binnen 7')
})
