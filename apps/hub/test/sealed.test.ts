import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PointEvent, PointView, StatusView } from '@weerbaar/core'
import { sampleId, samplePointCard } from '@weerbaar/testkit'
import { afterAll, expect, test } from 'vitest'
import { testHubs, type TestHub, until } from './test-hubs.ts'

const hubs = testHubs()
afterAll(() => hubs.close())

const POINT = sampleId('punt-1')
const HELP = sampleId('hulp-1')
const WORDS = 'mevrouw Jansen, insuline, Dorpsstraat 1'

const helpAt = async (hub: TestHub) => (await hub.get<PointView>(`/v1/points/${POINT}`)).standing.help.find(({ help }) => help === HELP)
/** Every file of a data folder, as whoever takes the laptop along finds it. */
const holds = (hub: TestHub, words: string): boolean =>
  readdirSync(hub.dataFolder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .some((file) => readFileSync(join(file.parentPath, file.name)).includes(words))

test('health and address at a request go through the region to the municipality, and no file of the region holds a word of them', async () => {
  const region = await hubs.start('Regio', 'region')
  const town = await hubs.start('Gemeente', 'municipality', { peers: [region.url], every: 1 })
  const point = await hubs.start('Punt', 'point', { peers: [region.url], every: 1 })
  const told = { point: POINT, help: HELP }
  const events: readonly PointEvent[] = [
    { type: 'PointRegistered', point: POINT, card: samplePointCard({ plan: null }) },
    { type: 'HelpAsked', ...told, kind: 'medication', what: 'Medicijnen bijna op', where: 'hal links', urgency: 'soon' },
    { type: 'HelpDetailsGiven', ...told, details: WORDS, retainUntil: Date.now() + 86_400_000 },
  ]
  // Also when it is written before anybody is known who may read it.
  expect(await point.post('/v1/point-events', { events })).toMatchObject({ status: 201 })
  await until(
    () => point.get<StatusView>('/v1/status'),
    ({ municipality }) => municipality.devices.length > 0,
  )
  const there = await until(
    () => helpAt(town).catch(() => undefined),
    (help) => help?.details !== undefined,
  )
  expect(there?.details?.value.details).toBe(WORDS)
  expect((await helpAt(point))?.details?.value.details).toBe(WORDS)
  const carried = await helpAt(region)
  expect(carried).toMatchObject({ what: { value: 'Medicijnen bijna op' } })
  expect(carried?.details).toBeUndefined()
  expect([holds(point, WORDS), holds(town, WORDS), holds(region, WORDS)]).toEqual([true, true, false])
  expect(holds(region, 'Medicijnen bijna op')).toBe(true)
}, 180_000)
