import type { EventId } from '../../event/event-ids.ts'
import { sameContent } from '../../event/content-hash.ts'
import type { CausalIndex } from '../../log/causal-index.ts'
import type { Fact } from '../../log/event-facts.ts'
import { reckoned } from '../../log/tally.ts'
import { sortedIds } from '../keyed.ts'
import { type DaysLeft, daysLeft, paceOf } from './pace.ts'
import type { PointBook } from './point-book.ts'
import type { PointEventOf, StockCard } from './point-fields.ts'
import { momentOf, type Said, saidOf, type Stated, stated } from './stated.ts'

export interface StockStanding {
  readonly item: string
  /** Absent while only its movements arrived. */
  readonly card?: Stated<StockCard>
  /** Absent: nobody counted it and nothing moved. May be below zero: then more went out than came in, and it must be counted. */
  readonly amount?: number
  readonly countedAt?: Said
  /** Counts made apart that say something else. */
  readonly beside: readonly { readonly value: number; readonly said: Said }[]
  /** Copies of a form that was copied before, left out of the amount. */
  readonly twice: readonly Said[]
  readonly left: { readonly known: true; readonly days?: DaysLeft } | { readonly known: false; readonly hours: number }
  readonly warn: boolean
}

/** Every item of a point, by id. @param since when the point opened; the pace is watched from then */
export function stockOf(book: PointBook, since: number | undefined, now: number, causes: CausalIndex): readonly StockStanding[] {
  return sortedIds(book.stock).flatMap((item) => {
    const stock = book.stock.get(item)
    if (stock === undefined) return []
    const card = stated(stock.card, causes, sameContent)
    const amount = reckoned(stock.amount, book.undone, causes)
    const pace = paceOf(outsOf(book.moves, book.undone, item), since ?? now, now)
    const days = pace.known && amount ? daysLeft(amount.value, pace.pace) : undefined
    const warnAt = card?.value.warnAt ?? null
    return {
      item,
      ...(card ? { card } : {}),
      ...(amount ? { amount: amount.value } : {}),
      ...(amount?.counted ? { countedAt: saidOf(amount.counted) } : {}),
      beside: (amount?.beside ?? []).map(({ value, facts }) => ({ value, said: saidOf(facts) })),
      twice: (amount?.twice ?? []).map(({ facts }) => saidOf(facts)),
      left: pace.known ? { known: true, ...(days ? { days } : {}) } : pace,
      warn: amount !== undefined && warnAt !== null && amount.value <= warnAt,
    }
  })
}

function outsOf(
  moves: ReadonlyMap<EventId, Fact<PointEventOf<'StockMoved'>>>,
  undone: ReadonlySet<EventId>,
  item: string,
): readonly { readonly at: number; readonly amount: number }[] {
  return [...moves.values()].flatMap(({ facts, body }) =>
    body.item === item && body.reason === 'handedOut' && !undone.has(facts.id) ? [{ at: momentOf(facts), amount: -body.change }] : [],
  )
}
