import { erasureDraft, type EventId, type LogStore } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { emptyLog, keys, note, pack, take } from '../../test/courier-fixture.ts'
import { clientTools, contentsOf, fetchOnto, hostOf, type Line } from '../../test/http-fixture.ts'
import { openParcel, packParcel, exchangePeer } from './http/index.ts'

const NAME = 'mevrouw Jansen, insuline'

/** A point that wrote something personal between two other notes. */
async function pointWithName(): Promise<{ readonly point: LogStore; readonly named: EventId }> {
  const point = emptyLog()
  await note(point, 'open')
  const answer = await point.append({ type: 'Noted', version: 1, space: 'exercise:test', payload: { text: NAME } })
  await note(point, 'dicht')
  if (answer.status !== 'stored') throw new TypeError(answer.code)
  return { point, named: answer.id }
}
const holdsName = async (log: LogStore) =>
  (await log.read(0, 1000)).some(({ salted }) => salted !== undefined && Buffer.from(salted.payload).includes(NAME))
const erase = (log: LogStore, named: EventId) => log.append(erasureDraft({ events: [named], duty: 'request' }))

test('an old stick after an erasure brings nothing back, whether the log had the event or only the erasure', async () => {
  const { point, named } = await pointWithName()
  const old = await pack(point, keys.point, [keys.town, keys.region])
  const [town, region] = [emptyLog(), emptyLog()]
  await take(town, old.bytes, keys.town)
  expect(await holdsName(town)).toBe(true)
  await erase(town, named)
  const news = await pack(town, keys.town, [keys.region])
  for (let again = 0; again < 2; again++) {
    await take(town, old.bytes, keys.town)
    expect(await holdsName(town)).toBe(false)
  }
  // The region hears of the erasure before it ever sees the old stick.
  await take(region, news.bytes, keys.region)
  await take(region, old.bytes, keys.region)
  expect(await holdsName(region)).toBe(false)
  for (const log of [town, region]) expect((await log.read(0, 100)).some(({ id }) => id === named)).toBe(true) // its envelope stays
})

test('over the network an erasure goes on from one to the other, and then there is nothing left to exchange', async () => {
  const { point, named } = await pointWithName()
  const town = emptyLog()
  const lines: Line[] = []
  const host = hostOf(town)
  const peer = exchangePeer(
    'http://gemeente',
    clientTools(
      point,
      fetchOnto(() => host, lines),
    ),
  )
  await peer.round()
  await erase(town, named)
  await peer.round()
  for (const log of [point, town]) expect(await holdsName(log)).toBe(false)
  expect(await contentsOf(point)).toEqual(await contentsOf(town))
  lines.length = 0
  expect(await peer.round()).toMatchObject({ sent: 0, received: 0, inStep: true })
  expect(lines.map(({ path }) => path)).toEqual(['/v1/exchange/greetings'])
})

test('whoever did not hear of it yet and sends the payload again gets it in nowhere, and no round goes on for ever', async () => {
  const { point, named } = await pointWithName()
  const records = await openParcel(await packParcel(await recordsOf(point)))
  const town = emptyLog()
  await town.ingest(records ?? [])
  await erase(town, named)
  await town.ingest(records ?? [])
  expect(await holdsName(town)).toBe(false)
  const host = hostOf(town)
  const peer = exchangePeer(
    'http://gemeente',
    clientTools(
      point,
      fetchOnto(() => host),
    ),
  )
  expect(await peer.round()).toMatchObject({ inStep: true })
  expect(await holdsName(point)).toBe(false)
})

const recordsOf = async (log: LogStore) =>
  (await log.read(0, 100)).map(({ envelope, salted }) => (salted ? { envelope, salted } : { envelope }))
