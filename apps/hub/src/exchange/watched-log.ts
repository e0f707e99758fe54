import type { LogStore } from '@weerbaar/core'

/** A log that says so whenever something new stands in it. */
export interface WatchedLog {
  readonly log: LogStore
  /** Told after it is durable, and before whoever wrote it has an answer. @returns a function that stops the telling */
  readonly watch: (changed: () => void) => () => void
}

export function watchedLog(inner: LogStore): WatchedLog {
  const watchers = new Set<() => void>()
  const tell = (): void => {
    for (const changed of watchers) changed()
  }
  const log: LogStore = {
    ...inner,
    // Not async, as in the store: a draft that cannot be written throws at once.
    append(draft) {
      return inner.append(draft).then((answer) => {
        if (answer.status === 'stored') tell()
        return answer
      })
    },
    async ingest(records) {
      const outcomes = await inner.ingest(records)
      if (outcomes.some((outcome) => outcome.status !== 'known' || outcome.payloadAdded)) tell()
      return outcomes
    },
  }
  return {
    log,
    watch(changed) {
      watchers.add(changed)
      return () => void watchers.delete(changed)
    },
  }
}
