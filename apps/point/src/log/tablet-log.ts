import {
  CausalIndex,
  compareClocks,
  type DeviceId,
  draftOf,
  emptyPicture,
  encodeRecord,
  type EventId,
  foldLog,
  mayErase,
  type Happened,
  type HybridClock,
  type LogPicture,
  type PointEvent,
  type Seen,
  sortSeen,
  type Space,
  type StoredEvent,
  Whereabouts,
} from '@weerbaar/core'
import { type BrowserCrypto, isWrapped, type TabletKey } from './browser-crypto.ts'
import { givenCertificate } from './given-certificate.ts'
import { openForeign, openKept } from './open-record.ts'
import { type ChainEnd, endAfter, type Sealed, sealEvent, type Unsealed } from './seal-event.ts'
import type { TabletStore } from './tablet-store.ts'

/** Lets one page at a time do something, over all pages of this tablet. */
type OneAtATime = <T>(work: () => Promise<T>) => Promise<T>

export interface TabletLogOptions {
  readonly store: TabletStore
  readonly crypto: BrowserCrypto
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number
  readonly oneAtATime: OneAtATime
  /** May this payload lie on this tablet? What may not is kept without it. */
  readonly mayKeep: (type: string) => boolean
}

/** The log of this tablet: what it wrote and what it heard, and the picture both give. */
export interface TabletLog {
  readonly device: () => DeviceId
  /** Is its key one that who runs script in this page could have? */
  readonly weakKey: () => boolean
  readonly picture: () => LogPicture
  /** What this tablet wrote under its present name, by number; bookkeeping included. */
  readonly own: () => readonly StoredEvent[]
  /** Who has which event, as far as it was signed and came here. */
  readonly whereabouts: () => Whereabouts
  /** Number of the last event of that device here; -1 for none. */
  readonly reachedOf: (device: DeviceId) => number
  /** Signs and keeps; the events are on the disk when it answers, all or none. @throws what the storage throws */
  readonly write: (events: readonly PointEvent[], space: Space, happenedAt?: Happened) => Promise<readonly EventId[]>
  /** Takes in records of others. @returns how many were not what they say, and were left out */
  readonly take: (records: readonly Uint8Array[]) => Promise<number>
  /** Reads what other pages of this tablet kept. */
  readonly catchUp: () => Promise<void>
  /** Shows another space from now on. */
  readonly look: (space: Space) => void
  /** Puts everything this page knows on the disk again, after the browser cleared it. */
  readonly keepAgain: (store: TabletStore) => Promise<void>
}

