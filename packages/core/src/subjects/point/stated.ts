import type { DeviceId, EventId } from '../../event/event-ids.ts'
import type { CausalIndex } from '../../log/causal-index.ts'
import type { EventFacts } from '../../log/event-facts.ts'
import { type Register, settled } from '../../log/register.ts'

/** Where a value comes from: which event, when it was so, when it was written down, on which device. Milliseconds since 1970 UTC. */
export interface Said {
  readonly event: EventId
  /** When it was so: as told, else when it was written. */
  readonly at: number
  /** `at` is somewhere in so many seconds from then; `null` when it is only known when it was written. */
  readonly precision: number | null
  readonly writtenAt: number
  readonly device: DeviceId
}

/** A value as it stands, and what others wrote without knowing it, to be shown side by side. */
export interface Stated<T> {
  readonly value: T
  readonly said: Said
  readonly beside: readonly { readonly value: T; readonly said: Said }[]
}

export const momentOf = ({ happenedAt, recordedAt }: EventFacts): number => happenedAt?.at ?? recordedAt

export function saidOf(facts: EventFacts): Said {
  const { id, device, happenedAt, recordedAt } = facts
  return { event: id, at: momentOf(facts), precision: happenedAt?.precision ?? null, writtenAt: recordedAt, device }
}

/** @param same tells equal values; two people who wrote the same agree */
export function stated<T>(register: Register<T>, causes: CausalIndex, same?: (a: T, b: T) => boolean): Stated<T> | undefined {
  const found = settled(register, causes, same)
  if (found === undefined) return undefined
  return {
    value: found.value,
    said: saidOf(found.by),
    beside: found.beside.map(({ facts, value }) => ({ value, said: saidOf(facts) })),
  }
}
