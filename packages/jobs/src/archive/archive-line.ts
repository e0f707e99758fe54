import {
  type CborValue,
  decodeCbor,
  EVENT_PRIVACY,
  type EventId,
  logLineOf,
  POINT_FIELDS,
  type PointEvent,
  readSubjectEvent,
  type StoredEvent,
  type SubjectEvent,
  toHex,
} from '@weerbaar/core'
import type { ArchivePurpose } from './archive-order.ts'

/** Why an event stands in an archive without what it said. */
type Withheld = 'erased' | 'personal' | 'not-here' | 'unreadable'

/** One event as an archive holds it: everything signed, and the payload as JSON where it may and can be given. */
export interface ArchiveLine {
  readonly id: EventId
  readonly device: string
  readonly seq: number
  readonly prev: string | null
  readonly type: string
  readonly version: number
  readonly incident: string | null
  readonly certificate: string | null
  /** ISO 8601, UTC, by the writer's clock. */
  readonly recordedAt: string
  /** ISO 8601, UTC; `null` when nobody said. */
  readonly happenedAt: string | null
  /** `happenedAt` is somewhere in so many seconds from then. */
  readonly precisionSeconds: number | null
  /** SHA-256 of salt and payload, hexadecimal: proves that a payload kept elsewhere is the one that was signed. */
  readonly commitment: string
  /** The signed envelope, hexadecimal: whoever has it can check the signature without this program. */
  readonly envelope: string
  readonly payload?: unknown
  readonly withheld?: Withheld
}

export function archiveLine(event: StoredEvent, purpose: ArchivePurpose, erased: ReadonlySet<EventId>): ArchiveLine {
  const { id, read, envelope } = event
  const said = saidIn(event, purpose, erased)
  return {
    id,
    device: read.device,
    seq: read.seq,
    prev: read.prev,
    type: read.type,
    version: read.version,
    incident: read.incident,
    certificate: read.certificate,
    recordedAt: new Date(read.recordedAt).toISOString(),
    happenedAt: read.happenedAt === null ? null : new Date(read.happenedAt.at).toISOString(),
    precisionSeconds: read.happenedAt?.precision ?? null,
    commitment: toHex(read.commitment),
    envelope: toHex(envelope),
    ...said,
  }
}

function saidIn(event: StoredEvent, purpose: ArchivePurpose, erased: ReadonlySet<EventId>): Pick<ArchiveLine, 'payload' | 'withheld'> {
  const { id, salted } = event
  if (erased.has(id)) return { withheld: 'erased' }
  if (salted === undefined) return { withheld: 'not-here' }
  if (purpose === 'archive') {
    const decoded = decodeCbor(salted.payload)
    return decoded.ok ? { payload: plain(decoded.value) } : { withheld: 'unreadable' }
  }
  const outcome = readSubjectEvent(event)
  if (outcome.status !== 'read') return { withheld: 'unreadable' }
  const { body } = outcome.fact
  const { holds } = EVENT_PRIVACY[body.type]
  if (holds !== 'person' && holds !== 'health') return { payload: withoutType(body) }
  const line = isPointEvent(body) ? logLineOf(body) : undefined
  return line === undefined ? { withheld: 'personal' } : { payload: withoutType(line), withheld: 'personal' }
}

const isPointEvent = (event: SubjectEvent): event is PointEvent => Object.hasOwn(POINT_FIELDS, event.type)
const withoutType = (event: object): unknown => Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'type'))

/** Bytes as hexadecimal text, and large integers as digits: JSON has neither. */
function plain(value: CborValue): unknown {
  if (value instanceof Uint8Array) return toHex(value)
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return (value as readonly CborValue[]).map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
}
