import type { EventId } from '../../event/event-ids.ts'
import type { Level } from '../../exchange/exchange-event.ts'
import type { CausalIndex } from '../../log/causal-index.ts'
import { sameContent } from '../../event/content-hash.ts'
import { compareForDisplay } from '../../log/event-facts.ts'
import { sortedIds } from '../keyed.ts'
import type { PointBook } from './point-book.ts'
import type { Board, CardState, Medium, PointEventOf } from './point-fields.ts'
import { type Said, saidOf, type Stated, stated } from './stated.ts'

/** A card on one of the boards: a need, an offer, or a rumour with its answer. */
export interface CardStanding {
  readonly card: string
  readonly board: Board
  readonly posted: Said
  readonly text: Stated<string>
  readonly state: Stated<CardState>
  readonly answer?: Stated<string | null>
}

/** Newest first. */
export function cardsOf(book: PointBook, causes: CausalIndex): readonly CardStanding[] {
  return sortedIds(book.cards)
    .flatMap((card): readonly CardStanding[] => {
      const registers = book.cards.get(card)
      const board = stated(registers?.board ?? [], causes)
      const text = stated(registers?.text ?? [], causes)
      const state = stated(registers?.state ?? [], causes)
      const answer = stated(registers?.answer ?? [], causes)
      if (!board || !text || !state) return [] // the card itself has not arrived
      return [{ card, board: board.value, posted: board.said, text, state, ...(answer ? { answer } : {}) }]
    })
    .toSorted((a, b) => b.posted.at - a.posted.at || (a.card < b.card ? -1 : 1))
}

export interface JournalEntry {
  readonly event: EventId
  readonly said: Said
  readonly text: string
  readonly medium: Medium | null
  /** A situation report, and whom it went to. */
  readonly reportTo?: Level
  readonly form?: string
}

/** Newest first, by when it happened: what was copied from paper stands at its own hour. */
export function journalOf(book: PointBook): readonly JournalEntry[] {
  return [...book.journal.values()]
    .toSorted((a, b) => compareForDisplay(b.facts, a.facts))
    .map(({ facts, body }) => ({
      event: facts.id,
      said: saidOf(facts),
      text: body.text,
      medium: body.medium,
      ...(body.type === 'ReportSent' ? { reportTo: body.to } : {}),
      ...('form' in body && body.form !== undefined ? { form: body.form } : {}),
    }))
    .toSorted((a, b) => b.said.at - a.said.at)
}

export type HandoverStanding = Stated<PointEventOf<'HandoverWritten'>>

/** Newest first. */
export const handoversOf = (book: PointBook, causes: CausalIndex): readonly HandoverStanding[] =>
  sortedIds(book.handovers)
    .flatMap((id) => stated(book.handovers.get(id) ?? [], causes, sameContent) ?? [])
    .toSorted((a, b) => b.said.at - a.said.at)
