import { type DeviceId, type ErasureDuty, type EventId, mayErase, readErasure, type Space, type StoredEvent } from '@weerbaar/core'

/** A payload that was taken away for good, why, and on whose word. */
export interface ErasedLine {
  readonly id: EventId
  readonly type: string
  readonly device: DeviceId
  readonly recordedAt: number
  readonly duty: ErasureDuty
  readonly by: DeviceId
  /** When the word was given, milliseconds since 1970 UTC by that device's clock. */
  readonly erasedAt: number
}

/** Of every event of the space whose payload was erased by a device that might: the first word that said so. */
export function erasedLines(events: readonly StoredEvent[], space: Space): readonly ErasedLine[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  const lines = new Map<EventId, ErasedLine>()
  for (const { read, salted } of events) {
    const erasure = readErasure(read, salted)
    if (erasure === undefined) continue
    for (const id of erasure.events) {
      const target = byId.get(id)
      if (target === undefined || target.read.space !== space || lines.has(id) || !mayErase(read.device, target.read)) continue
      const { type, device, recordedAt } = target.read
      lines.set(id, { id, type, device, recordedAt, duty: erasure.duty, by: read.device, erasedAt: read.recordedAt })
    }
  }
  return [...lines.values()].toSorted((a, b) => a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1))
}
