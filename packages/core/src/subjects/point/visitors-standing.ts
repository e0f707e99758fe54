import type { EventId } from '../../event/event-ids.ts'
import type { CausalIndex } from '../../log/causal-index.ts'
import { once, reckoned, type Tally } from '../../log/tally.ts'
import type { PointBook } from './point-book.ts'
import { VISITOR_KINDS, type VisitorKind } from './point-fields.ts'
import { momentOf, type Said, saidOf } from './stated.ts'

export interface VisitorsStanding {
  /** Since the point exists, each by kind; people are counted, never named. */
  readonly came: { readonly [K in VisitorKind]: number }
  readonly cameInAll: number
  /** Absent: nobody counted. */
  readonly inside?: number
  readonly countedAt?: Said
  readonly beside: readonly { readonly value: number; readonly said: Said }[]
  readonly twice: readonly Said[]
  /** Newest first; the first is what "Herstel" takes back. */
  readonly last: readonly VisitorEntry[]
  /** People who came, by the hour it happened in, oldest first; hours without anybody are left out. Start of the hour in milliseconds since 1970 UTC. */
  readonly perHour: readonly { readonly hour: number; readonly people: number }[]
}

export interface VisitorEntry {
  readonly event: EventId
  readonly kind: VisitorKind | 'left' | 'counted'
  readonly number: number
  readonly said: Said
}

const HOUR_MS = 3_600_000

/** @param remembered how many of the last entries to name */
export function visitorsOf(book: PointBook, causes: CausalIndex, remembered = 20): VisitorsStanding {
  const came = { adult: 0, child: 0, senior: 0, care: 0 }
  const perHour = new Map<number, number>()
  for (const kind of VISITOR_KINDS)
    for (const { facts, amount } of keptOf(book.came.get(kind), book.undone)) {
      came[kind] += amount
      const hour = Math.floor(momentOf(facts) / HOUR_MS) * HOUR_MS
      perHour.set(hour, (perHour.get(hour) ?? 0) + amount)
    }
  const inside = reckoned(book.inside, book.undone, causes)
  return {
    came,
    cameInAll: VISITOR_KINDS.reduce((sum, kind) => sum + came[kind], 0),
    ...(inside ? { inside: inside.value } : {}),
    ...(inside?.counted ? { countedAt: saidOf(inside.counted) } : {}),
    beside: (inside?.beside ?? []).map(({ value, facts }) => ({ value, said: saidOf(facts) })),
    twice: (inside?.twice ?? []).map(({ facts }) => saidOf(facts)),
    last: entriesOf(book).slice(0, remembered),
    perHour: [...perHour].map(([hour, people]) => ({ hour, people })).toSorted((a, b) => a.hour - b.hour),
  }
}

const keptOf = (tally: Tally | undefined, undone: ReadonlySet<EventId>) => (tally ? once(tally.changes, undone).kept : [])

function entriesOf(book: PointBook): readonly VisitorEntry[] {
  const entries: VisitorEntry[] = []
  const add = (kind: VisitorEntry['kind'], kept: ReturnType<typeof keptOf>) => {
    for (const { facts, amount } of kept) entries.push({ event: facts.id, kind, number: amount, said: saidOf(facts) })
  }
  for (const kind of VISITOR_KINDS) add(kind, keptOf(book.came.get(kind), book.undone))
  add('left', keptOf(book.left, book.undone))
  add('counted', once(book.inside.counts, book.undone).kept)
  return entries.toSorted((a, b) => b.said.writtenAt - a.said.writtenAt || (a.event < b.event ? 1 : -1))
}
