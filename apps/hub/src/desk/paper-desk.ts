import { issueOf, type Model, parseMunicipalityId, pointsOverview, pointStanding, restockingOf } from '@weerbaar/core'
import { ARCHIVE_PURPOSES, archiveMark, makeArchive, type OpenRegion } from '@weerbaar/jobs'
import {
  doorSign,
  FORM_KINDS,
  formsBook,
  formsPdf,
  handoverSheet,
  litresPerDay,
  makePoster,
  POSTER_KINDS,
  posterPdf,
  reportSheet,
  restockingSheet,
  sheetPdf,
} from '@weerbaar/paper'
import { zipFiles } from '@weerbaar/store'
import type { Language } from '@weerbaar/text'
import { type Asked, type File, granted, refused } from '../desk.ts'
import type { Books } from './books.ts'
import type { PointDesk } from './point-desk.ts'

/** What is printed of one point from its log. */
const SHEET_KINDS = ['handover', 'report', 'restocking', 'door', ...POSTER_KINDS] as const
type SheetKind = (typeof SHEET_KINDS)[number]

interface FormsAsked {
  readonly from: number
  /** Pages of each kind. */
  readonly count: number
  readonly letter: string
  /** Names between commas; absent: every kind. */
  readonly kinds?: string
}

export interface PaperDesk {
  /** The log as an archive in a zip. @param purpose `archive` or `woo` */
  readonly archive: (purpose: string, creator: string) => Promise<Asked<File>>
  readonly forms: (point: string, asked: FormsAsked, language: Language) => Promise<Asked<File>>
  readonly sheet: (point: string, what: string, language: Language) => Promise<Asked<File>>
  /** Of all points, or those of one municipality. */
  readonly restocking: (municipality: string | undefined, language: Language) => Promise<Asked<File>>
}

interface Tools {
  readonly opened: OpenRegion
  readonly books: Books
  readonly points: PointDesk
  readonly model: () => Model
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
}

/** Paper of the points: forms to fill in, and what the log says, set as tagged PDF. */
export function paperDesk({ opened, books, points, model, now, randomBytes }: Tools): PaperDesk {
  const pdf = (name: string, bytes: Uint8Array): Asked<File> => granted({ name: `OEFENING-${name}.pdf`, type: 'application/pdf', bytes })
  const seconds = (at: number) => Math.floor(at / 1000)

  return {
    async archive(text, creator) {
      const purpose = ARCHIVE_PURPOSES.find((one) => one === text)
      if (!purpose || creator.trim() === '') return refused(400, issueOf('value-missing', {}, { field: purpose ? 'creator' : 'for' }))
      const order = { purpose, space: books.picture().space, creator: creator.trim(), madeAt: now() }
      const bytes = zipFiles(await makeArchive(books, order), order.madeAt)
      return granted({ name: `OEFENING-${archiveMark(order)}.zip`, type: 'application/zip', bytes })
    },
    async forms(point, { from, count, letter, kinds: named }, language) {
      const found = points.one(point)
      if (!found.ok) return found
      const { card, stock } = found.value.standing
      if (!card) return refused(404, issueOf('not-found', { value: point }, { field: 'point' }))
      if (!/^P[A-Z]?$/.test(letter))
        return refused(400, issueOf('code-malformed', { value: letter, expected: 'P, PA … PZ' }, { field: 'letter' }))
      const wanted = named?.split(',')
      const wrong = wanted?.find((name) => !FORM_KINDS.some((kind) => kind === name))
      if (wrong !== undefined)
        return refused(400, issueOf('value-not-allowed', { value: wrong, allowed: FORM_KINDS.join(', ') }, { field: 'kinds' }))
      const made = formsBook({
        language,
        card: card.value,
        items: stock.flatMap(({ card: item }) => (item ? [`${item.value.name} (${item.value.unit})`] : [])),
        letter,
        from,
        pages: count,
        ...(wanted ? { kinds: FORM_KINDS.filter((kind) => wanted.includes(kind)) } : {}),
        chance: () => fourDigits(randomBytes),
      })
      if (!made.data) return refused(400, ...made.issues)
      return pdf(`formulieren-${card.value.number ?? 0}-${from}`, await formsPdf(made.data, seconds(now())))
    },
    async sheet(point, what, language) {
      const kind = SHEET_KINDS.find((one) => one === what)
      if (!kind) return refused(404, issueOf('value-not-allowed', { value: what, allowed: SHEET_KINDS.join(', ') }, { field: 'what' }))
      const found = points.one(point)
      if (!found.ok) return found
      const bytes = await setSheet(kind, found.value, language)
      return pdf(`${kind}-${found.value.standing.card?.value.number ?? 0}`, bytes)
    },
    async restocking(text, language) {
      const municipality = text === undefined ? undefined : opened.region.municipalities.find(({ id }) => id === parseMunicipalityId(text))
      if (text !== undefined && !municipality) return refused(404, issueOf('not-found', { value: text }, { field: 'municipality' }))
      const { points: all, spoken, causes } = books.picture()
      const at = now()
      const standings = [...all.books]
        .map(([point, book]) => pointStanding(point, book, spoken, at, causes))
        .filter(({ card }) => !municipality || card?.value.municipality === municipality.id)
      const where = municipality?.name ?? opened.region.name
      return pdf('aanvullijst', await sheetPdf(restockingSheet(restockingOf(standings), where, at, language), seconds(at)))
    },
  }

  function setSheet(kind: SheetKind, known: Parameters<typeof handoverSheet>[0], language: Language): Promise<Uint8Array> {
    const { standing, now: at } = known
    switch (kind) {
      case 'handover':
        return sheetPdf(handoverSheet(known, language), seconds(at))
      case 'report':
        return sheetPdf(reportSheet(known, language), seconds(at))
      case 'restocking': {
        const name = standing.card?.value.name ?? standing.point
        return sheetPdf(restockingSheet(restockingOf([standing]), name, at, language), seconds(at))
      }
      case 'door':
        return posterPdf(doorSign(known, pointsOverview(books.picture(), at).rows, language), seconds(at))
      default:
        return posterPdf(makePoster(kind, known, litresPerDay(model().assumptions), language), seconds(at))
    }
  }
}

/** 0 to 9999, each as likely: draws again above the last whole ten thousand of four bytes. */
function fourDigits(randomBytes: (count: number) => Uint8Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = randomBytes(4)
  const drawn = ((a * 256 + b) * 256 + c) * 256 + d
  return drawn < 4_294_960_000 ? drawn % 10_000 : fourDigits(randomBytes)
}
