import {
  type Appended,
  type Decision,
  draftOf,
  emptyPicture,
  foldLog,
  type Happened,
  type Ingested,
  issueOf,
  type LogHealth,
  type LogPicture,
  type LogRecord,
  type LogStore,
  type Space,
  type SubjectEvent,
  Whereabouts,
} from '@weerbaar/core'
import { type Asked, granted, refused } from '../desk.ts'

/** The log of this hub and the picture it gives, kept in step. */
export interface Books {
  readonly picture: () => LogPicture
  /**
   * Writes what was decided, all or nothing; answers when it is durable and stands in the picture.
   * @param happenedAt when it was so; absent: now, `null`: nobody said
   */
  readonly write: <Event extends SubjectEvent>(
    decision: Decision<Event>,
    happenedAt?: Happened | null,
  ) => Promise<Asked<readonly Appended[]>>
  /** Who has which event; in step with the picture. */
  readonly whereabouts: Whereabouts
  /** Takes in events of others; they stand in the picture when it answers. */
  readonly take: (records: readonly LogRecord[]) => Promise<readonly Ingested[]>
  /** Events as they arrived here, after a position. */
  readonly read: LogStore['read']
  readonly device: LogStore['device']
  readonly chain: LogStore['chain']
  readonly heads: LogStore['heads']
  /** Brings the picture in step with what others wrote into the log. */
  readonly catchUp: () => Promise<void>
  /** When the disk last had anything, milliseconds since 1970 UTC; `undefined` before the first. */
  readonly lastStoredAt: () => number | undefined
  /** When the disk last had something of ours, milliseconds since 1970 UTC; `undefined` before the first. */
  readonly lastSavedAt: () => number | undefined
  readonly health: () => Promise<LogHealth>
  readonly close: () => Promise<void>
}

/** Events read from the log at a time. */
const PAGE = 10_000

export async function openBooks(store: LogStore, space: Space): Promise<Books> {
  let picture = emptyPicture(space)
  const whereabouts = new Whereabouts(picture.causes)
  let savedAt: number | undefined
  let storedAt: number | undefined

  // One after another: two at once would read, and fold, the same events twice.
  let reading: Promise<void> = Promise.resolve()
  function catchUp(): Promise<void> {
    reading = reading.catch(() => undefined).then(readOn)
    return reading
  }
  async function readOn(): Promise<void> {
    for (;;) {
      const events = await store.read(picture.position, PAGE)
      picture = foldLog(events, picture)
      for (const event of events) {
        whereabouts.add(event)
        storedAt = Math.max(storedAt ?? 0, event.arrivedAt)
        if (event.origin === 'own') savedAt = Math.max(savedAt ?? 0, event.arrivedAt)
      }
      if (events.length < PAGE) return
    }
  }
  await catchUp()

  return {
    picture: () => picture,
    whereabouts,
    async write(decision, happenedAt) {
      if (!decision.ok) return refused(decision.issues.some(({ code }) => code === 'not-found') ? 404 : 400, ...decision.issues)
      // Asked for at once, so committed together: all of them, or none.
      const answers = await Promise.all(
        decision.events.map((event) => store.append({ ...draftOf(event), space, ...(happenedAt === undefined ? {} : { happenedAt }) })),
      )
      const no = answers.find((answer) => answer.status === 'refused')
      if (no) return refused(409, issueOf(no.code, { value: no.space }))
      await catchUp()
      return granted(answers.flatMap((answer) => (answer.status === 'stored' ? [answer] : [])))
    },
    async take(records) {
      const answers = await store.ingest(records)
      await catchUp()
      return answers
    },
    read: store.read,
    device: store.device,
    chain: store.chain,
    heads: store.heads,
    catchUp,
    lastStoredAt: () => storedAt,
    lastSavedAt: () => savedAt,
    health: () => store.health(),
    close: () => store.close(),
  }
}
