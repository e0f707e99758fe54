import { EMPTY_BOOK, noticesFor, noticesOf, type PointEvent, pointsOverview, pointStanding } from '@weerbaar/core'
import { BUSY_POINT, busyPoint, pdfFacts, pictureOf, sampleId, samplePointCard, TEST_START } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import type { KnownPoint } from '../known-point.ts'
import { doorSign } from './door-sign.ts'
import { makePoster, POSTER_KINDS } from './make-poster.ts'
import type { PosterPart } from './poster.ts'
import { posterPdf } from './poster-pdf.ts'

const NOW = TEST_START + 8 * 3_600_000

function known(events: readonly PointEvent[] = busyPoint()): KnownPoint & { readonly rows: ReturnType<typeof pointsOverview>['rows'] } {
  const picture = pictureOf(events)
  const { points, spoken, causes } = picture
  return {
    standing: pointStanding(BUSY_POINT, points.books.get(BUSY_POINT) ?? EMPTY_BOOK, spoken, NOW, causes),
    notices: noticesFor(noticesOf(points, NOW, causes), BUSY_POINT),
    now: NOW,
    rows: pointsOverview(picture, NOW, 24 * 60).rows,
  }
}
const textOf = (parts: readonly PosterPart[] = []) => JSON.stringify(parts)

test.each(POSTER_KINDS)('the poster %s is one A3, tagged, marked as exercise and says when and from what it was made', async (kind) => {
  for (const language of ['nl', 'en'] as const) {
    const poster = makePoster(kind, known(), 3, language)
    expect(poster.mark).toBe(language === 'nl' ? 'OEFENING' : 'EXERCISE')
    expect(poster.stamp).toMatch(language === 'nl' ? /^Gemaakt .+ Bron: .+/ : /^Made .+ Source: .+/)
    expect(pdfFacts(await posterPdf(poster, 0))).toEqual({ pages: 1, sizes: ['297 × 420'], tagged: true, accessible: true })
  }
})

test('a notice that ended or was withdrawn is on no poster', () => {
  const withdrawn: PointEvent = { type: 'NoticeWithdrawn', notice: sampleId('bericht-1'), why: null }
  expect(makePoster('notices', known(), 3, 'nl').pages.map(({ title }) => title)).toEqual(['Kook het water'])
  const [page] = makePoster('notices', known([...busyPoint(), withdrawn]), 3, 'nl').pages
  expect(textOf(page?.parts)).toContain('Er zijn geen berichten')
})

test('the water poster says what the log says of water, and asks to ask where nothing was said', () => {
  const said = (state: 'on' | 'limited' | 'off'): readonly PointEvent[] => [
    ...busyPoint().filter(({ type }) => type !== 'ServiceSaid'),
    { type: 'ServiceSaid', point: BUSY_POINT, need: 'water', state, reason: null, until: null },
  ]
  const words = (events: readonly PointEvent[]) => textOf(makePoster('water', known(events), 4, 'nl').pages[0]?.parts)
  expect(words(said('on'))).toContain('Hier is drinkwater.')
  expect(words(said('limited'))).toContain('weinig drinkwater')
  expect(words(said('off'))).toContain('nu geen drinkwater')
  expect(words(busyPoint().filter(({ type }) => type !== 'ServiceSaid'))).toContain('Vraag bij de balie')
  expect(words(said('on'))).toContain('Reken op 4 liter')
})

test('a closed point sends people to the nearest point that is open, and to none that is closed or of which nothing is heard', async () => {
  const at = (x: number) => ({ x, y: 433_000 })
  const other = (id: string, name: string, x: number, opened: boolean): readonly PointEvent[] => [
    { type: 'PointRegistered', point: sampleId(id), card: samplePointCard({ name, number: null, at: at(x), address: null }) },
    ...(opened ? [{ type: 'PointOpened', point: sampleId(id), by: 'municipality', orderedBy: null, authority: null } as const] : []),
    ...(opened ? [{ type: 'PointStateSaid', point: sampleId(id), state: 'open', reason: null } as const] : []),
  ]
  const events: readonly PointEvent[] = [
    ...busyPoint(),
    ...other('punt-ver', 'School ver', 161_000, true),
    ...other('punt-dicht', 'School dicht', 158_100, false),
    ...other('punt-bij', 'Kerk dichtbij', 158_430, true),
    { type: 'PointClosed', point: BUSY_POINT, reason: 'Het water komt hoog', left: null },
  ]
  const { rows, ...point } = known(events)
  const sign = doorSign(point, rows, 'nl')
  expect(sign.pages[0]?.title).toBe('Dit noodsteunpunt is dicht')
  expect(sign.pages[0]?.parts.find((part) => part.is === 'group')).toMatchObject({
    lines: ['Kerk dichtbij, hemelsbreed 400 m', 'School ver, hemelsbreed 3.000 m'],
  })
  expect(textOf(sign.pages[0]?.parts)).toContain('Het water komt hoog')
  expect(pdfFacts(await posterPdf(sign, 0))).toEqual({ pages: 1, sizes: ['210 × 297'], tagged: true, accessible: true })
})
