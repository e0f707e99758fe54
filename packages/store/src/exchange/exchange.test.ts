import {
  decodeEnvelope,
  eventIdOf,
  type LogRecord,
  type LogStore,
  type LogSummary,
  missingFor,
  NOTHING_CONFIRMED,
  signedBytesOf,
  summaryOf,
  toHex,
} from '@weerbaar/core'
import { mulberry32, TEST_START, testDevice } from '@weerbaar/testkit'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { createLogStore } from '../log/create-log-store.ts'
import { memoryIdentity } from '../log/file-identity.ts'
import { memoryTable } from '../log/memory-table.ts'
import { migrate } from '../log/open-log.ts'
import { sqliteTable } from '../log/sqlite-table.ts'
import { nodeCrypto } from '../node-crypto.ts'

type Kind = 'SQLite' | 'memory'

/** @param word equal words give equal keys: a cloned disk */
function open(kind: Kind, word: number): LogStore {
  const random = mulberry32(word)
  const randomBytes = (length: number) => Uint8Array.from({ length }, () => random() * 256)
  const options = { crypto: nodeCrypto, clock: () => TEST_START, randomBytes, identity: memoryIdentity(randomBytes) }
  if (kind === 'memory') return createLogStore(memoryTable(nodeCrypto), options)
  const db = new Database(':memory:')
  migrate(db, 0)
  return createLogStore(sqliteTable(db, nodeCrypto), options)
}

const { sha256 } = nodeCrypto
const SMALL = { records: 4, bytes: 2000 }
const batchesFor = async (log: LogStore, ...peers: LogSummary[]): Promise<readonly (readonly LogRecord[])[]> => {
  const batches = []
  for await (const batch of missingFor(log, peers, sha256, SMALL)) batches.push(batch)
  return batches
}
const recordsFor = async (log: LogStore, ...peers: LogSummary[]) => (await batchesFor(log, ...peers)).flat()
const idsFor = async (log: LogStore, ...peers: LogSummary[]) =>
  (await recordsFor(log, ...peers)).map(({ envelope }) => {
    const { data } = decodeEnvelope(envelope)
    return data === undefined ? 'unread' : eventIdOf(sha256(signedBytesOf(data.body)))
  })
const note = (log: LogStore, i: number) =>
  log.append({ type: 'Noted', version: 1, space: 'exercise:test', payload: { i, text: 'x'.repeat(i % 50) } })
const send = async (from: LogStore, to: LogStore) => void (await to.ingest(await recordsFor(from, await summaryOf(to, sha256))))

/** All that must be equal once two logs have heard each other. */
async function contents(log: LogStore) {
  // A log also notes where its own name was used by another, before it has both events of that place: its own affair.
  const forks = (await log.forks()).filter(({ events }) => events.length > 1)
  return {
    events: (await log.read(0, 100_000))
      .map(({ id, envelope, salted }) => [id, toHex(envelope), salted && toHex(salted.payload)].join(' '))
      .sort(),
    heads: (await log.heads()).map(({ event }) => event).sort(),
    forks: forks.map(({ device, seq, events }) => [device, seq, ...[...events].sort()].join(' ')).sort(),
    unread: (await summaryOf(log, sha256)).unread,
  }
}

