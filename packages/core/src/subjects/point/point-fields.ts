import { LEVELS } from '../../exchange/exchange-event.ts'
import { NEEDS } from '../../model/need.ts'
import { parseEventId } from '../../event/event-ids.ts'
import { contentHashText, municipalityId, slug } from '../model-shapes.ts'
import { recordId } from '../record-id.ts'
import { count, finite, list, oneOf, optional, orNull, parsed, record, type Shape, such, tagged, text, yesNo } from '../shape.ts'
import type { EventOf } from './event-forms.ts'

/** A local point, one that coordinates others, or one that hands out drinking water only. */
export const POINT_TIERS = ['local', 'coordination', 'drinkingWater'] as const
export const VISITOR_KINDS = ['adult', 'child', 'senior', 'care'] as const
/** What a point says of its own state; closed, unknown and opened by inhabitants follow from other events. */
export const SAID_STATES = ['opening', 'open', 'limited', 'full'] as const
export const SERVICE_STATES = ['on', 'limited', 'off'] as const
export const CHECKLISTS = ['firstHour', 'secondHour', 'closing'] as const
/** Never called triage: who comes first is for people with a red-flag card to say. */
export const URGENCIES = ['now', 'soon', 'canWait'] as const
export const HELP_KINDS = ['medical', 'medication', 'care', 'missingPerson', 'transport', 'safety', 'other'] as const
export const HELP_STATES = ['open', 'referred', 'done'] as const
export const RELAY_TARGETS = ['controlRoom', 'fireStation', 'police', 'doctor'] as const
export const MEDIA = ['phone', 'radio', 'courier', 'person'] as const
export const STOCK_REASONS = ['received', 'handedOut', 'lent', 'returned', 'spoiled'] as const
/** The roles of the New Zealand hub guide, a first aider, and whoever came to help. */
export const POINT_ROLES = [
  'coordinator',
  'reception',
  'needsAndOffers',
  'publicInformation',
  'communications',
  'facilities',
  'stock',
  'firstAid',
  'helper',
] as const
export const BOARDS = ['needs', 'offers', 'rumours'] as const
export const CARD_STATES = ['open', 'matched', 'answered', 'done'] as const

const metres = such(finite, (value) => value >= 0 && value <= 1_000_000, 'RD metres')
const people = such(count, (value) => value >= 1 && value <= 9999, 'a number of people from 1 to 9999')
const some = such(count, (value) => value >= 1, 'one or more')
/** Milliseconds since 1970 UTC. */
const instant = count
/** As printed on the pre-numbered paper form of this point. */
const form = such(text, (value) => /^\d{4}$/.test(value), 'the four digits of a form')
/** On a slip, unique without a network: number of the point, letter of the tablet, running number, as `12-B-007`. */
const slip = such(text, (value) => /^\d{1,4}-[A-Z]{1,2}-\d{3,5}$/.test(value), 'a slip number as 12-B-007')
const eventId = parsed(parseEventId, 'the id of an event')
const level = oneOf(...LEVELS)

/** What is known of a support point before it opens. `null` is unknown. */
export const pointCard = record({
  name: text,
  /** Given out by the region: how the point is called over the radio and on paper. */
  number: orNull(such(count, (value) => value >= 1 && value <= 9998, 'a number from 1 to 9998')),
  municipality: municipalityId,
  tier: oneOf(...POINT_TIERS),
  at: orNull(record({ x: metres, y: metres })),
  address: orNull(text),
  /** Id of the candidate site it stands in. */
  site: orNull(text),
  /** People at the same time. */
  capacity: orNull(count),
  /** The accepted plan it comes from. */
  plan: orNull(record({ id: recordId, answerHash: contentHashText })),
})

const stockCard = record({ name: text, unit: text, warnAt: orNull(count), planned: orNull(count) })

