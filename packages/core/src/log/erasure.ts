import { isCborBytes, isCborList, isCborMap } from '../cbor/cbor-kind.ts'
import { decodeCbor } from '../cbor/decode-cbor.ts'
import type { Envelope } from '../event/envelope.ts'
import { type DeviceId, type EventId, eventIdOf, idBytes } from '../event/event-ids.ts'
import type { SaltedPayload } from '../event/payload-commitment.ts'
import type { EventDraft } from './log-store.ts'

/** Why something personal goes: its date has come, or the person asked. Archive duties are another matter. */
export const ERASURE_DUTIES = ['retention', 'request'] as const
export type ErasureDuty = (typeof ERASURE_DUTIES)[number]

/** The payloads of these events are to go from every log, now and for ever; their envelopes stay, and the chain still verifies. */
export interface Erasure {
  readonly events: readonly EventId[]
  readonly duty: ErasureDuty
}

const TYPE = 'PayloadsErased'
const VERSION = 1

/** Bookkeeping, so it belongs to no space and cannot itself be erased. */
export function erasureDraft({ events, duty }: Erasure): EventDraft {
  return { type: TYPE, version: VERSION, space: null, payload: { events: events.map((id) => idBytes(id)), duty }, happenedAt: null }
}

/** @returns `undefined` for any other event, a newer form, and one whose payload is not here */
export function readErasure(
  envelope: Pick<Envelope, 'type' | 'version' | 'space'>,
  salted: SaltedPayload | undefined,
): Erasure | undefined {
  if (envelope.type !== TYPE || envelope.version !== VERSION || envelope.space !== null || salted === undefined) return undefined
  const decoded = decodeCbor(salted.payload)
  if (!decoded.ok || !isCborMap(decoded.value)) return undefined
  const { events, duty, ...more } = decoded.value
  const known = ERASURE_DUTIES.find((one) => one === duty)
  if (known === undefined || !isCborList(events) || Object.keys(more).length > 0) return undefined
  if (!events.every((id) => isCborBytes(id, 32))) return undefined
  return { events: events.map((id) => eventIdOf(id)), duty: known }
}

/**
 * May this device's word erase the payload of that event? In an exercise any device's may: nothing there is real. In the real space only
 * the writer's own, until certificates say who else. Bookkeeping is never erased. The same on every device, so that all logs end equal.
 */
export function mayErase(eraser: DeviceId, target: Pick<Envelope, 'device' | 'space'>): boolean {
  return target.space !== null && (target.space !== 'real' || target.device === eraser)
}