/** Opens the log, giving the tablet a name when it has none. */
export async function openTabletLog(options: TabletLogOptions, space: Space): Promise<TabletLog> {
  const { crypto, clock, oneAtATime, mayKeep } = options
  let { store } = options
  let key: TabletKey
  let events: StoredEvent[] = []
  let picture = emptyPicture(space)
  let whereabouts = new Whereabouts(new CausalIndex())
  const known = new Set<EventId>()
  const heads = new Map<EventId, Seen & { readonly position: number }>()
  let clockMet: HybridClock | undefined

  function add(batch: readonly StoredEvent[]): void {
    const fresh = batch.filter(({ id }) => !known.has(id))
    for (const { id, read, position } of fresh) {
      known.add(id)
      if (read.prev !== null) heads.delete(read.prev)
      heads.set(id, { device: read.device, seq: read.seq, event: id, position })
      if (clockMet === undefined || compareClocks(read.clock, clockMet) > 0) clockMet = read.clock
    }
    for (const event of fresh) whereabouts.add(event)
    events = [...events, ...fresh]
    picture = foldLog(fresh, picture)
  }

  async function readOn(): Promise<void> {
    const kept = await store.after(events.at(-1)?.position ?? 0)
    const opened = await Promise.all(
      kept.map(async ({ record, position, arrivedAt }): Promise<readonly StoredEvent[]> => {
        const found = await openKept(record, crypto)
        if (found === undefined) return []
        const { id, read, log } = found
        return [{ ...log, id, read, position, arrivedAt, origin: read.device === key?.device ? 'own' : 'received' }]
      }),
    )
    add(opened.flat())
    const gone = events.filter(({ id, read, salted }) => salted && picture.erasures.get(id)?.some((eraser) => mayErase(eraser, read)))
    if (gone.length === 0) return
    const bare = new Set(gone)
    events = events.map((event) => {
      if (!bare.has(event)) return event
      const { salted: _, ...rest } = event
      return rest
    })
    picture = foldLog(events, emptyPicture(picture.space))
    await store.replace(gone.map(({ position, envelope }) => ({ position, record: encodeRecord({ envelope }) })))
  }

  const ownEvents = () => events.filter(({ read }) => read.device === key.device)

  function end(): ChainEnd {
    const last = ownEvents().at(-1)
    // Whatever stands after our last event in order of arrival, that event did not know.
    const certificate = givenCertificate(events, key.device)
    const news = [...heads.values()].filter(({ device, position }) => device !== key.device && position > (last?.position ?? 0))
    return {
      ...(last === undefined ? {} : { last: { seq: last.read.seq, id: last.id } }),
      ...(clockMet === undefined ? {} : { clock: clockMet }),
      ...(certificate === undefined ? {} : { certificate }),
      seen: sortSeen(news.map(({ device, seq, event }) => ({ device, seq, event }))),
    }
  }

  async function seal(unsealed: readonly Unsealed[], writer: TabletKey, from: ChainEnd): Promise<readonly Sealed[]> {
    const now = Math.max(0, Math.trunc(clock())) // a tablet whose battery died may think it is before 1970
    const sealed: Sealed[] = []
    let chain = from
    for (const each of unsealed) {
      const one = await sealEvent(
        each.happenedAt === undefined ? { ...each, happenedAt: { at: now, precision: 0 } } : each,
        writer,
        chain,
        now,
        crypto,
      )
      sealed.push(one)
      chain = endAfter(chain, one)
    }
    return sealed
  }
  const toKeep = ({ id, read, record }: Sealed) => ({
    id,
    record,
    arrivedAt: read.recordedAt,
    own: [read.device, read.seq] as const,
  })

  /** A first start, or a name that another copy of this tablet writes under too. */
  async function rename(reason: 'first-start' | 'chain-forked', before: DeviceId | null): Promise<void> {
    const fresh = await crypto.newKey()
    const payload = { incarnation: crypto.randomBytes(16), reason, succeeds: before }
    const [first] = await seal([{ type: 'DeviceStarted', version: 1, space: null, payload, happenedAt: null }], fresh, {
      ...(clockMet === undefined ? {} : { clock: clockMet }),
      seen: sortSeen([...heads.values()].map(({ device, seq, event }) => ({ device, seq, event }))),
    })
    if (first === undefined) throw new TypeError('sealing one event gave none')
    await store.keep([toKeep(first)], fresh)
    key = fresh
  }

  await oneAtATime(async () => {
    const kept = await store.key()
    if (kept === undefined) await rename('first-start', null)
    else key = kept
    await readOn()
  })

  return {
    device: () => key.device,
    weakKey: () => isWrapped(key),
    picture: () => picture,
    own: ownEvents,
    whereabouts: () => whereabouts,
    reachedOf: (device) => events.findLast(({ read }) => read.device === device)?.read.seq ?? -1,
    write: (bodies, space, happenedAt) =>
      oneAtATime(async () => {
        key = (await store.key()) ?? key // another page may have taken a new name
        await readOn()
        const drafts = bodies.map((body) => ({ ...draftOf(body), space, ...(happenedAt === undefined ? {} : { happenedAt }) }))
        const sealed = await seal(drafts as readonly Unsealed[], key, end()) // without `happenedAt` seal puts the moment of writing
        await store.keep(sealed.map(toKeep))
        await readOn()
        return sealed.map(({ id }) => id)
      }),
    take: (records) =>
      oneAtATime(async () => {
        await readOn()
        const opened = await Promise.all(records.map((record) => openForeign(record, crypto)))
        const fresh = opened.flatMap((found) => (found === undefined || known.has(found.id) ? [] : [found]))
        const arrivedAt = Math.max(0, Math.trunc(clock()))
        if (fresh.length > 0)
          await store.keep(
            fresh.map(({ id, read, log }) => ({
              id,
              arrivedAt,
              record: encodeRecord(mayKeep(read.type) ? log : { envelope: log.envelope }),
            })),
          )
        await readOn()
        // Our own name on what we never wrote: storage was put back, or copied. From here on under a new name.
        if (fresh.some(({ read }) => read.device === key.device)) {
          await rename('chain-forked', key.device)
          await readOn()
        }
        return opened.filter((found) => found === undefined).length
      }),
    catchUp: () =>
      oneAtATime(async () => {
        key = (await store.key()) ?? key
        await readOn()
      }),
    look(space) {
      if (space === picture.space) return
      picture = foldLog(events, emptyPicture(space))
    },
    async keepAgain(fresh) {
      store = fresh
      await store.keep(
        events.map(({ id, read, envelope, salted, arrivedAt }) => ({
          id,
          arrivedAt,
          record: encodeRecord({ envelope, ...(salted === undefined ? {} : { salted }) }),
          ...(read.device === key.device ? { own: [read.device, read.seq] as const } : {}),
        })),
        key,
      )
      events = []
      known.clear()
      whereabouts = new Whereabouts(new CausalIndex())
      heads.clear()
      picture = emptyPicture(picture.space)
      await readOn()
    },
  }
}
