import { erasureDraft, type Level, type LogStore, NOTHING_CONFIRMED, sealedPayload, summaryOf } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { clock, emptyLog, keys } from '../../../test/courier-fixture.ts'
import { clientTools, fetchOnto, hostOf } from '../../../test/http-fixture.ts'
import type { CourierKey } from '../courier-key.ts'
import { exchangePeer } from '../http/index.ts'
import { nodeCrypto } from '../../node-crypto.ts'
import { openCourier } from '../open-courier.ts'
import { packCourier } from '../pack-courier.ts'
import { takeCourier } from '../take-courier.ts'
import { guardLog } from './guard-log.ts'

const WORDS = 'mevrouw Jansen, insuline, Dorpsstraat 1'

interface Hub {
  readonly plain: LogStore
  readonly guarded: LogStore
  readonly key: CourierKey
}
const hub = (level: Level, key: CourierKey, towns: readonly CourierKey[] = [keys.town]): Hub => {
  const plain = emptyLog()
  const readersAt = (levels: readonly Level[]) => (levels.includes('municipality') ? towns.map(({ recipient }) => recipient) : [])
  return { plain, guarded: guardLog(plain, { key, level, readersAt }), key }
}

/** A point with a request for help, its details, and something after it. */
async function pointWithDetails(towns?: readonly CourierKey[]) {
  const point = hub('point', keys.point, towns)
  const say = (type: string, payload: Record<string, string>) => point.plain.append({ type, version: 1, space: 'exercise:test', payload })
  await say('HelpAsked', { what: 'medicijnen' })
  const details = await say('HelpDetailsGiven', { details: WORDS })
  await say('JournalWritten', { text: 'koerier geweest' })
  if (details.status !== 'stored') throw new TypeError(details.code)
  return { point, details: details.id }
}
const bytesOf = async (log: LogStore): Promise<string> =>
  (await log.read(0, 1000)).map(({ envelope, salted }) => Buffer.concat([envelope, salted?.payload ?? envelope]).toString('latin1')).join()
const reads = async (log: LogStore): Promise<boolean> => (await bytesOf(log)).includes(WORDS)

async function byStick(from: Hub, to: Hub): Promise<Uint8Array> {
  const { bytes } = await packCourier(from.guarded, { to: [to.key.recipient], confirmed: [NOTHING_CONFIRMED], key: from.key, clock })
  const { data } = await openCourier(bytes, to.key, 'stick')
  if (data === undefined) throw new TypeError('a stick for us did not open')
  await takeCourier(to.guarded, data)
  return Buffer.concat(data.records.map(({ envelope, salted }) => Buffer.concat([envelope, salted?.payload ?? envelope])))
}
async function byLine(from: Hub, to: Hub): Promise<boolean> {
  const host = hostOf(to.guarded)
  const line = fetchOnto(() => host)
  return (await exchangePeer('http://peer', clientTools(from.guarded, line)).round()).inStep
}

test('a neighbour who carries a stick reads everything but the details of the person; the municipality reads those too', async () => {
  const { point } = await pointWithDetails()
  const neighbour = hub('point', keys.region)
  const inside = await byStick(point, neighbour)
  expect(Buffer.from(inside).includes('medicijnen')).toBe(true)
  expect(Buffer.from(inside).includes(WORDS), 'in the opened stick').toBe(false)
  expect(await reads(neighbour.plain)).toBe(false)
  expect(await reads(point.plain), 'the point itself').toBe(true)
  const town = hub('municipality', keys.town)
  await byStick(neighbour, town)
  expect(await reads(town.plain)).toBe(true)
  expect(await town.plain.bare()).toEqual([])
})

test('over the network too, through a region that may not read it, and then nobody has anything to say', async () => {
  const { point } = await pointWithDetails()
  const [region, town] = [hub('region', keys.region), hub('municipality', keys.town)]
  expect(await byLine(point, region)).toBe(true)
  expect(await byLine(region, town)).toBe(true)
  expect([await reads(region.plain), await reads(town.plain)]).toEqual([false, true])
  expect((await summaryOf(region.plain, nodeCrypto.sha256)).lacking).toEqual([])
  expect(await byLine(town, point)).toBe(true)
})

test('while nobody is known who may read it, it stays at the point, and goes once somebody is', async () => {
  const towns: CourierKey[] = []
  const { point, details } = await pointWithDetails(towns)
  const town = hub('municipality', keys.town)
  await byLine(point, town)
  expect(await town.plain.bare()).toEqual([details])
  towns.push(keys.town)
  expect(await byLine(point, town)).toBe(true)
  expect(await reads(town.plain)).toBe(true)
})

test('a municipality with another key cannot open what was sealed before, asks, and gets it from the point', async () => {
  const towns = [keys.region] // the laptop that was lost
  const { point, details } = await pointWithDetails(towns)
  const neighbour = hub('point', keys.point)
  await byLine(point, neighbour)
  const town = hub('municipality', keys.town)
  await byLine(neighbour, town)
  expect(await town.plain.bare()).toEqual([details])
  towns.push(keys.town)
  await byLine(point, town)
  expect(await reads(town.plain)).toBe(true)
})

test('what is sealed and is not what was committed to is not read, and the true one still comes', async () => {
  const { point, details } = await pointWithDetails()
  const town = hub('municipality', keys.town)
  const events = await point.plain.read(0, 100)
  const forged = events.map((event) =>
    event.id === details
      ? { envelope: event.envelope, salted: sealedPayload(new TextEncoder().encode('age-encryption.org/v1\nrubbish')) }
      : event,
  )
  await town.guarded.ingest(forged)
  expect(await town.plain.bare()).toEqual([details])
  await byLine(point, town)
  expect(await reads(town.plain)).toBe(true)
})

test('an erasure takes what is sealed from whoever carries it', async () => {
  const { point, details } = await pointWithDetails()
  const neighbour = hub('point', keys.region)
  await byStick(point, neighbour)
  const sealed = async () => (await neighbour.plain.read(0, 100)).find(({ id }) => id === details)?.salted
  expect(await sealed()).toBeDefined()
  await point.plain.append(erasureDraft({ events: [details], duty: 'request' }))
  await byStick(point, neighbour)
  expect(await sealed()).toBeUndefined()
})
