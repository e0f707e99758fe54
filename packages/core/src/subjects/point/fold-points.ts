import { compareForDisplay, type Fact } from '../../log/event-facts.ts'
import { type Register, written } from '../../log/register.ts'
import type { RecordId } from '../record-id.ts'
import { EMPTY_BOOK, type PointBook } from './point-book.ts'
import type { PointEvent, PointEventOf, PointEventType } from './point-fields.ts'
import { NO_SUPPLY, type SupplyBook, supplyAfter } from './supply-book.ts'
import { type Draft, draftOf, writePoint } from './write-point.ts'

export interface NoticeBook {
  readonly sent: Register<PointEventOf<'NoticeSent'>>
  readonly withdrawn: Register<string | null>
}

/** All that the log says about support points in one space. */
export interface Points {
  readonly books: ReadonlyMap<RecordId, PointBook>
  readonly notices: ReadonlyMap<RecordId, NoticeBook>
  readonly supplies: ReadonlyMap<RecordId, SupplyBook>
}

export const NO_POINTS: Points = { books: new Map(), notices: new Map(), supplies: new Map() }

/** Told to a point or about it by others; all else comes from the point itself and shows that it is there. */
const FROM_ELSEWHERE: ReadonlySet<PointEventType> = new Set([
  'PointRegistered',
  'PointAcknowledged',
  'NoticeSent',
  'NoticeWithdrawn',
  'SupplyPromised',
  'PromiseChosen',
  'SupplyShipped',
  'StockItemSet',
  'ShiftPlanned',
])

/** Pure and total; in one go or in pieces, and in any order that respects each device's chain, the outcome is the same. */
export function foldPoints(events: Iterable<Fact<PointEvent>>, from: Points = NO_POINTS): Points {
  const drafts = new Map<RecordId, Draft>()
  const notices = new Map(from.notices)
  const supplies = new Map(from.supplies)
  const draftFor = (point: RecordId): Draft => {
    const draft = drafts.get(point) ?? draftOf(from.books.get(point) ?? EMPTY_BOOK)
    drafts.set(point, draft)
    return draft
  }
  for (const fact of events) {
    const { facts, body } = fact
    switch (body.type) {
      case 'NoticeSent': {
        const notice = notices.get(body.notice) ?? NO_NOTICE
        notices.set(body.notice, { ...notice, sent: written(notice.sent, { facts, value: body }) })
        break
      }
      case 'NoticeWithdrawn': {
        const notice = notices.get(body.notice) ?? NO_NOTICE
        notices.set(body.notice, { ...notice, withdrawn: written(notice.withdrawn, { facts, value: body.why }) })
        break
      }
      case 'SupplyAsked':
      case 'SupplyPromised':
      case 'SupplyConsented':
      case 'PromiseChosen':
      case 'SupplyShipped':
      case 'SupplyReceived':
      case 'SupplyWithdrawn':
        supplies.set(body.supply, supplyAfter(supplies.get(body.supply) ?? NO_SUPPLY, { facts, body }))
        break
      default:
        writePoint(draftFor(body.point), { facts, body })
    }
    if ('point' in body && !FROM_ELSEWHERE.has(body.type)) hear(draftFor(body.point), fact)
  }
  return drafts.size === 0 ? { books: from.books, notices, supplies } : { books: new Map([...from.books, ...drafts]), notices, supplies }
}

const NO_NOTICE: NoticeBook = { sent: [], withdrawn: [] }

function hear(draft: Draft, { facts }: Fact<PointEvent>): void {
  if (draft.heard === undefined || compareForDisplay(draft.heard, facts) < 0) draft.heard = facts
}
