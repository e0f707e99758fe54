import { EMPTY_BOOK, issueOf, noticesFor, noticesOf, pointsOverview, pointStanding, restockingOf } from '@weerbaar/core'
import { readModel } from '@weerbaar/jobs'
import {
  doorSign,
  handoverSheet,
  type KnownPoint,
  litresPerDay,
  makePoster,
  POSTER_KINDS,
  posterPdf,
  reportSheet,
  restockingSheet,
  sheetPdf,
} from '@weerbaar/paper'
import type { Language } from '@weerbaar/text'
import { BAD_INPUT, type Command, DONE } from '../command.ts'
import { LOG_OPTIONS } from './log-folder.ts'
import { POINT_OPTION, type PointPicture, readPointPicture } from './point-picture.ts'
import { FORCE_OPTION, newFileOf, OUT_OPTION, writeNewFile } from './write-new-file.ts'

const SHEETS = ['handover', 'report', 'restocking', 'door'] as const
const WHAT = [...SHEETS, ...POSTER_KINDS] as const
type What = (typeof WHAT)[number]

export const print: Command = {
  path: ['print'],
  words: {
    nl: 'druk van een noodsteunpunt een affiche, overdracht, bericht, aanvullijst of bord voor de deur af als PDF',
    en: 'print a poster, handover, report, restocking list or door sign of a support point as PDF',
  },
  operands: [],
  options: {
    ...LOG_OPTIONS,
    point: POINT_OPTION,
    what: { takes: 'text', placeholder: 'WHAT', choices: WHAT, words: { nl: `wat: ${WHAT.join(', ')}`, en: `what: ${WHAT.join(', ')}` } },
    out: OUT_OPTION,
    force: FORCE_OPTION,
  },
  async run(given, terminal) {
    const what = WHAT.find((one) => one === given.text('what'))
    const target = newFileOf(given, 'affiche.pdf')
    terminal.issues([
      ...target.issues,
      ...(what === undefined ? [issueOf('option-needs-value', { option: '--what', example: '--what services' })] : []),
    ])
    if (!target.data || what === undefined) return BAD_INPUT
    const read = await readPointPicture(given)
    terminal.issues(read.issues)
    if (!read.data) return BAD_INPUT
    const written = writeNewFile(target.data, await printed(what, read.data, Date.now(), terminal.language))
    terminal.issues(written.issues)
    return written.data ? DONE : BAD_INPUT
  },
}

function printed(what: What, { point, picture }: PointPicture, now: number, language: Language): Promise<Uint8Array> {
  const { points, spoken, causes } = picture
  const known: KnownPoint = {
    standing: pointStanding(point, points.books.get(point) ?? EMPTY_BOOK, spoken, now, causes),
    notices: noticesFor(noticesOf(points, now, causes), point),
    now,
  }
  const madeAt = Math.floor(now / 1000)
  switch (what) {
    case 'handover':
      return sheetPdf(handoverSheet(known, language), madeAt)
    case 'report':
      return sheetPdf(reportSheet(known, language), madeAt)
    case 'restocking': {
      const name = known.standing.card?.value.name ?? point
      return sheetPdf(restockingSheet(restockingOf([known.standing]), name, now, language), madeAt)
    }
    case 'door':
      return posterPdf(doorSign(known, pointsOverview(picture, now).rows, language), madeAt)
    default:
      return posterPdf(makePoster(what, known, litresPerDay(readModel().data?.assumptions ?? []), language), madeAt)
  }
}
