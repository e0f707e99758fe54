import type { EventId } from '../../event/event-ids.ts'
import type { Level } from '../../exchange/exchange-event.ts'
import type { CausalIndex } from '../../log/causal-index.ts'
import { sameContent } from '../../event/content-hash.ts'
import { compareForDisplay } from '../../log/event-facts.ts'
import { sortedIds } from '../keyed.ts'
import { paperCopies } from './paper-copies.ts'
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
  /** Copied from a form that was copied before as another card. */
  readonly twiceFrom?: string
}

/** Newest first. */
export function cardsOf(book: PointBook, causes: CausalIndex): readonly CardStanding[] {
  const found = sortedIds(book.cards).flatMap((card): readonly CardStanding[] => {
    const registers = book.cards.get(card)
    const board = stated(registers?.board ?? [], causes)
    const text = stated(registers?.text ?? [], causes)
    const state = stated(registers?.state ?? [], causes)
    const answer = stated(registers?.answer ?? [], causes)
    if (!board || !text || !state) return [] // the card itself has not arrived
    return [{ card, board: board.value, posted: board.said, text, state, ...(answer ? { answer } : {}) }]
  })
  const copies = paperCopies(
    found.map(({ card, posted }) => ({ id: card, form: book.cards.get(card)?.forms[0]?.value, writtenAt: posted.writtenAt })),
  )
  return found
    .map((one): CardStanding => ({ ...one, ...twiceOf(copies.get(one.card)) }))
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
  /** Copied from a form that was copied before: the same entry. */
  readonly twiceFrom?: string
}

/** Newest first, by when it happened: what was copied from paper stands at its own hour. */
export function journalOf(book: PointBook): readonly JournalEntry[] {
  const copies = paperCopies(
    [...book.journal.values()].map(({ facts, body }) => ({ id: facts.id, form: body.form, writtenAt: facts.recordedAt })),
  )
  return [...book.journal.values()]
    .toSorted((a, b) => compareForDisplay(b.facts, a.facts))
    .map(({ facts, body }) => ({
      event: facts.id,
      said: saidOf(facts),
      text: body.text,
      medium: body.medium,
      ...(body.type === 'ReportSent' ? { reportTo: body.to } : {}),
      ...(body.form === undefined ? {} : { form: body.form }),
      ...twiceOf(copies.get(facts.id)),
    }))
    .toSorted((a, b) => b.said.at - a.said.at)
}

const twiceOf = (twiceFrom: string | undefined): { readonly twiceFrom?: string } => (twiceFrom === undefined ? {} : { twiceFrom })

export type HandoverStanding = Stated<PointEventOf<'HandoverWritten'>>

/** Newest first; a form that was copied twice is one. */
export function handoversOf(book: PointBook, causes: CausalIndex): readonly HandoverStanding[] {
  const found = sortedIds(book.handovers).flatMap((id) => stated(book.handovers.get(id) ?? [], causes, sameContent) ?? [])
  const copies = paperCopies(found.map(({ value, said }) => ({ id: value.handover, form: value.form, writtenAt: said.writtenAt })))
  return found.filter(({ value }) => !copies.has(value.handover)).toSorted((a, b) => b.said.at - a.said.at)
}
