import { draftOf, erasureDraft, exchangeDraft } from '@weerbaar/core'
import { openMemoryLog } from '@weerbaar/store'
import { sampleGapFields, sampleGapOrigin, sampleId, TEST_START, testDevice } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { openBooks } from './books.ts'

const SPACE = 'exercise:test'
const GAP = sampleId('gap-1')
const gap = draftOf({ type: 'GapRaised', id: GAP, origin: sampleGapOrigin(), fields: sampleGapFields({ title: 'Water in Tiel' }) })
const given = async () => {
  let chance = 0
  const log = openMemoryLog({ clock: () => TEST_START, randomBytes: (count) => new Uint8Array(count).fill(++chance) })
  return { log, books: await openBooks(log, SPACE), punt: testDevice('punt') }
}

test('what came without its payload stands in the picture once that comes, by whatever way', async () => {
  const { log, books, punt } = await given()
  const { record } = punt.write(gap.payload, { type: gap.type, space: SPACE })
  await books.take([{ envelope: record.envelope }])
  expect(books.picture().unread).toMatchObject([{ reason: 'payload-absent' }])
  await log.ingest([record])
  await books.catchUp()
  expect([...books.picture().gaps.keys()]).toEqual([GAP])
  expect(books.picture().unread).toEqual([])
  await books.close()
})

test('an erasure whose own payload comes later takes its words out of the picture then', async () => {
  const { log, books, punt } = await given()
  const personal = punt.write(gap.payload, { type: gap.type, space: SPACE })
  const { type, payload } = erasureDraft({ events: [personal.id], duty: 'request' })
  const erasing = punt.write(payload, { type, space: null })
  await books.take([personal.record, { envelope: erasing.record.envelope }])
  expect([...books.picture().gaps.keys()]).toEqual([GAP])
  await log.ingest([erasing.record])
  await books.catchUp()
  expect([...books.picture().gaps.keys()]).toEqual([])
  expect(books.picture().unread).toMatchObject([{ id: personal.id, reason: 'payload-erased' }])
  await books.close()
})

test('a receipt and a name whose payload comes later count then, and once', async () => {
  const { log, books, punt } = await given()
  const here = (await log.heads())[0]!
  const name = exchangeDraft({ type: 'DeviceNamed', level: 'municipality', name: 'Gemeente Tiel', recipient: null })
  const receipt = exchangeDraft({ type: 'EventsReceived', way: 'courier', from: null, upTo: [here] })
  const events = [name, receipt].map(({ type, payload }) => punt.write(payload, { type, space: null }))
  await books.take(events.map(({ record }) => ({ envelope: record.envelope })))
  expect(books.whereabouts.names().size).toBe(0)
  expect(books.whereabouts.receipt(punt.device, here.event)).toBeUndefined()
  await books.take(events.map(({ record }) => record))
  expect(books.whereabouts.names().get(punt.device)).toMatchObject({ name: 'Gemeente Tiel' })
  expect(books.whereabouts.receipt(punt.device, here.event)).toMatchObject({ way: 'courier' })
  await books.close()
})

test('after an erasure far back the picture is that of a program started anew, and only what came after was folded again', async () => {
  const { log, punt } = await given()
  let read = 0
  const counted = {
    ...log,
    read: (after: number, limit: number) => log.read(after, limit).then((events) => ((read += events.length), events)),
  }
  const books = await openBooks(counted, SPACE, 10)
  const writes = Array.from({ length: 200 }, (_, i) => {
    const event = draftOf({ type: 'GapRaised', id: sampleId(`gap-${i}`), origin: sampleGapOrigin(), fields: sampleGapFields() })
    return punt.write(event.payload, { type: event.type, space: SPACE })
  })
  for (const { record } of writes) await books.take([record])
  for (const [target, most] of [
    [195, 40],
    [120, 140],
    [3, 230],
  ] as const) {
    read = 0
    await books.writeDraft(erasureDraft({ events: [writes[target]!.id], duty: 'request' }))
    expect(read, `erasing ${target}`).toBeLessThanOrEqual(most)
    const anew = await openBooks(log, SPACE)
    expect(books.picture().gaps).toEqual(anew.picture().gaps)
    expect(books.picture().gaps.has(sampleId(`gap-${target}`))).toBe(false)
    expect(books.picture().unread).toEqual(anew.picture().unread)
  }
  await books.close()
})