describe.each(['SQLite', 'memory'] as const)('exchange over %s', (kind) => {
  test('who has nothing gets everything, third parties’ events too, each after the one before it; who has it gets nothing', async () => {
    const hub = open(kind, 1)
    const punt = testDevice('punt')
    const theirs = [punt.write({ i: 0 }), punt.write({ i: 1 }), punt.write({ i: 2 })]
    await hub.ingest(theirs.map(({ record }) => record))
    for (let i = 0; i < 6; i++) await note(hub, i)
    const region = open('memory', 2)
    await region.ingest(await recordsFor(hub, NOTHING_CONFIRMED))
    expect(await region.waiting()).toEqual([])
    const [a, b] = [await contents(hub), await contents(region)]
    expect(b.events).toEqual(expect.arrayContaining(a.events))
    expect(await recordsFor(hub, await summaryOf(region, sha256))).toEqual([])
    await hub.close()
    await region.close()
  })

  test('batches keep to their bounds, and cut anywhere the next exchange goes on from there', async () => {
    const hub = open(kind, 1)
    for (let i = 0; i < 30; i++) await note(hub, i)
    const batches = await batchesFor(hub, NOTHING_CONFIRMED)
    expect(batches.length).toBeGreaterThan(7)
    for (const batch of batches) expect(batch.length).toBeLessThanOrEqual(SMALL.records)
    const region = open('memory', 2)
    for (const batch of batches.slice(0, 3)) await region.ingest(batch)
    const rest = await recordsFor(hub, await summaryOf(region, sha256))
    expect(rest).toEqual(batches.slice(3).flat())
    await hub.close()
    await region.close()
  })

  test('a record larger than a batch goes alone', async () => {
    const hub = open(kind, 1)
    await note(hub, 1)
    await hub.append({ type: 'Noted', version: 1, space: 'exercise:test', payload: 'x'.repeat(5000) })
    await note(hub, 2)
    expect((await batchesFor(hub, NOTHING_CONFIRMED)).map(({ length }) => length)).toEqual([2, 1, 1])
    await hub.close()
  })

  test('who is behind on a chain sends at most as many events too many as it is behind, found by the marks', async () => {
    const writer = testDevice('punt')
    const events = Array.from({ length: 100 }, (_, i) => writer.write({ i }))
    const ahead = open(kind, 1)
    await ahead.ingest(events.map(({ record }) => record))
    for (const have of [1, 37, 63, 64, 99]) {
      const behind = open(kind, 2)
      await behind.ingest(events.slice(0, have).map(({ record }) => record))
      const sent = (await idsFor(behind, await summaryOf(ahead, sha256))).filter((id) => events.some((event) => event.id === id))
      expect(sent.length).toBeLessThanOrEqual(Math.min(have, 100 - have))
      await behind.close()
    }
    const { chains } = await summaryOf(ahead, sha256)
    expect(chains.filter(({ device }) => device === writer.device)).toHaveLength(8) // the end, and 1, 2, 4, … 64 below it
    await ahead.close()
  })

  test('of a forked device each branch is sent to who lacks it, and only that', async () => {
    const laptop = testDevice('laptop')
    const trunk = [laptop.write({ i: 0 }), laptop.write({ i: 1 })]
    const copy = laptop.clone()
    const mine = [laptop.write({ a: 2 }), laptop.write({ a: 3 }), laptop.write({ a: 4 })]
    const theirs = [copy.write({ b: 2 }), copy.write({ b: 3 })]
    const hub = open(kind, 1)
    const own = new Set<string>((await hub.heads()).map(({ event }) => event))
    await hub.ingest([...trunk, ...mine, ...theirs].map(({ record }) => record))
    const sentTo = async (...names: { readonly seen: LogSummary['chains'][number] }[]) => {
      const chains = names.map(({ seen }) => seen)
      return (await idsFor(hub, { chains, lacking: [], unread: [] })).filter((id) => !own.has(id)).sort()
    }
    const ids = (...events: readonly { readonly id: string }[]) => events.map(({ id }) => id).sort()
    expect(await sentTo(...trunk)).toEqual(ids(...mine, ...theirs))
    expect(await sentTo(...mine)).toEqual(ids(...theirs))
    expect(await sentTo(mine[1]!)).toEqual(ids(mine[2]!, ...theirs))
    expect(await sentTo(theirs[1]!)).toEqual(ids(...mine))
    expect(await sentTo(mine[2]!, theirs[1]!)).toEqual([])
    expect(await sentTo(trunk[0]!)).toEqual(ids(trunk[1]!, ...mine, ...theirs))
    // Two receivers with a branch each: both lack something, so both branches go.
    const has = (event: (typeof mine)[number]): LogSummary => ({ chains: [event.seen], lacking: [], unread: [] })
    const forBoth = await idsFor(hub, has(mine[2]!), has(theirs[1]!))
    expect(forBoth.filter((id) => !own.has(id)).sort()).toEqual(ids(...mine, ...theirs))
    // Marks lie below the longest branch: at 3, 2 and 0 for an end at 4, and the end of the other is at 3.
    const { chains } = await summaryOf(hub, sha256)
    const marks = [mine[2]!, mine[1]!, theirs[1]!, mine[0]!, theirs[0]!, trunk[0]!].map(({ id }) => id)
    expect(chains.filter(({ device }) => device === laptop.device).map(({ event }) => event)).toEqual(expect.arrayContaining(marks))
    expect(chains.filter(({ device }) => device === laptop.device)).toHaveLength(marks.length)
    await hub.close()
  })

  test('chains of more than a page, forked late, come whole and once', async () => {
    const laptop = testDevice('laptop')
    const trunk = Array.from({ length: 1203 }, (_, i) => laptop.write({ i }))
    const copy = laptop.clone()
    const branches = Array.from({ length: 502 }, (_, i) => [laptop.write({ mine: i }), copy.write({ theirs: i })]).flat()
    const hub = open(kind, 1)
    await hub.ingest([...trunk, ...branches].map(({ record }) => record))
    const expected = [...trunk, ...branches].map(({ id }) => id).sort()
    expect((await idsFor(hub, NOTHING_CONFIRMED)).filter((id) => expected.includes(id as (typeof expected)[number])).sort()).toEqual(
      expected,
    )
    await hub.close()
  })

  test('a summary with numbers that are not true, or names nobody knows, holds nothing back', async () => {
    const hub = open(kind, 1)
    for (let i = 0; i < 5; i++) await note(hub, i)
    const [, first] = await hub.read(0, 2)
    const device = hub.device()
    const stranger = testDevice('vreemde').write({}).seen
    const lies = [{ device, seq: 1_000_000, event: stranger.event }, { device, seq: 1_000_000, event: first!.id }, stranger]
    expect(await idsFor(hub, { chains: lies, lacking: [stranger.event], unread: [] })).toHaveLength(4)
    await hub.close()
  })

  test('what one of several receivers lacks goes along for all', async () => {
    const hub = open(kind, 1)
    for (let i = 0; i < 5; i++) await note(hub, i)
    const events = await hub.read(0, 100)
    const had = (count: number): LogSummary => {
      const { id, read } = events[count - 1]!
      return { chains: [{ device: read.device, seq: read.seq, event: id }], lacking: [], unread: [] }
    }
    expect(await idsFor(hub, had(5), had(3))).toEqual(events.slice(3).map(({ id }) => id))
    expect(await idsFor(hub, had(5), NOTHING_CONFIRMED)).toHaveLength(6)
    await hub.close()
  })

  test('a payload that was set apart on the way comes after all, from whoever has it', async () => {
    const [hub, region] = [open(kind, 1), open(kind, 2)]
    const { record, id } = testDevice('punt').write({ text: 'water is op' })
    await hub.ingest([record])
    await region.ingest([{ ...record, salted: { ...record.salted, payload: new Uint8Array([0]) } }])
    expect((await summaryOf(region, sha256)).lacking).toEqual([id])
    await send(hub, region)
    expect((await region.read(0, 100)).find((event) => event.id === id)?.salted).toEqual(record.salted)
    expect(await recordsFor(hub, await summaryOf(region, sha256))).toHaveLength(0)
    await hub.close()
    await region.close()
  })

  test('a payload nobody here has is not sent, and of two branches only the one that lacks its payload', async () => {
    const [hub, region] = [open(kind, 1), open(kind, 2)]
    const laptop = testDevice('laptop')
    const start = laptop.write({ i: 0 })
    const copy = laptop.clone()
    const [mine, theirs] = [laptop.write({ mine: 1 }), copy.write({ theirs: 1 })]
    await hub.ingest([start, mine, theirs].map(({ record }) => record))
    await region.ingest([start.record, mine.record, { envelope: theirs.record.envelope }])
    const had = await summaryOf(region, sha256)
    const sent = await recordsFor(hub, { ...had, chains: [...had.chains, ...(await hub.heads())] })
    expect(sent).toEqual([theirs.record])
    const bare = open(kind, 3)
    await bare.ingest([start.record, mine.record, { envelope: theirs.record.envelope }])
    expect(await recordsFor(bare, { ...had, chains: [...had.chains, ...(await bare.heads())] })).toEqual([])
    for (const log of [hub, region, bare]) await log.close()
  })

  test('a record of a newer format is passed on unread, once; rubbish stays where it is', async () => {
    const [a, b, c] = [open(kind, 1), open(kind, 2), open(kind, 3)]
    const newer = testDevice('nieuw').write({ what: 'nobody knows yet' }).record
    const bytes = Uint8Array.from(newer.envelope)
    bytes[bytes.indexOf(0x8e) + 1] = 2 // the format number, first in the list of 14
    await a.ingest([{ ...newer, envelope: bytes }, { envelope: new Uint8Array([1, 2, 3]) }])
    expect((await a.quarantine()).map(({ reason }) => reason)).toEqual(['format-too-new', 'unreadable'])
    await send(a, b)
    await send(b, c)
    expect(await c.quarantine()).toMatchObject([{ reason: 'format-too-new', envelope: bytes, salted: newer.salted }])
    expect(await recordsFor(b, await summaryOf(c, sha256))).toEqual([])
    const both = await recordsFor(b, await summaryOf(c, sha256), { ...(await summaryOf(c, sha256)), unread: [] })
    expect(both.map(({ envelope }) => envelope)).toEqual([bytes]) // one of two receivers lacks it
    for (const log of [a, b, c]) await log.close()
  })
})

