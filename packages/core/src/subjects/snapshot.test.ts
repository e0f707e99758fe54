import { anotherArrival, mulberry32, samplePointEvents, storedAs, type TestEvent, testNetwork } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import type { Seen } from '../event/envelope.ts'
import { emptyPicture, foldLog, type LogPicture } from './fold-log.ts'
import { covers, keptSnapshots, type Snapshot } from './snapshot.ts'
import { draftOf } from './subject-event.ts'

const SPACE = 'exercise:test'

/** Devices that write apart, hear of each other and are cloned. */
function anyLog(seed: number): readonly TestEvent[] {
  const random = mulberry32(seed)
  const pick = (count: number) => Math.floor(random() * count)
  const network = testNetwork(['tablet', 'laptop', 'gemeente'])
  for (let i = 0; i < 60; i++) {
    if (random() < 0.06) network.clone(pick(3))
    if (random() < 0.4) network.tell(pick(5), pick(5))
    const events = samplePointEvents(
      random,
      network.events.map(({ id }) => id),
    )
    const { type, version, payload } = draftOf(events[pick(events.length)]!)
    network.write(pick(5), payload, { type, version, space: SPACE })
  }
  return network.events
}
const fold = (events: readonly TestEvent[], from: LogPicture = emptyPicture(SPACE)): LogPicture =>
  foldLog(
    events.map((event, i) => storedAs(event, from.position + i + 1)),
    from,
  )
const endsOf = (events: readonly TestEvent[]): readonly Seen[] => {
  const followed = new Set(events.map(({ envelope }) => envelope.prev))
  return events.filter(({ id }) => !followed.has(id)).map(({ seen }) => seen)
}
/** All but what is each log's own. */
const shown = ({ unread, ...picture }: LogPicture) => ({ ...picture, unread: new Set(unread), causes: null, position: 0 })

test('a picture of any set of whole beginnings of chains goes on, with what it does not cover in any order, to the picture of all', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const random = mulberry32(seed + 100)
    const events = anyLog(seed)
    // A beginning of some arrival is such a set; forks and all.
    const set = anotherArrival(events, random).slice(0, Math.floor(random() * (events.length + 1)))
    const snapshot: Snapshot = { heads: endsOf(set), picture: fold(set) }
    const all = fold(events)
    const rest = anotherArrival(events, random).filter(({ facts }) => !covers(snapshot, facts, all.causes))
    expect(new Set(rest), `seed ${seed}: what it does not cover`).toEqual(new Set(events.filter((event) => !set.includes(event))))
    expect(shown(fold(rest, snapshot.picture)), `seed ${seed}`).toEqual(shown(all))
  }
})

test('of two branches of a forked device a snapshot covers the one it has', () => {
  const network = testNetwork(['laptop'])
  network.write(0, { i: 0 })
  network.clone(0)
  const [mine, theirs] = [network.write(0, { mine: 1 }), network.write(1, { theirs: 1 })]
  const { causes } = fold(network.events)
  const snapshot: Snapshot = { heads: [mine.seen], picture: emptyPicture(SPACE) }
  expect(network.events.map(({ facts }) => covers(snapshot, facts, causes))).toEqual([true, true, false])
  expect(covers(snapshot, theirs.facts, causes)).toBe(false)
})

test('going back for an event takes the newest snapshot without it, forgets those with it, and keeps few in all', () => {
  const network = testNetwork(['laptop'])
  const events = Array.from({ length: 40 }, (_, i) => network.write(0, { i }))
  const { causes } = fold(events)
  const snapshots = keptSnapshots()
  const pictures = events.map((_, i) => fold(events.slice(0, i + 1)))
  for (const [i, picture] of pictures.entries()) snapshots.keep({ heads: [events[i]!.seen], picture })
  const back = snapshots.without([events[38]!.id], causes)
  expect(back?.picture.position).toBe(38)
  const further = snapshots.without([events[20]!.id], causes)
  expect(further?.picture.position).toBeLessThanOrEqual(20)
  expect(further?.picture.position).toBeGreaterThan(0)
  expect(snapshots.without([events[39]!.id], causes)).toBe(further)
  expect(snapshots.without([events[0]!.id], causes)).toBeUndefined()
})
