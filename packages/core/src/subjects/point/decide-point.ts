import { type Issue, issueOf } from '../../issue.ts'
import { readContent } from '../read-content.ts'
import { type Decision, decided, refusedFor } from '../decision.ts'
import { shapesOf } from './event-forms.ts'
import type { Points } from './fold-points.ts'
import { POINT_FIELDS, type PointEvent, type PointEventType } from './point-fields.ts'

const SHAPES = shapesOf(POINT_FIELDS)

/**
 * Reads what a screen, a form or a tablet asks to be written: a record with a type and exactly its fields. Refuses what is no such record
 * (`value-not-allowed`, with the place), as the log itself would.
 */
export function readPointEvent(content: unknown): Decision<PointEvent> {
  const type = typeof content === 'object' && content !== null && 'type' in content ? String(content.type) : ''
  if (!Object.hasOwn(SHAPES, type)) return refusedFor('value-not-allowed', 'type', { value: type, allowed: Object.keys(SHAPES).join(', ') })
  const shape = SHAPES[type as PointEventType] // hasOwn just showed it is a key
  return readContent(shape, content)
}

/**
 * May these be written, seen from here, all or none? Little is refused: at a point in the dark it is worse to lose a count than to keep a
 * strange one. What names a thing that is not known here is refused, because it would be shown nowhere; a later one may name what an earlier
 * one makes.
 */
export function decidePoint(events: readonly PointEvent[], points: Points): Decision<PointEvent> {
  const made = new Set<string>()
  const issues = events.flatMap((event): readonly Issue[] => {
    const fault = faultOf(event, points, made)
    for (const [field, value] of Object.entries(event)) if (typeof value === 'string') made.add(`${field} ${value}`)
    return fault === undefined ? [] : [fault]
  })
  return issues.length === 0 ? decided(...events) : { ok: false, issues }
}

function faultOf(event: PointEvent, points: Points, made: ReadonlySet<string>): Issue | undefined {
  const text = textIn(event)
  if (text !== undefined && text.value.trim() === '') return issueOf('value-missing', {}, { field: text.field })
  const isKnown = ({ field, value }: Named) => made.has(`${field} ${value}`)
  if (event.type !== 'PointRegistered' && 'point' in event && !points.books.has(event.point)) {
    const named = { field: 'point', value: event.point }
    if (!isKnown(named)) return issueOf('not-found', { value: named.value }, { field: named.field })
  }
  const missing = missingFor(event, points)
  if (missing !== undefined && !isKnown(missing)) return issueOf('not-found', { value: missing.value }, { field: missing.field })
  if (event.type === 'ShiftPlanned' && event.to <= event.from)
    return issueOf('range-reversed', { lowest: event.from, likely: event.to, highest: event.to }, { field: 'to' })
  return undefined
}

interface Named {
  readonly field: string
  readonly value: string
}

/** The one text without which the event says nothing. */
function textIn(event: PointEvent): Named | undefined {
  switch (event.type) {
    case 'PointRegistered':
      return { field: 'name', value: event.card.name }
    case 'HelpAsked':
    case 'EmergencyTaken':
      return { field: 'what', value: event.what }
    case 'HelpDetailsGiven':
      return { field: 'details', value: event.details }
    case 'StaffCame':
      return { field: 'label', value: event.label }
    case 'StockItemSet':
      return { field: 'name', value: event.card.name }
    case 'CardPosted':
    case 'JournalWritten':
    case 'ReportSent':
    case 'HandoverWritten':
      return { field: 'text', value: event.text }
    case 'NoticeSent':
      return { field: 'text', value: event.text }
    default:
      return undefined
  }
}

/** What the event is about and is not known here. */
function missingFor(
  event: PointEvent,
  { books, notices, supplies }: Points,
): { readonly field: string; readonly value: string } | undefined {
  const book = 'point' in event ? books.get(event.point) : undefined
  const absent = (field: string, value: string, known: { has: (key: never) => boolean } | undefined) =>
    known?.has(value as never) === true ? undefined : { field, value } // ids are texts, whatever their brand
  switch (event.type) {
    case 'HelpChanged':
    case 'HelpDetailsGiven':
      return absent('help', event.help, book?.help)
    case 'EmergencySent':
    case 'EmergencyAcknowledged':
    case 'EmergencyEnded':
      return absent('emergency', event.emergency, book?.emergencies)
    case 'StockMoved':
    case 'StockCounted':
      return absent('item', event.item, book?.stock)
    case 'StaffRested':
    case 'StaffLeft':
      return absent('person', event.person, book?.staff)
    case 'CardChanged':
      return absent('card', event.card, book?.cards)
    case 'NoticeWithdrawn':
    case 'NoticeSeen':
      return absent('notice', event.notice, notices)
    case 'SupplyPromised':
    case 'SupplyWithdrawn':
      return absent('supply', event.supply, supplies)
    case 'SupplyConsented':
    case 'PromiseChosen':
    case 'SupplyShipped':
    case 'SupplyReceived':
      return absent('promise', event.promise, supplies.get(event.supply)?.promises)
    default:
      return undefined
  }
}
