import { type Language, POINT_STATE_WORDS } from '@weerbaar/text'
import { type KnownPoint, pointLabel } from '../known-point.ts'
import { paperSpeech } from '../paper-speech.ts'
import { pointFigures, servicesTable, stockTable, waitingFigures } from './point-parts.ts'
import { sheetOf, type Sheet, type SheetPart } from './sheet.ts'

/** The situation report of a point on paper, for a runner: what is known, and lines for what the log does not hold. */
export function reportSheet({ standing, now }: KnownPoint, language: Language): Sheet {
  const speech = paperSpeech(language)
  const { word, say, moment } = speech
  const { opening } = standing
  const source = standing.heard ? word('posterSourcePoint', { at: moment(standing.heard.at) }) : word('posterSourceNever')
  const state = [
    say(POINT_STATE_WORDS[opening.state]),
    opening.said ? word('doorSince', { at: moment(opening.said.at) }) : null,
    opening.reason,
  ]
  const parts: readonly SheetPart[] = [
    { is: 'text', title: word('state'), text: state.filter((part) => part !== null).join('. ') },
    pointFigures(standing, speech),
    waitingFigures(standing, speech),
    servicesTable(standing, speech),
    stockTable(standing, speech),
    { is: 'lines', title: word('asks'), count: 3 },
    { is: 'sign', labels: [word('readTo'), word('signature')] },
  ]
  return sheetOf({ title: word('reportOf'), point: pointLabel(standing), source, now, language, parts, onePage: true })
}
