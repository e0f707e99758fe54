import { type DueView, EVENT_PRIVACY, readSubjectEvent } from '@weerbaar/core'
import type { Books } from './books.ts'

/** Events read from the log at a time. */
const PAGE = 10_000
const DAY_MS = 86_400_000

/** What is about persons and still here though its date has come: the date that stands in it, else so many days after it was written. Oldest first. */
export async function dueErasures(books: Pick<Books, 'read' | 'picture'>, now: number): Promise<readonly DueView[]> {
  const due: DueView[] = []
  for (let after = 0; ; ) {
    const page = await books.read(after, PAGE)
    for (const event of page) {
      if (event.read.space !== books.picture().space) continue
      const outcome = readSubjectEvent(event)
      if (outcome.status !== 'read') continue // erased, or never here
      const { facts, body } = outcome.fact
      const { retainDays } = EVENT_PRIVACY[body.type]
      if (retainDays === null) continue
      const retainUntil = 'retainUntil' in body ? body.retainUntil : facts.recordedAt + retainDays * DAY_MS
      if (retainUntil > now) continue
      due.push({ event: facts.id, type: body.type, ...('point' in body ? { point: body.point } : {}), retainUntil })
    }
    after = page.at(-1)?.position ?? after
    if (page.length < PAGE) return due.toSorted((a, b) => a.retainUntil - b.retainUntil || (a.event < b.event ? -1 : 1))
  }
}
