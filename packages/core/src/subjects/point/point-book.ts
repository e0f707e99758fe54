import type { EventId } from '../../event/event-ids.ts'
import type { EventFacts, Fact } from '../../log/event-facts.ts'
import type { Register } from '../../log/register.ts'
import { EMPTY_TALLY, type Tally } from '../../log/tally.ts'
import type { Need } from '../../model/need.ts'
import type { Board, CardState, HelpState, PointCard, PointEventOf, SaidState, StockCard, Urgency, VisitorKind } from './point-fields.ts'

/** Open or closed, as somebody said it last. */
export type PointOpening = PointEventOf<'PointOpened'> | PointEventOf<'PointClosed'>

export interface HelpBook {
  readonly asked: Register<PointEventOf<'HelpAsked'>>
  readonly details: Register<PointEventOf<'HelpDetailsGiven'>>
  readonly what: Register<string>
  readonly where: Register<string | null>
  readonly urgency: Register<Urgency>
  readonly state: Register<HelpState>
  readonly takenBy: Register<string | null>
  readonly referredTo: Register<string | null>
}

export interface EmergencyBook {
  readonly taken: Register<PointEventOf<'EmergencyTaken'>>
  readonly sent: Register<PointEventOf<'EmergencySent'>>
  readonly acknowledged: Register<PointEventOf<'EmergencyAcknowledged'>>
  readonly ended: Register<string>
}

export interface StockBook {
  readonly card: Register<StockCard>
  readonly amount: Tally
}

export interface PersonBook {
  readonly came: Register<PointEventOf<'StaffCame'>>
  readonly resting: Register<boolean>
  /** `true`: left. Coming again writes `false`. */
  readonly left: Register<boolean>
}

export interface CardBook {
  readonly board: Register<Board>
  readonly text: Register<string>
  readonly state: Register<CardState>
  readonly answer: Register<string | null>
  /** Of each paper form it was copied from. */
  readonly forms: Register<string>
}

/** Everything the events tell of one support point, before anybody asks a question of it. Parts may arrive before what they are parts of. */
export interface PointBook {
  readonly card: Register<PointCard>
  readonly opening: Register<PointOpening>
  readonly acknowledged: Register<PointEventOf<'PointAcknowledged'>['by']>
  readonly said: Register<{ readonly state: SaidState; readonly reason: string | null }>
  /** By `list/step`. */
  readonly ticks: ReadonlyMap<string, Register<boolean>>
  readonly services: ReadonlyMap<Need, Register<PointEventOf<'ServiceSaid'>>>
  readonly came: ReadonlyMap<VisitorKind, Tally>
  readonly left: Tally
  /** Coming adds, leaving takes off, a count on the floor stands. */
  readonly inside: Tally
  readonly undone: ReadonlySet<EventId>
  readonly help: ReadonlyMap<string, HelpBook>
  readonly emergencies: ReadonlyMap<string, EmergencyBook>
  readonly stock: ReadonlyMap<string, StockBook>
  /** Hand-outs and receipts as they were written, for the pace and the book of the item. */
  readonly moves: ReadonlyMap<EventId, Fact<PointEventOf<'StockMoved'>>>
  readonly staff: ReadonlyMap<string, PersonBook>
  readonly shifts: ReadonlyMap<string, Register<PointEventOf<'ShiftPlanned'>>>
  readonly handovers: ReadonlyMap<string, Register<PointEventOf<'HandoverWritten'>>>
  readonly cards: ReadonlyMap<string, CardBook>
  readonly journal: ReadonlyMap<EventId, Fact<PointEventOf<'JournalWritten'> | PointEventOf<'ReportSent'>>>
  /** By id of the notice: the point has seen it. */
  readonly seen: ReadonlyMap<string, EventFacts>
  /** The last event that says something from the point itself. Absent: never heard of. */
  readonly heard?: EventFacts
}

export const EMPTY_BOOK: PointBook = {
  card: [],
  opening: [],
  acknowledged: [],
  said: [],
  ticks: new Map(),
  services: new Map(),
  came: new Map(),
  left: EMPTY_TALLY,
  inside: EMPTY_TALLY,
  undone: new Set(),
  help: new Map(),
  emergencies: new Map(),
  stock: new Map(),
  moves: new Map(),
  staff: new Map(),
  shifts: new Map(),
  handovers: new Map(),
  cards: new Map(),
  journal: new Map(),
  seen: new Map(),
}
