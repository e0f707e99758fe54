import { summaryOf } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { clock, emptyLog, idsOf, keys, note, pack, pointLog, take } from '../../test/courier-fixture.ts'
import { nodeCrypto } from '../node-crypto.ts'
import { packCourier } from './pack-courier.ts'

test('a point and a town hall that carry a stick both ways end with equal logs, and then have nothing more to say', async () => {
  const [here, there] = [await pointLog(), emptyLog()]
  await note(there, 'aggregaat onderweg')
  const first = await pack(here, keys.point, [keys.town])
  expect(first.manifest).toMatchObject({
    from: here.device(),
    recipient: keys.point.recipient,
    to: [keys.town.recipient],
    records: 6,
    complete: true,
  })
  const taken = await take(there, first.bytes, keys.town)
  expect(taken).toMatchObject({ stored: 6, known: 0, waiting: 0, quarantined: 0 })
  const answer = await pack(there, keys.town, [keys.point], taken.manifest.had)
  expect(answer.manifest.records).toBe(2)
  const returned = await take(here, answer.bytes, keys.point)
  expect(await idsOf(here)).toEqual(await idsOf(there))
  const last = await pack(here, keys.point, [keys.town], returned.manifest.had)
  expect(last.manifest.records).toBe(0)
  expect(await take(there, last.bytes, keys.town)).toMatchObject({ stored: 0, known: 0 })
})

test('the same file twice, an old one after newer ones, and three files in any order give the same log', async () => {
  const here = await pointLog()
  const files = [(await pack(here, keys.point, [keys.town])).bytes]
  const had = await summaryOf(here, nodeCrypto.sha256)
  await note(here, 'tweede dag')
  files.push((await pack(here, keys.point, [keys.town], had)).bytes)
  const later = await summaryOf(here, nodeCrypto.sha256)
  await note(here, 'derde dag')
  files.push((await pack(here, keys.point, [keys.town], later)).bytes)
  const orders = [
    [0, 1, 2],
    [2, 1, 0],
    [1, 0, 2, 0, 1],
    [2, 0, 2, 1, 1],
  ]
  for (const order of orders) {
    const there = emptyLog()
    for (const i of order) await take(there, files[i]!, keys.town)
    const its = (await there.read(0, 1)).map(({ id }) => id)
    expect(await idsOf(there)).toEqual([...(await idsOf(here)), ...its].sort())
    expect(await there.waiting()).toEqual([])
    expect(await take(there, files[0]!, keys.town)).toMatchObject({ stored: 0, known: 6 })
  }
})

test('what waits for a file that has not come is said, and goes in when it comes', async () => {
  const here = await pointLog()
  const first = await pack(here, keys.point, [keys.town])
  await note(here, 'tweede dag')
  const second = await pack(here, keys.point, [keys.town], first.manifest.had)
  const there = emptyLog()
  expect(await take(there, second.bytes, keys.town)).toMatchObject({ stored: 0, waiting: 1 })
  expect(await take(there, first.bytes, keys.town)).toMatchObject({ stored: 6, waiting: 0 })
  expect(await there.waiting()).toEqual([])
})

test('a runner carries for a third: the region gets the point’s events from the town, signed by the point', async () => {
  const [here, town, region] = [await pointLog(), emptyLog(), emptyLog()]
  await take(town, (await pack(here, keys.point, [keys.town])).bytes, keys.town)
  await take(region, (await pack(town, keys.town, [keys.region])).bytes, keys.region)
  expect(await idsOf(region)).toEqual(expect.arrayContaining(await idsOf(here)))
})

test('one file for two receivers holds what one of them lacks, and both can open it', async () => {
  const here = await pointLog()
  const all = await summaryOf(here, nodeCrypto.sha256)
  const { bytes, manifest } = await pack(here, keys.point, [keys.region, keys.town, keys.town], all, {
    chains: [],
    lacking: [],
    unread: [],
  })
  expect(manifest.to).toEqual([keys.region.recipient, keys.town.recipient].sort())
  expect(manifest.records).toBe(6)
  for (const key of [keys.region, keys.town]) expect(await take(emptyLog(), bytes, key)).toMatchObject({ stored: 6 })
})

test('when more is missing than a file may hold it says so, and the rest follows once that is confirmed', async () => {
  const [here, there] = [await pointLog(), emptyLog()]
  const order = { to: [keys.town.recipient], key: keys.point, clock, limit: 1300 }
  let files = 0
  for (let complete = false; !complete; files++) {
    const packed = await packCourier(here, { ...order, confirmed: [await summaryOf(there, nodeCrypto.sha256)] })
    await take(there, packed.bytes, keys.town)
    complete = packed.manifest.complete
    expect(packed.manifest.records).toBeGreaterThan(0)
    expect(packed.manifest.size).toBeLessThanOrEqual(1300)
  }
  expect(files).toBeGreaterThan(1)
  expect(await idsOf(there)).toEqual(expect.arrayContaining(await idsOf(here)))
})

test('without a receiver there is no file', async () => {
  await expect(pack(emptyLog(), keys.point, [])).rejects.toThrow(RangeError)
})