describe('any interleaving', () => {
  test.each(Array.from({ length: 12 }, (_, i) => 20_261_123 + i))(
    'four logs that write, are cloned, and exchange in pieces, twice, out of order and cut off, end equal (seed %i)',
    async (seed) => {
      const random = mulberry32(seed)
      const pick = (count: number) => Math.floor(random() * count)
      // The last has the key of the first: a cloned disk, or a backup put back.
      const logs = [open('SQLite', seed * 10), open('memory', seed * 10 + 1), open('SQLite', seed * 10 + 2), open('memory', seed * 10)]
      const at = (i: number): LogStore => logs[i]!
      await Promise.all([note(at(0), 0), note(at(3), 1)]) // two histories under one name, whatever comes after
      const old: { to: number; summary: LogSummary }[] = []
      for (let step = 0; step < 60; step++) {
        const [from, to] = [pick(4), pick(4)]
        if (random() < 0.45 || from === to) {
          await Promise.all(Array.from({ length: 1 + pick(3) }, (_, i) => note(at(from), step * 10 + i)))
          continue
        }
        const summary = await summaryOf(at(to), sha256)
        old.push({ to, summary })
        // Sometimes against what the other said long ago, sometimes while it writes.
        const stale = random() < 0.3 ? old[pick(old.length)]!.summary : summary
        const writing = random() < 0.5 ? note(at(from), step) : undefined
        let batches = [...(await batchesFor(at(from), stale))]
        await writing
        if (random() < 0.5) batches = batches.slice(0, pick(batches.length + 1)) // the line broke
        if (random() < 0.3) batches = batches.map((batch) => [...batch].reverse())
        if (random() < 0.3) batches.push(...batches.slice(0, 2))
        if (random() < 0.3) batches.reverse()
        const taking = batches.map((batch) => at(to).ingest(batch))
        await (random() < 0.5 ? Promise.all([...taking, note(at(to), step)]) : Promise.all(taking))
      }
      // A log that hears of its double takes a new name, which is news again; so round until nobody has anything to say.
      let rounds = 0
      for (let said = 1; said > 0; rounds++) {
        said = 0
        for (const from of logs)
          for (const to of logs) {
            const records = from === to ? [] : await recordsFor(from, await summaryOf(to, sha256))
            said += records.length
            await to.ingest(records)
          }
        expect(rounds).toBeLessThan(6)
      }
      const [first, ...others] = await Promise.all(logs.map(contents))
      for (const other of others) expect(other).toEqual(first)
      expect(first?.forks.length).toBeGreaterThan(0)
      for (const log of logs) {
        expect(await log.waiting()).toEqual([])
        expect(await log.quarantine()).toEqual([])
        await log.close()
      }
    },
  )
})
