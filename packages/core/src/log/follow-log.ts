import type { EventId } from '../event/event-ids.ts'
import type { LogStore, StoredEvent } from './log-store.ts'

/** What a reader of the log has not had yet. */
export interface News {
  /** In order of arrival. */
  readonly events: readonly StoredEvent[]
  /** Given before without payload; now it is here. */
  readonly completed: readonly StoredEvent[]
}

/** Reads a log on from where it was, for a fold that is kept in step. */
export interface LogFollower {
  /** Asked for again until it brings nothing. One at a time. @param limit events read at once */
  readonly next: (limit: number) => Promise<News>
}

/**
 * An event whose payload comes later keeps its place in the log, so who only reads on would never see what it says. This reader
 * remembers which it gave without payload and gives them once more. Memory: one entry for each of those.
 */
export function followLog(log: Pick<LogStore, 'read' | 'chain' | 'bare'>): LogFollower {
  let position = 0
  const without = new Map<EventId, StoredEvent>()

  async function completed(): Promise<readonly StoredEvent[]> {
    if (without.size === 0) return []
    const still = new Set(await log.bare())
    const found: StoredEvent[] = []
    for (const [id, { read }] of without) {
      if (still.has(id)) continue
      without.delete(id) // came, or was erased and never comes
      const here = (await log.chain(read.device, read.seq, read.seq + 1)).find((event) => event.id === id)
      if (here?.salted !== undefined) found.push(here)
    }
    return found
  }

  return {
    async next(limit) {
      const again = await completed()
      const events = await log.read(position, limit)
      for (const event of events) if (event.salted === undefined) without.set(event.id, event)
      position = events.at(-1)?.position ?? position
      return { events, completed: again }
    },
  }
}
