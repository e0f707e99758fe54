import type { EventId } from '../../event/event-ids.ts'
import { compareForDisplay, type EventFacts, type Fact } from '../../log/event-facts.ts'
import { type Register, written } from '../../log/register.ts'
import { EMPTY_TALLY, type Tally, type TallyEntry } from '../../log/tally.ts'
import { unreachable } from '../../unreachable.ts'
import type { CardBook, EmergencyBook, HelpBook, PersonBook, PointBook, StockBook } from './point-book.ts'
import type { PointEvent, PointEventOf } from './point-fields.ts'

/** What is about one point: everything but notices to all and supplies, which are between points. */
export type AtPoint = Exclude<
  PointEvent,
  {
    readonly type:
      | 'NoticeSent'
      | 'NoticeWithdrawn'
      | 'SupplyAsked'
      | 'SupplyPromised'
      | 'SupplyConsented'
      | 'PromiseChosen'
      | 'SupplyShipped'
      | 'SupplyReceived'
      | 'SupplyWithdrawn'
  }
>

/** A point's book that its fold may write in: its maps are copies of its own. */
export type Draft = { -readonly [K in keyof PointBook]: Writable<PointBook[K]> }
type Writable<T> = T extends ReadonlyMap<infer K, infer V> ? Map<K, V> : T extends ReadonlySet<infer V> ? Set<V> : T

/** Copies what the fold will write in. Registers and books inside are never changed in place. Cost: what the book holds, once a fold. */
export function draftOf(book: PointBook): Draft {
  return {
    ...book,
    ticks: new Map(book.ticks),
    services: new Map(book.services),
    came: new Map([...book.came].map(([kind, tally]) => [kind, ownTally(tally)])),
    left: ownTally(book.left),
    inside: ownTally(book.inside),
    undone: new Set(book.undone),
    help: new Map(book.help),
    emergencies: new Map(book.emergencies),
    stock: new Map([...book.stock].map(([item, stock]) => [item, { ...stock, amount: ownTally(stock.amount) }])),
    moves: new Map(book.moves),
    staff: new Map(book.staff),
    shifts: new Map(book.shifts),
    handovers: new Map(book.handovers),
    cards: new Map(book.cards),
    journal: new Map(book.journal),
    seen: new Map(book.seen),
  }
}

const ownTally = ({ changes, counts }: Tally): Tally => ({ changes: new Map(changes), counts: new Map(counts) })

/** Writes one event into the draft. Any order that respects each device's chain gives the same book. */
export function writePoint(draft: Draft, { facts, body }: Fact<AtPoint>): void {
  const into = <T>(register: Register<T>, value: T): Register<T> => written(register, { facts, value })
  switch (body.type) {
    case 'PointRegistered':
      draft.card = into(draft.card, body.card)
      break
    case 'PointOpened':
    case 'PointClosed':
      draft.opening = into(draft.opening, body)
      break
    case 'PointAcknowledged':
      draft.acknowledged = into(draft.acknowledged, body.by)
      break
    case 'PointStateSaid':
      draft.said = into(draft.said, { state: body.state, reason: body.reason })
      break
    case 'ChecklistTicked':
      writeKey(draft.ticks, `${body.list}/${body.step}`, into, body.done)
      break
    case 'ServiceSaid':
      writeKey(draft.services, body.need, into, body)
      break
    case 'VisitorsCame':
      change(tallyOf(draft.came, body.kind), entry(facts, body.number, body))
      change(draft.inside, entry(facts, body.number, body, body.kind))
      break
    case 'VisitorsLeft':
      change(draft.left, entry(facts, body.number, body))
      change(draft.inside, entry(facts, -body.number, body, 'left'))
      break
    case 'InsideCounted':
      count(draft.inside, entry(facts, body.number, body))
      break
    case 'EntryUndone':
      draft.undone.add(body.event)
      break
    case 'HelpAsked':
    case 'HelpDetailsGiven':
    case 'HelpChanged':
      draft.help.set(body.help, helpAfter(draft.help.get(body.help) ?? NO_HELP, body, into))
      break
    case 'EmergencyTaken':
    case 'EmergencySent':
    case 'EmergencyAcknowledged':
    case 'EmergencyEnded':
      draft.emergencies.set(body.emergency, emergencyAfter(draft.emergencies.get(body.emergency) ?? NO_EMERGENCY, body, into))
      break
    case 'StockItemSet': {
      const stock = stockOf(draft, body.item)
      draft.stock.set(body.item, { ...stock, card: into(stock.card, body.card) })
      break
    }
    case 'StockMoved':
      change(stockOf(draft, body.item).amount, entry(facts, body.change, body))
      draft.moves.set(facts.id, { facts, body })
      break
    case 'StockCounted':
      count(stockOf(draft, body.item).amount, entry(facts, body.amount, body))
      break
    case 'StaffCame':
    case 'StaffRested':
    case 'StaffLeft':
      draft.staff.set(body.person, personAfter(draft.staff.get(body.person) ?? NOBODY, body, into))
      break
    case 'ShiftPlanned':
      writeKey(draft.shifts, body.shift, into, body)
      break
    case 'HandoverWritten':
      writeKey(draft.handovers, body.handover, into, body)
      break
    case 'CardPosted':
    case 'CardChanged':
      draft.cards.set(body.card, cardAfter(draft.cards.get(body.card) ?? NO_CARD, body, into))
      break
    case 'JournalWritten':
    case 'ReportSent':
      draft.journal.set(facts.id, { facts, body })
      break
    case 'NoticeSeen':
      draft.seen.set(body.notice, earliest(draft.seen.get(body.notice), facts))
      break
    default:
      unreachable(body)
  }
}

