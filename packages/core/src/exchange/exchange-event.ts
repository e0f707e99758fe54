import type { CborValue } from '../cbor/cbor-value.ts'
import { isCborBytes, isCborCount, isCborList, isCborMap } from '../cbor/cbor-kind.ts'
import { decodeCbor } from '../cbor/decode-cbor.ts'
import type { Seen } from '../event/envelope.ts'
import { type DeviceId, deviceIdOf, eventIdOf, idBytes } from '../event/event-ids.ts'
import type { EventDraft, StoredEvent } from '../log/log-store.ts'

/** As in Dutch practice: point, municipality (bevolkingszorg), region. */
export const LEVELS = ['point', 'municipality', 'region'] as const
export type Level = (typeof LEVELS)[number]
/** How events came from one device to another. */
const WAYS = ['network', 'courier', 'qr', 'voice'] as const
export type Way = (typeof WAYS)[number]
/** By voice come figures, not events: that is `StatusHeard`. */
const CARRYING_WAYS = ['network', 'courier', 'qr'] as const satisfies readonly Way[]

/** What a device says of itself. Its own word: whether it counts is for others to say. */
export interface DeviceNamed {
  readonly type: 'DeviceNamed'
  readonly level: Level
  /** Of the unit ("Gemeente Nijmegen"), never of a person: this is not erased. 1–80 characters. */
  readonly name: string
  /** Where courier files to it go (`age1…`). */
  readonly recipient: string | null
}

/** A receipt: what came newly to the device that signs it, and how. */
export interface EventsReceived {
  readonly type: 'EventsReceived'
  /** `null`: it came before the program was started anew, and nobody noted how. */
  readonly way: (typeof CARRYING_WAYS)[number] | null
  /** Who brought it; `null` when that is not known. */
  readonly from: DeviceId | null
  /** The ends, per chain, of what came. */
  readonly upTo: readonly Seen[]
}

/** A device's bookkeeping about exchange; belongs to no space. */
export type ExchangeEvent = DeviceNamed | EventsReceived

export const NAME_LIMIT = 80

export function exchangeDraft(event: ExchangeEvent): EventDraft {
  const payload: CborValue =
    event.type === 'DeviceNamed'
      ? { level: event.level, name: event.name, recipient: event.recipient }
      : {
          way: event.way,
          from: event.from && idBytes(event.from),
          upTo: event.upTo.map(({ device, seq, event: id }) => [idBytes(device), seq, idBytes(id)]),
        }
  return { type: event.type, version: 1, space: null, payload, happenedAt: null }
}

/** @returns `undefined` for other events, newer forms, and what is not of its form */
export function readExchangeEvent({ read, salted }: Pick<StoredEvent, 'read' | 'salted'>): ExchangeEvent | undefined {
  if (read.space !== null || read.version !== 1 || salted === undefined || (read.type !== 'DeviceNamed' && read.type !== 'EventsReceived'))
    return undefined
  const decoded = decodeCbor(salted.payload)
  if (!decoded.ok || !isCborMap(decoded.value) || Object.keys(decoded.value).length !== 3) return undefined
  return read.type === 'DeviceNamed' ? readNamed(decoded.value) : readReceived(decoded.value)
}

type Fields = Readonly<Record<string, CborValue>>

function readNamed({ level, name, recipient }: Fields): DeviceNamed | undefined {
  const known = LEVELS.find((one) => one === level)
  if (known === undefined || typeof name !== 'string' || name.length === 0 || name.length > NAME_LIMIT) return undefined
  return recipient === null || typeof recipient === 'string' ? { type: 'DeviceNamed', level: known, name, recipient } : undefined
}

function readReceived({ way, from, upTo }: Fields): EventsReceived | undefined {
  const known = way === null ? null : CARRYING_WAYS.find((one) => one === way)
  if (known === undefined || !(from === null || isCborBytes(from, 32)) || !isCborList(upTo)) return undefined
  const ends = upTo.map(readSeen)
  if (!ends.every((end) => end !== undefined)) return undefined
  return { type: 'EventsReceived', way: known, from: from && deviceIdOf(from), upTo: ends }
}

/** A place on a chain, as summaries and receipts write it. */
export function readSeen(value: CborValue): Seen | undefined {
  const [device, seq, event, ...more] = isCborList(value) ? value : []
  if (!isCborBytes(device, 32) || !isCborCount(seq) || !isCborBytes(event, 32) || more.length > 0) return undefined
  return { device: deviceIdOf(device), seq, event: eventIdOf(event) }
}
