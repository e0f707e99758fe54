import { type HelpStanding, URGENCIES } from '@weerbaar/core'
import { HELP_KIND_WORDS, type Language, ROLE_WORDS, URGENCY_WORDS } from '@weerbaar/text'
import { type KnownPoint, pointLabel } from '../known-point.ts'
import { paperSpeech } from '../paper-speech.ts'
import { pointFigures, servicesTable, stockTable, waitingFigures } from './point-parts.ts'
import { sheetOf, type Sheet, type SheetPart } from './sheet.ts'

/** Open requests that still fit one page; the rest is on the screen and on the forms. */
const MOST_HELP = 6
const MOST_TEXT = 700

/** Where the point stands as one shift leaves it to the next, on one page, to be signed by both. Holds no names and no health. */
export function handoverSheet({ standing, now }: KnownPoint, language: Language): Sheet {
  const speech = paperSpeech(language)
  const { word, say, moment } = speech
  const open = standing.help
    .filter(({ state, twiceFrom }) => state.value !== 'done' && twiceFrom === undefined)
    .toSorted((a, b) => rank(a) - rank(b) || a.asked.at - b.asked.at)
  const [written] = standing.handovers
  const said = standing.heard ? word('posterSourcePoint', { at: moment(standing.heard.at) }) : word('posterSourceNever')
  const parts: readonly SheetPart[] = [
    pointFigures(standing, speech),
    waitingFigures(standing, speech),
    servicesTable(standing, speech),
    stockTable(standing, speech),
    {
      is: 'table',
      title: word('openHelp', { shown: Math.min(open.length, MOST_HELP), all: open.length }),
      columns: [word('urgency'), word('helpKind'), word('takenBy'), word('askedAt')],
      widths: [1, 1.6, 2, 1.8],
      numbers: [],
      rows: open
        .slice(0, MOST_HELP)
        .map((one) => [
          say(URGENCY_WORDS[one.urgency.value]),
          say(HELP_KIND_WORDS[one.kind]),
          one.takenBy?.value ?? word('nobodyYet'),
          moment(one.asked.at),
        ]),
      none: word('noneOpen'),
    },
    ...(written
      ? [
          {
            is: 'text',
            title: word('handoverWritten', {
              from: say(ROLE_WORDS[written.value.from]),
              to: say(ROLE_WORDS[written.value.to]),
              at: moment(written.said.at),
            }),
            text: shortened(written.value.text, word('moreOnScreen')),
          } as const,
        ]
      : [{ is: 'lines', title: word('problems'), count: 3 } as const]),
    { is: 'sign', labels: [`${word('handsOver')}: ${word('signature')}`, `${word('takesOver')}: ${word('signature')}`] },
  ]
  return sheetOf({ title: word('handover'), point: pointLabel(standing), source: said, now, language, parts, onePage: true })
}

const rank = ({ urgency }: HelpStanding): number => URGENCIES.indexOf(urgency.value)

/** Whole words; what is left out is said. */
function shortened(text: string, more: string): string {
  if (text.length <= MOST_TEXT) return text
  return `${text.slice(0, text.lastIndexOf(' ', MOST_TEXT))} … ${more}`
}
