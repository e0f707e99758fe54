import { type NoticeStanding, unreachable } from '@weerbaar/core'
import { ADVICE, ADVICE_VERSION, type Language, NEED_WORDS, PAPER_WORDS, POINT_STATE_WORDS, SERVICE_STATE_WORDS } from '@weerbaar/text'
import { type KnownPoint, pointLabel } from '../known-point.ts'
import { type PaperSpeech, paperSpeech } from '../paper-speech.ts'
import type { Poster, PosterPage } from './poster.ts'

export const POSTER_KINDS = ['services', 'water', 'advice', 'notices'] as const
export type PosterKind = (typeof POSTER_KINDS)[number]

const TITLE = 76

/**
 * A poster for the wall of a point. There is no place for a text of one's own: all comes from the log or from the standing text, so that no
 * point contradicts another, the municipality or the region.
 *
 * @param litres drinking water per person per day, of the model in use
 */
export function makePoster(kind: PosterKind, known: KnownPoint, litres: number, language: Language): Poster {
  const speech = paperSpeech(language)
  const { word } = speech
  const { standing, now } = known
  const point = pointLabel(standing)
  return {
    language,
    title: `${word('poster')}: ${point}`,
    mark: PAPER_WORDS.mark[language],
    point,
    paper: 'a3',
    stamp: word('posterStamp', { at: speech.moment(now), name: point, source: sourceOf(kind, known, speech) }),
    pages: pagesOf(kind, known, litres, speech),
  }
}

function sourceOf(kind: PosterKind, { standing, notices }: KnownPoint, { word, moment }: PaperSpeech): string {
  switch (kind) {
    case 'services':
    case 'water':
      return standing.heard ? word('posterSourcePoint', { at: moment(standing.heard.at) }) : word('posterSourceNever')
    case 'advice':
      return word('posterSourceAdvice', { version: ADVICE_VERSION })
    case 'notices':
      return validNotices(notices)
        .map(({ notice, sent }) => word('posterSourceNotice', { id: notice.slice(0, 8), at: moment(sent.said.at) }))
        .join('; ')
    default:
      return unreachable(kind)
  }
}

/** Oldest first, as they are read on a wall; what ended or was taken back hangs nowhere. */
const validNotices = (notices: readonly NoticeStanding[]): readonly NoticeStanding[] =>
  notices.filter(({ state }) => state === 'valid').toSorted((a, b) => a.sent.said.at - b.sent.said.at)

function pagesOf(kind: PosterKind, known: KnownPoint, litres: number, speech: PaperSpeech): readonly PosterPage[] {
  switch (kind) {
    case 'services':
      return [servicesPage(known, speech)]
    case 'water':
      return [waterPage(known, litres, speech)]
    case 'advice':
      return [advicePage(litres, speech)]
    case 'notices':
      return noticePages(known, speech)
    default:
      return unreachable(kind)
  }
}

function servicesPage({ standing }: KnownPoint, { word, say, moment }: PaperSpeech): PosterPage {
  const { services, opening } = standing
  return {
    title: word('posterServices'),
    size: TITLE,
    parts: [
      { is: 'big', size: 46, text: word('posterState', { state: say(POINT_STATE_WORDS[opening.state]) }) },
      { is: 'text', text: word('posterHours') },
      ...(services.length === 0
        ? []
        : [
            {
              is: 'services',
              head: [word('posterThing'), word('posterHow'), word('posterRemark')],
              items: services.map(({ need, state, reason, until, beside }) => ({
                name: say(NEED_WORDS[need]),
                // Two who said something else apart: until one of them is taken back nobody may rely on it.
                tone: beside.length > 0 ? 'limited' : state,
                state: beside.length > 0 ? word('posterAsk') : say(SERVICE_STATE_WORDS[state]),
                remark: [reason, until === null ? null : `${word('until')} ${moment(until)}`].filter((part) => part !== null).join('. '),
              })),
            } as const,
          ]),
      ...(services.length === Object.keys(NEED_WORDS).length ? [] : [{ is: 'text', text: word('posterUnsaid') } as const]),
      { is: 'danger', text: word('danger') },
    ],
  }
}

function waterPage({ standing }: KnownPoint, litres: number, { word, say, moment, figure }: PaperSpeech): PosterPage {
  const water = standing.services.find(({ need }) => need === 'water')
  const state = water && water.beside.length === 0 ? water.state : undefined
  const text = { on: word('posterWaterOn'), limited: word('posterWaterLimited'), off: word('posterWaterOff') }
  const remark = [water?.reason ?? null, water?.until ? `${word('until')} ${moment(water.until)}` : null].filter((part) => part !== null)
  return {
    title: word('posterWater'),
    size: 120,
    parts: [
      { is: 'big', size: 62, text: state === undefined ? word('posterWaterUnknown') : text[state] },
      ...(water && remark.length > 0
        ? [{ is: 'text', text: `${say(SERVICE_STATE_WORDS[water.state])}: ${remark.join('. ')}` } as const]
        : []),
      {
        is: 'group',
        title: word('posterWaterUse'),
        lines: [word('posterWaterDay', { litres: figure(litres) }), word('posterWaterFirst'), word('posterWaterTap')],
      },
    ],
  }
}

const advicePage = (litres: number, { word, say, figure }: PaperSpeech): PosterPage => ({
  title: word('posterAdvice'),
  size: TITLE,
  parts: [
    ...ADVICE.map(({ title, lines }) => ({
      is: 'group' as const,
      title: say(title),
      lines: lines.map((line) => say(line).replace('{litres}', figure(litres))),
    })),
    { is: 'danger', text: word('danger') },
  ],
})

function noticePages({ notices }: KnownPoint, { word, moment }: PaperSpeech): readonly PosterPage[] {
  const valid = validNotices(notices)
  if (valid.length === 0) return [{ title: word('posterNotice'), size: TITLE, parts: [{ is: 'text', text: word('posterNoNotices') }] }]
  return valid.map(({ sent }) => {
    const { title, text, sender, validUntil } = sent.value
    return {
      title,
      size: TITLE,
      parts: [
        { is: 'big', size: 44, text },
        { is: 'text', text: `${word('posterFrom', { sender })}, ${moment(sent.said.at)}` },
        { is: 'text', text: validUntil === null ? word('posterOpenEnd') : word('posterValid', { at: moment(validUntil) }) },
      ],
    }
  })
}
