import type { EventDraft, EventId, LogRecord, SubjectEvent } from '@weerbaar/core'
import type { TestDevice } from '@weerbaar/testkit'
import type { Chance } from './chance.ts'
import { type EverHeld, lookAt, type SimHub } from './sim-hub.ts'

/** What really happened, kept beside the product and never by it. */
interface Truth {
  /** Events that hubs wrote and had acknowledged, with all that the writer's log had just before. */
  readonly written: Map<EventId, { readonly event: SubjectEvent | undefined; readonly knew: ReadonlySet<EventId> }>
  readonly everHeld: EverHeld
  /** By the erasing event: whose payload goes, and the words in it that nobody may find again. */
  readonly erasures: Map<EventId, { readonly target: EventId; readonly marker: string }>
  /** Words of events that somebody may erase. */
  readonly personal: Map<EventId, string>
}

/** What all that can happen works on. */
export interface SimState {
  readonly root: string
  readonly seed: number
  readonly chance: Chance
  readonly hubs: SimHub[]
  readonly truth: Truth
  /** Hubs with the same number can reach each other. */
  groups: Map<SimHub, number>
  readonly minutes: () => number
  /** A device that no hub is, and all that it wrote. */
  readonly stranger: { readonly device: TestDevice; readonly records: LogRecord[] }
}

export const look = ({ truth }: SimState, hub: SimHub): Promise<void> => lookAt(hub, truth.everHeld)

/** Writes and remembers, beside the log, what its writer knew. */
export async function append(state: SimState, hub: SimHub, draft: EventDraft, event?: SubjectEvent): Promise<EventId> {
  await look(state, hub)
  const knew = new Set(hub.floor)
  const answer = await hub.log.append(draft)
  if (answer.status !== 'stored') throw new TypeError(answer.code)
  hub.floor.add(answer.id) // acknowledged: from here on it may not be lost
  state.truth.written.set(answer.id, { event, knew })
  await look(state, hub)
  return answer.id
}
