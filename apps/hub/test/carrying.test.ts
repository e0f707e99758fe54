import type {
  BroughtView,
  CouriersView,
  EventStatusView,
  HeardView,
  ProblemView,
  QrFramesView,
  QrMessageView,
  QrTakenView,
  SpokenView,
} from '@weerbaar/core'
import { mulberry32, samplePointCard } from '@weerbaar/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestHub, testHubs } from './test-hubs.ts'

const hubs = testHubs()
afterAll(() => hubs.close())
let point: TestHub
let town: TestHub
let region: TestHub
/** None knows of a network. */
beforeAll(async () => {
  const alone = { peers: [] }
  point = await hubs.start('Punt 41', 'point', alone)
  town = await hubs.start('Gemeente', 'municipality', alone)
  region = await hubs.start('Regio', 'region', alone)
}, 180_000)

const statusOf = async (hub: TestHub, id: string) => {
  const { content } = await hub.post('/v1/status/events', { ids: [id] })
  return (content as readonly EventStatusView[])[0] // as the route says
}
async function pack(from: TestHub, ...to: readonly TestHub[]): Promise<Uint8Array<ArrayBuffer>> {
  const recipients = await Promise.all(to.map(async (hub) => (await hub.get<CouriersView>('/v1/couriers')).self.recipient))
  const answer = await fetch(`${from.url}/v1/couriers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to: recipients }),
  })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toMatch(/weerbaar-\d{8}-\d{4}\.courier/)
  return new Uint8Array(await answer.arrayBuffer())
}
async function send(hub: TestHub, bytes: Uint8Array<ArrayBuffer>, type = 'application/octet-stream') {
  const answer = await fetch(`${hub.url}/v1/couriers/opened`, { method: 'POST', headers: { 'content-type': type }, body: bytes })
  return { status: answer.status, content: (await answer.json()) as unknown }
}
async function carry(from: TestHub, to: TestHub): Promise<BroughtView> {
  const { status, content } = await send(to, await pack(from, to))
  expect(status, JSON.stringify(content)).toBe(200)
  return content as BroughtView // as the route says
}
const codes = (content: unknown) => (content as ProblemView).issues.map(({ code }) => code)

/** Films the screen of one with the camera of another until it has the message. Three of ten codes are missed. */
async function film(from: TestHub, to: TestHub, asked: object, chance: () => number): Promise<QrMessageView> {
  for (;;) {
    const { status, content } = await from.post('/v1/qr', asked)
    expect(status).toBe(200)
    const { frames } = content as QrFramesView // as the route says
    const texts = ['https://example.org', ...frames.filter(() => chance() >= 0.3)]
    const taken = (await to.post('/v1/qr/frames', { texts })).content as QrTakenView // as above
    expect(taken.texts[0]).toEqual({ kind: 'foreign' })
    if (taken.messages[0]) return taken.messages[0]
  }
}

test('a stick there and back shows the point that the municipality has it, since when, and that a courier brought it', async () => {
  const written = await point.note('water is op')
  expect(await statusOf(point, written)).toMatchObject({ onlyHere: true, municipality: null })
  expect(await carry(point, town)).toMatchObject({ from: { name: 'Punt 41', level: 'point' }, stored: 3, known: 0, complete: true })
  expect(await statusOf(point, written)).toMatchObject({ onlyHere: true, municipality: null }) // nobody told the point yet
  expect(await statusOf(town, written)).toMatchObject({ municipality: { name: 'Gemeente', way: 'courier' }, region: null })
  await carry(town, point)
  const status = await statusOf(point, written)
  expect(status).toMatchObject({ onlyHere: false, municipality: { name: 'Gemeente', way: 'courier' }, region: null })
  expect(Date.parse(status?.municipality?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(status?.storedAt ?? ''))
  // And it knows now where courier files to the municipality go.
  expect((await point.get<CouriersView>('/v1/couriers')).receivers).toMatchObject([{ name: 'Gemeente', level: 'municipality' }])
  // What was confirmed is left out of the next file; and bookkeeping is no reason for a receipt.
  expect(await carry(point, town)).toMatchObject({ stored: 0, known: 0 })
  expect(await carry(town, point)).toMatchObject({ stored: 0, known: 0 })
}, 180_000)

test('two hops by stick: the region’s receipt comes back through the municipality', async () => {
  const written = await point.note('tweede dag')
  await carry(point, town)
  await carry(town, region)
  expect((await statusOf(point, written))?.region).toBeNull()
  await carry(region, town)
  await carry(town, point)
  expect(await statusOf(point, written)).toMatchObject({ municipality: { way: 'courier' }, region: { name: 'Regio', way: 'courier' } })
}, 180_000)

test('a file for somebody else, a damaged one, one cut off and something else are refused with a sentence, and nothing is taken in', async () => {
  await point.note('derde dag')
  const file = await pack(point, town)
  const before = (await town.get<{ store: object }>('/v1/health')).store
  const chance = mulberry32(6)
  const notForUs = await send(region, file)
  expect(notForUs).toMatchObject({ status: 400 })
  expect(codes(notForUs.content)).toEqual(['courier-not-for-us'])
  for (let i = 0; i < 20; i++) {
    const flipped = file.slice()
    const at = Math.floor(chance() * file.length)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(chance() * 8))
    expect((await send(town, flipped)).status).toBe(400)
    expect((await send(town, file.slice(0, Math.floor(chance() * file.length)))).status).toBe(400)
  }
  expect((await send(town, new TextEncoder().encode('{}'), 'application/json')).status).toBe(400)
  expect((await town.get<{ store: object }>('/v1/health')).store).toEqual(before)
  expect((await point.post('/v1/couriers', { to: ['age1nee'] })).status).toBe(400)
  expect((await send(town, file)).status).toBe(200)
}, 180_000)

test('from screen to camera with a third of the codes missed: read at once, and in the log as soon as what came before it comes', async () => {
  const [first, second] = [await point.note('dit kwam nog niet'), await point.note('hulpvraag: insuline, nu')]
  const message = await film(point, region, { events: [second] }, mulberry32(30))
  expect(message).toMatchObject({
    stored: 0,
    waiting: 1,
    events: [{ id: second, type: 'NoticeSent', status: 'waiting', device: { name: 'Punt 41' } }],
  })
  expect(message.events[0]?.says).toMatchObject({ text: 'hulpvraag: insuline, nu' })
  await carry(point, region)
  for (const id of [first, second]) expect((await statusOf(region, id))?.storedAt).not.toBeNull()
  // Now that each knows the other, what it lacks goes without naming events, and counts at once.
  await carry(region, point)
  const third = await point.note('deze past op het scherm')
  const { device } = (await region.get<CouriersView>('/v1/couriers')).self
  const whole = await film(point, region, { to: device }, mulberry32(31))
  expect(whole.events.map(({ id, status }) => [id, status])).toContainEqual([third, 'stored'])
  expect(await statusOf(region, third)).toMatchObject({ region: { way: 'qr' } })
  await carry(region, point)
  expect(await statusOf(point, third)).toMatchObject({ region: { name: 'Regio', way: 'qr' } })
  expect((await point.post('/v1/qr', { events: ['ab'.repeat(32)] })).status).toBe(404)
}, 180_000)

test('by radio: read aloud at the point, typed in at the region, known as the same once the event itself comes, and the point sees who heard it', async () => {
  const card = samplePointCard({ name: 'Dorpshuis', number: 41, plan: null })
  const events = [
    { type: 'PointRegistered', point: 'punt-41', card },
    { type: 'PointOpened', point: 'punt-41', by: 'municipality', orderedBy: 'burgemeester', authority: null },
    { type: 'PointStateSaid', point: 'punt-41', state: 'open', reason: null },
    { type: 'InsideCounted', point: 'punt-41', number: 312 },
  ]
  expect((await point.post('/v1/point-events', { events })).status).toBe(201)
  const said = await point.post('/v1/points/punt-41/spoken', { power: { kind: 'hours', hours: 9 } })
  expect(said.status).toBe(201)
  const { event, groups } = said.content as SpokenView // as the route says
  expect(groups).toHaveLength(10)
  const misheard = [...groups.slice(0, 4), (groups[4] ?? '').replace(/^./, (digit) => String((Number(digit) + 1) % 10)), ...groups.slice(5)]
  const wrong = await region.post('/v1/spoken-reports', { code: misheard.join(' '), medium: 'radio' })
  expect(wrong.status).toBe(400)
  expect((wrong.content as ProblemView).issues).toMatchObject([{ code: 'code-malformed', field: 'group 5' }])
  const heard = await region.post('/v1/spoken-reports', { code: groups.join(' '), medium: 'radio' })
  expect(heard).toMatchObject({
    status: 201,
    content: { report: { point: 41, state: 'open', visitors: { value: 312 } }, same: [], contradicts: [] },
  })
  // The region’s stick reaches the point before any stick of the point reaches the region.
  await carry(region, point)
  expect(await statusOf(point, event)).toMatchObject({ onlyHere: true, region: { name: 'Regio', way: 'voice' } })
  await carry(point, region)
  expect(await region.get<readonly HeardView[]>('/v1/spoken-reports')).toMatchObject([{ same: [event], heard: [{ medium: 'radio' }] }])
  expect((await point.post('/v1/points/nergens/spoken', {})).status).toBe(404)
}, 180_000)