const earliest = (a: EventFacts | undefined, b: EventFacts): EventFacts => (a !== undefined && compareForDisplay(a, b) <= 0 ? a : b)

type Into = <T>(register: Register<T>, value: T) => Register<T>

function writeKey<K, T>(registers: Map<K, Register<T>>, key: K, into: Into, value: T): void {
  registers.set(key, into(registers.get(key) ?? [], value))
}

/** @param line tells apart what one form says about several things */
function entry(facts: EventFacts, amount: number, { form }: { readonly form?: string }, line = ''): TallyEntry {
  return form === undefined ? { facts, amount } : { facts, amount, form: line === '' ? form : `${form}/${line}` }
}
// The maps of a draft are its own: `draftOf` copied them.
const change = ({ changes }: Tally, one: TallyEntry) => void (changes as Map<EventId, TallyEntry>).set(one.facts.id, one)
const count = ({ counts }: Tally, one: TallyEntry) => void (counts as Map<EventId, TallyEntry>).set(one.facts.id, one)

function tallyOf<K>(tallies: Map<K, Tally>, key: K): Tally {
  const found = tallies.get(key) ?? ownTally(EMPTY_TALLY)
  tallies.set(key, found)
  return found
}

function stockOf({ stock }: Draft, item: string): StockBook {
  const found = stock.get(item) ?? { card: [], amount: ownTally(EMPTY_TALLY) }
  stock.set(item, found)
  return found
}

const NO_HELP: HelpBook = { asked: [], details: [], what: [], where: [], urgency: [], state: [], takenBy: [], referredTo: [] }

function helpAfter(
  help: HelpBook,
  body: PointEventOf<'HelpAsked'> | PointEventOf<'HelpDetailsGiven'> | PointEventOf<'HelpChanged'>,
  into: Into,
): HelpBook {
  if (body.type === 'HelpDetailsGiven') return { ...help, details: into(help.details, body) }
  if (body.type === 'HelpAsked')
    return {
      ...help,
      asked: into(help.asked, body),
      what: into(help.what, body.what),
      where: into(help.where, body.where),
      urgency: into(help.urgency, body.urgency),
      state: into(help.state, 'open'),
    }
  const { change: said } = body
  switch (said.field) {
    case 'urgency':
      return { ...help, urgency: into(help.urgency, said.value) }
    case 'state':
      return { ...help, state: into(help.state, said.value) }
    case 'what':
      return { ...help, what: into(help.what, said.value) }
    case 'where':
    case 'takenBy':
    case 'referredTo':
      return { ...help, [said.field]: into(help[said.field], said.value) }
    default:
      return unreachable(said)
  }
}

const NO_EMERGENCY: EmergencyBook = { taken: [], sent: [], acknowledged: [], ended: [] }

function emergencyAfter(
  emergency: EmergencyBook,
  body: PointEventOf<'EmergencyTaken' | 'EmergencySent' | 'EmergencyAcknowledged' | 'EmergencyEnded'>,
  into: Into,
): EmergencyBook {
  switch (body.type) {
    case 'EmergencyTaken':
      return { ...emergency, taken: into(emergency.taken, body) }
    case 'EmergencySent':
      return { ...emergency, sent: into(emergency.sent, body) }
    case 'EmergencyAcknowledged':
      return { ...emergency, acknowledged: into(emergency.acknowledged, body) }
    case 'EmergencyEnded':
      return { ...emergency, ended: into(emergency.ended, body.outcome) }
    default:
      return unreachable(body)
  }
}

const NOBODY: PersonBook = { came: [], resting: [], left: [] }

function personAfter(person: PersonBook, body: PointEventOf<'StaffCame' | 'StaffRested' | 'StaffLeft'>, into: Into): PersonBook {
  switch (body.type) {
    case 'StaffCame':
      return { came: into(person.came, body), resting: into(person.resting, false), left: into(person.left, false) }
    case 'StaffRested':
      return { ...person, resting: into(person.resting, body.resting) }
    case 'StaffLeft':
      return { ...person, left: into(person.left, true) }
    default:
      return unreachable(body)
  }
}

const NO_CARD: CardBook = { board: [], text: [], state: [], answer: [], forms: [] }

function cardAfter(card: CardBook, body: PointEventOf<'CardPosted' | 'CardChanged'>, into: Into): CardBook {
  if (body.type === 'CardPosted')
    return {
      ...card,
      board: into(card.board, body.board),
      text: into(card.text, body.text),
      state: into(card.state, 'open'),
      forms: body.form === undefined ? card.forms : into(card.forms, body.form),
    }
  const { change: said } = body
  switch (said.field) {
    case 'text':
      return { ...card, text: into(card.text, said.value) }
    case 'state':
      return { ...card, state: into(card.state, said.value) }
    case 'answer':
      return { ...card, answer: into(card.answer, said.value) }
    default:
      return unreachable(said)
  }
}
