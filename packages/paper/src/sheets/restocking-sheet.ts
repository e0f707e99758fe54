import type { RestockLine } from '@weerbaar/core'
import type { Language } from '@weerbaar/text'
import { paperSpeech } from '../paper-speech.ts'
import { sheetOf, type Sheet, type SheetPart } from './sheet.ts'

/** What must be brought to which point, with a column for who brought it. @param where name of the point, municipality or region */
export function restockingSheet(lines: readonly RestockLine[], where: string, now: number, language: Language): Sheet {
  const { word, figure } = paperSpeech(language)
  const parts: readonly SheetPart[] = [
    { is: 'text', title: '', text: word('restockingHow') },
    {
      is: 'table',
      title: '',
      columns: [word('point'), word('item'), word('planned'), word('over'), word('needed'), word('brought')],
      widths: [3, 2, 1.4, 1.4, 1.6, 1.4],
      numbers: [2, 3, 4],
      rows: lines.map(({ name, label, unit, planned, left, needed }) => [
        name,
        `${label} (${unit})`,
        figure(planned),
        left === undefined ? word('countFirst') : figure(left),
        needed === undefined ? word('countFirst') : figure(needed),
        '',
      ]),
      none: word('nothingShort'),
    },
  ]
  return sheetOf({ title: word('restocking'), point: where, source: word('restockingSource'), now, language, parts })
}
