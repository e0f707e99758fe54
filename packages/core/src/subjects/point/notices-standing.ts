import { sameContent } from '../../event/content-hash.ts'
import type { CausalIndex } from '../../log/causal-index.ts'
import type { RecordId } from '../record-id.ts'
import type { Points } from './fold-points.ts'
import type { PointEventOf } from './point-fields.ts'
import { type Said, saidOf, type Stated, stated } from './stated.ts'

export interface NoticeStanding {
  readonly notice: RecordId
  readonly sent: Stated<PointEventOf<'NoticeSent'>>
  /** Reason, or `null` where none was given; absent while it stands. */
  readonly withdrawn?: Stated<string | null>
  readonly state: 'valid' | 'expired' | 'withdrawn'
  /** Points that said they had seen it, and when. */
  readonly seen: readonly { readonly point: RecordId; readonly said: Said }[]
  /** Points it was for that did not say so yet. */
  readonly unseen: readonly RecordId[]
}

/** Newest first. @param now milliseconds since 1970 UTC */
export function noticesOf({ books, notices }: Points, now: number, causes: CausalIndex): readonly NoticeStanding[] {
  return [...notices]
    .flatMap(([notice, book]): readonly NoticeStanding[] => {
      const sent = stated(book.sent, causes, sameContent)
      if (sent === undefined) return []
      const withdrawn = stated(book.withdrawn, causes)
      const { to, validUntil } = sent.value
      const meant = to ?? [...books.keys()].filter((point) => (books.get(point)?.card.length ?? 0) > 0)
      const seen = [...books].flatMap(([point, { seen: byNotice }]) => {
        const facts = byNotice.get(notice)
        return facts ? [{ point, said: saidOf(facts) }] : []
      })
      return [
        {
          notice,
          sent,
          ...(withdrawn ? { withdrawn } : {}),
          state: withdrawn ? 'withdrawn' : validUntil !== null && now > validUntil ? 'expired' : 'valid',
          seen: seen.toSorted((a, b) => a.said.at - b.said.at || compare(a.point, b.point)),
          unseen: meant.filter((point) => !seen.some((one) => one.point === point)).toSorted(),
        },
      ]
    })
    .toSorted((a, b) => b.sent.said.at - a.sent.said.at || compare(a.notice, b.notice))
}

/** What this point should read: meant for it or for all. */
export const noticesFor = (notices: readonly NoticeStanding[], point: string): readonly NoticeStanding[] =>
  notices.filter(({ sent }) => sent.value.to === null || sent.value.to.some((one) => one === point))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
