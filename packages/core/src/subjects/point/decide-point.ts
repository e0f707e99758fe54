import type { IssueCode, IssueParams } from '../../issue.ts'
import { readShape } from '../shape.ts'
import { type Decision, decided, refusedFor } from '../decision.ts'
import type { CborValue } from '../../cbor/cbor-value.ts'
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
  const shaped = readShape(shape, content as CborValue) // the shape refuses whatever is no CBOR value
  if (!shaped.ok) {
    const field = shaped.at.replace(/^\./, '')
    return refusedFor('value-not-allowed', field, { value: field, allowed: shaped.expected })
  }
  return decided(shaped.value)
}

/**
 * May this be written, seen from here? Little is refused: at a point in the dark it is worse to lose a count than to keep a strange
 * one. What names a thing that is not known here is refused, because it would be shown nowhere.
 */
export function decidePoint(event: PointEvent, points: Points): Decision<PointEvent> {
  const text = textIn(event)
  if (text !== undefined && text.value.trim() === '') return no('value-missing', text.field, {})
  if (event.type !== 'PointRegistered' && 'point' in event && !points.books.has(event.point))
    return no('not-found', 'point', { value: event.point })
  const missing = missingFor(event, points)
  if (missing !== undefined) return no('not-found', missing.field, { value: missing.value })
  if (event.type === 'ShiftPlanned' && event.to <= event.from)
    return no('range-reversed', 'to', { lowest: event.from, likely: event.to, highest: event.to })
  return decided(event)
}

const no = <C extends IssueCode>(code: C, field: string, params: IssueParams[C]): Decision<never> => refusedFor(code, field, params)

/** The one text without which the event says nothing. */
function textIn(event: PointEvent): { readonly field: string; readonly value: string } | undefined {
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
    case 'PromiseChosen':
    case 'SupplyShipped':
    case 'SupplyReceived':
      return absent('promise', event.promise, supplies.get(event.supply)?.promises)
    default:
      return undefined
  }
}
