import { decodeEnvelope, type Envelope, type EventId, mayErase, readErasure, type SaltedPayload } from '@weerbaar/core'
import type { RuleTable } from './log-place.ts'

/** Some device that may has said that the payload of this event goes: whichever way it comes, it is not kept. */
export const isErased = (id: EventId, envelope: Envelope, table: RuleTable): boolean =>
  table.erasersOf(id).some((device) => mayErase(device, envelope))

/**
 * Does what an event says when it erases: remembers it for what is still to come, and takes away what is here. Runs inside the transaction
 * that stores the event. Nothing for every other event.
 */
export function heedErasure(envelope: Envelope, salted: SaltedPayload | undefined, table: RuleTable): void {
  const erasure = readErasure(envelope, salted)
  if (erasure === undefined) return
  for (const target of erasure.events) {
    table.addErasure(target, envelope.device)
    const kept = table.envelopesOf(target).flatMap((bytes) => decodeEnvelope(bytes).data ?? [])
    if (kept.some(({ envelope: of }) => mayErase(envelope.device, of))) table.erase(target)
  }
}
