import type { PointRow } from '@weerbaar/core'
import { type Language, PAPER_WORDS, POINT_STATE_WORDS } from '@weerbaar/text'
import { type KnownPoint, pointLabel } from '../known-point.ts'
import { paperSpeech } from '../paper-speech.ts'
import type { Poster } from './poster.ts'

const OPEN: ReadonlySet<PointRow['state']> = new Set(['open', 'limited', 'openedByInhabitants'])
const MOST = 4

/** For the door: open or closed since when, why, and where else to go. @param rows the other points, of which the nearest open ones are named */
export function doorSign({ standing, now }: KnownPoint, rows: readonly PointRow[], language: Language): Poster {
  const { word, say, moment, figure } = paperSpeech(language)
  const { opening, card, point: id } = standing
  const point = pointLabel(standing)
  const closed = opening.state === 'closed'
  const near = closed ? nearestOpen(rows, id, card?.value.at ?? null) : []
  return {
    language,
    title: `${word('doorSign')}: ${point}`,
    mark: PAPER_WORDS.mark[language],
    point,
    paper: 'a4',
    stamp: word('posterStamp', {
      at: moment(now),
      name: point,
      source: standing.heard ? word('posterSourcePoint', { at: moment(standing.heard.at) }) : word('posterSourceNever'),
    }),
    pages: [
      {
        title: closed ? word('doorClosed') : word('doorState', { state: say(POINT_STATE_WORDS[opening.state]) }),
        size: 90,
        parts: [
          ...(opening.said ? [{ is: 'big', size: 44, text: word('doorSince', { at: moment(opening.said.at) }) } as const] : []),
          ...(opening.reason ? [{ is: 'text', text: opening.reason } as const] : []),
          ...(closed
            ? [
                {
                  is: 'group',
                  title: word('doorNear'),
                  lines:
                    near.length === 0
                      ? [word('doorNone'), `${word('doorGo')} ______________________________`]
                      : near.map(({ name, metres }) =>
                          metres === undefined ? name : word('doorNearLine', { name, distance: figure(Math.round(metres / 100) * 100) }),
                        ),
                } as const,
              ]
            : []),
          { is: 'danger', text: word('danger') },
        ],
      },
    ],
  }
}

function nearestOpen(
  rows: readonly PointRow[],
  own: string,
  at: { readonly x: number; readonly y: number } | null,
): readonly { readonly name: string; readonly metres?: number }[] {
  return rows
    .filter(({ point, state, card, silentSince }) => point !== own && OPEN.has(state) && card !== undefined && silentSince === undefined)
    .map(({ card }) => {
      const name = [card?.name, card?.address].filter((part) => typeof part === 'string').join(', ')
      const there = card?.at
      return at && there ? { name, metres: Math.hypot(there.x - at.x, there.y - at.y) } : { name }
    })
    .toSorted((a, b) => (a.metres ?? Infinity) - (b.metres ?? Infinity) || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
}