const helpChange = tagged('field', {
  urgency: record({ field: oneOf('urgency'), value: oneOf(...URGENCIES) }),
  state: record({ field: oneOf('state'), value: oneOf(...HELP_STATES) }),
  takenBy: record({ field: oneOf('takenBy'), value: orNull(text) }),
  what: record({ field: oneOf('what'), value: text }),
  where: record({ field: oneOf('where'), value: orNull(text) }),
  referredTo: record({ field: oneOf('referredTo'), value: orNull(text) }),
})

const cardChange = tagged('field', {
  text: record({ field: oneOf('text'), value: text }),
  state: record({ field: oneOf('state'), value: oneOf(...CARD_STATES) }),
  answer: record({ field: oneOf('answer'), value: orNull(text) }),
})

/** Who promises and ships. */
const giver = record({ level, id: text })

/**
 * Everything that happens at and around a support point: type, then what it says. All of version 1. Released forms are never
 * changed: docs/formats/point-events.md.
 */
export const POINT_FIELDS = {
  PointRegistered: { point: recordId, card: pointCard },
  PointOpened: {
    point: recordId,
    /** `inhabitants`: opened by people themselves, not acknowledged until `PointAcknowledged` says so. */
    by: oneOf('region', 'municipality', 'inhabitants'),
    /** A function, never a name. */
    orderedBy: orNull(text),
    authority: orNull(text),
  },
  PointAcknowledged: { point: recordId, by: oneOf('region', 'municipality') },
  PointStateSaid: { point: recordId, state: oneOf(...SAID_STATES), reason: orNull(text) },
  PointClosed: { point: recordId, reason: orNull(text), left: orNull(text) },
  ChecklistTicked: { point: recordId, list: oneOf(...CHECKLISTS), step: slug, done: yesNo },

  ServiceSaid: { point: recordId, need: oneOf(...NEEDS), state: oneOf(...SERVICE_STATES), reason: orNull(text), until: orNull(instant) },

  VisitorsCame: { point: recordId, kind: oneOf(...VISITOR_KINDS), number: people, form: optional(form) },
  VisitorsLeft: { point: recordId, number: people, form: optional(form) },
  /** Counted on the floor. */
  InsideCounted: { point: recordId, number: count, form: optional(form) },
  /** Takes back a count, change or hand-out. It stays in the log and counts for nothing. */
  EntryUndone: { point: recordId, event: eventId },

  HelpAsked: {
    point: recordId,
    help: recordId,
    kind: oneOf(...HELP_KINDS),
    what: text,
    where: orNull(text),
    urgency: oneOf(...URGENCIES),
    form: optional(form),
  },
  /** Name, address, health: personal, so apart, to be erased on its date. Never asked on a private phone. */
  HelpDetailsGiven: { point: recordId, help: recordId, details: text, retainUntil: instant },
  HelpChanged: { point: recordId, help: recordId, change: helpChange, why: orNull(text) },

  EmergencyTaken: {
    point: recordId,
    emergency: recordId,
    slip,
    /** Stands on the slip and nowhere else outside the point: who says it back has the slip in hand. */
    code: such(text, (value) => /^\d{4}$/.test(value), 'a code of four digits'),
    what: text,
    where: text,
    victims: orNull(count),
    form: optional(form),
  },
  EmergencySent: { point: recordId, emergency: recordId, to: oneOf(...RELAY_TARGETS), medium: oneOf(...MEDIA) },
  /** What was said back, as heard; it proves arrival when it is the code of the slip. */
  EmergencyAcknowledged: { point: recordId, emergency: recordId, code: text, by: text, medium: oneOf(...MEDIA) },
  EmergencyEnded: { point: recordId, emergency: recordId, outcome: text },

  StockItemSet: { point: recordId, item: slug, card: stockCard },
  StockMoved: {
    point: recordId,
    item: slug,
    change: such(finite, (value) => Number.isSafeInteger(value) && value !== 0, 'a whole number, not zero'),
    reason: oneOf(...STOCK_REASONS),
    form: optional(form),
  },
  StockCounted: { point: recordId, item: slug, amount: count, form: optional(form) },

  StaffCame: {
    point: recordId,
    person: recordId,
    /** First name or number of a badge: personal, erased with the roster. */
    label: text,
    role: oneOf(...POINT_ROLES),
    team: orNull(text),
    skills: orNull(text),
    walkIn: yesNo,
    until: orNull(instant),
    form: optional(form),
  },
  StaffRested: { point: recordId, person: recordId, resting: yesNo },
  StaffLeft: { point: recordId, person: recordId },
  ShiftPlanned: { point: recordId, shift: recordId, role: oneOf(...POINT_ROLES), from: instant, to: instant, people: some },
  HandoverWritten: {
    point: recordId,
    handover: recordId,
    text,
    from: oneOf(...POINT_ROLES),
    to: oneOf(...POINT_ROLES),
    form: optional(form),
  },

  CardPosted: { point: recordId, card: recordId, board: oneOf(...BOARDS), text, form: optional(form) },
  CardChanged: { point: recordId, card: recordId, change: cardChange },
  JournalWritten: { point: recordId, text, medium: orNull(oneOf(...MEDIA)), form: optional(form) },
  ReportSent: { point: recordId, text, to: level, medium: oneOf(...MEDIA), form: optional(form) },

  NoticeSent: {
    notice: recordId,
    from: oneOf('municipality', 'region'),
    sender: text,
    /** `null`: every point. */
    to: orNull(list(recordId)),
    title: text,
    text,
    validUntil: orNull(instant),
  },
  NoticeWithdrawn: { notice: recordId, why: orNull(text) },
  NoticeSeen: { notice: recordId, point: recordId },

  SupplyAsked: { supply: recordId, point: recordId, item: slug, amount: some, unit: text, why: orNull(text), before: orNull(instant) },
  SupplyPromised: {
    supply: recordId,
    promise: recordId,
    by: giver,
    amount: some,
    /** Municipality whose stock it comes out of. Absent: the giver's own. It must consent before it moves. */
    from: optional(municipalityId),
  },
  /** The municipality that owns the stock lets it go, or does not. */
  SupplyConsented: { supply: recordId, promise: recordId, given: yesNo, by: orNull(text), why: orNull(text) },
  /** Whose promise stands when several promised the same: the owner of the stock decides. */
  PromiseChosen: { supply: recordId, promise: recordId },
  SupplyShipped: { supply: recordId, promise: recordId, amount: some, carrier: orNull(text) },
  SupplyReceived: { supply: recordId, promise: recordId, amount: count },
  SupplyWithdrawn: { supply: recordId, why: orNull(text) },
} as const

export type PointEvent = EventOf<typeof POINT_FIELDS>
export type PointEventType = PointEvent['type']
export type PointEventOf<T extends PointEventType> = Extract<PointEvent, { readonly type: T }>
type Of<S> = S extends Shape<infer T> ? T : never
export type PointCard = Of<typeof pointCard>
export type StockCard = Of<typeof stockCard>
export type PointTier = (typeof POINT_TIERS)[number]
export type VisitorKind = (typeof VISITOR_KINDS)[number]
export type SaidState = (typeof SAID_STATES)[number]
export type ServiceState = (typeof SERVICE_STATES)[number]
export type Checklist = (typeof CHECKLISTS)[number]
export type Urgency = (typeof URGENCIES)[number]
export type HelpKind = (typeof HELP_KINDS)[number]
export type HelpState = (typeof HELP_STATES)[number]
export type RelayTarget = (typeof RELAY_TARGETS)[number]
export type Medium = (typeof MEDIA)[number]
export type StockReason = (typeof STOCK_REASONS)[number]
export type PointRole = (typeof POINT_ROLES)[number]
export type Board = (typeof BOARDS)[number]
export type CardState = (typeof CARD_STATES)[number]
