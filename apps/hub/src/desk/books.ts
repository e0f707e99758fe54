import {
  type Appended,
  type CertificateId,
  type Decision,
  draftOf,
  emptyPicture,
  type EventId,
  type EventDraft,
  foldLog,
  followLog,
  type Happened,
  type Ingested,
  issueOf,
  keptSnapshots,
  type LogHealth,
  type LogPicture,
  type LogRecord,
  type LogStore,
  readErasure,
  type Seen,
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
   * @param certificate to write under; absent: this hub's own
   */
  readonly write: <Event extends SubjectEvent>(
    decision: Decision<Event>,
    happenedAt?: Happened | null,
    certificate?: CertificateId,
  ) => Promise<Asked<readonly Appended[]>>
  /** Who has which event; in step with the picture. */
  readonly whereabouts: Whereabouts
  /** Writes bookkeeping of this device. @throws TypeError for a draft in a space that is not open */
  readonly writeDraft: (draft: EventDraft) => Promise<Appended>
  readonly known: LogStore['known']
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

/** Long enough to share the cost of copying a picture, short enough that going back one is soon done. */
const PAGE = 10_000

/** @param page events read from the log at a time, and between two snapshots */
export async function openBooks(store: LogStore, space: Space, page = PAGE): Promise<Books> {
  let picture = emptyPicture(space)
  const whereabouts = new Whereabouts(picture.causes)
  let savedAt: number | undefined
  let storedAt: number | undefined

  const follower = followLog(store)

  const snapshots = keptSnapshots()
  const heads = new Map<EventId, Seen>()
  let keptAt = 0

  /** What was erased must not live on in the picture, and what came later must stand in it: made again from before those, from what is there. */
  async function anew({ causes, position }: LogPicture, changed: Iterable<EventId>): Promise<LogPicture> {
    let again: LogPicture = { ...(snapshots.without(changed, causes)?.picture ?? emptyPicture(space)), causes }
    while (again.position < position) {
      const events = await store.read(again.position, page)
      // What came meanwhile is given by the follower, once.
      again = foldLog(
        events.filter((event) => event.position <= position),
        again,
      )
    }
    return again
  }

  // One after another: two at once would read, and fold, the same events twice.
  let reading: Promise<void> = Promise.resolve()
  function catchUp(): Promise<void> {
    reading = reading.catch(() => undefined).then(readOn)
    return reading
  }
  async function readOn(): Promise<void> {
    for (;;) {
      const { events, completed } = await follower.next(page)
      const begun = picture.position > 0
      picture = foldLog(events, picture)
      const erased = [...events, ...completed].flatMap(({ read, salted }) => readErasure(read, salted)?.events ?? [])
      if (begun && erased.length + completed.length > 0) picture = await anew(picture, [...erased, ...completed.map(({ id }) => id)])
      for (const event of completed) whereabouts.add(event)
      for (const event of events) {
        whereabouts.add(event)
        storedAt = Math.max(storedAt ?? 0, event.arrivedAt)
        if (event.origin === 'own') savedAt = Math.max(savedAt ?? 0, event.arrivedAt)
      }
      for (const { id, read } of events) {
        heads.delete(read.prev ?? id)
        heads.set(id, { device: read.device, seq: read.seq, event: id })
      }
      if (picture.position - keptAt >= page) {
        snapshots.keep({ heads: [...heads.values()], picture })
        keptAt = picture.position
      }
      if (events.length < page) return
    }
  }
  await catchUp()

  return {
    picture: () => picture,
    whereabouts,
    async write(decision, happenedAt, certificate) {
      if (!decision.ok) return refused(decision.issues.some(({ code }) => code === 'not-found') ? 404 : 400, ...decision.issues)
      // Asked for at once, so committed together: all of them, or none.
      const answers = await Promise.all(
        decision.events.map((event) =>
          store.append({
            ...draftOf(event),
            space,
            ...(happenedAt === undefined ? {} : { happenedAt }),
            ...(certificate ? { certificate } : {}),
          }),
        ),
      )
      const no = answers.find((answer) => answer.status === 'refused')
      if (no) return refused(409, issueOf(no.code, { value: no.space }))
      await catchUp()
      return granted(answers.flatMap((answer) => (answer.status === 'stored' ? [answer] : [])))
    },
    async writeDraft(draft) {
      const answer = await store.append(draft)
      if (answer.status === 'refused') throw new TypeError(`${draft.type} in ${answer.space}: ${answer.code}`)
      await catchUp()
      return answer
    },
    known: store.known,
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
