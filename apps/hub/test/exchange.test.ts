import { type DeviceId, encodeSealed, type EventStatusView, type ExchangeView, type LogHealth, type StatusView } from '@weerbaar/core'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openLog } from '@weerbaar/store'
import { randomBytes } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { testHubs, type TestHub, until } from './test-hubs.ts'

const hubs = testHubs()
afterAll(() => hubs.close())

const statusOf = async (hub: TestHub, ...ids: readonly string[]) =>
  (await hub.post('/v1/status/events', { ids })).content as readonly EventStatusView[] // as the route says
const state = (hub: TestHub) => hub.get<ExchangeView>('/v1/exchange/state')

interface HealthView {
  readonly store: LogHealth
}

async function contents(folder: string): Promise<readonly string[]> {
  const { data: log, issues } = openLog(folder, { clock: Date.now, randomBytes: (count) => new Uint8Array(randomBytes(count)) })
  if (!log) throw new TypeError(JSON.stringify(issues))
  const events = (await log.read(0, 1_000_000)).map(({ id, salted }) => `${id} ${String(salted?.payload)}`).sort()
  await log.close()
  return events
}

test('a point that asks its municipality, which asks the region: all three end with one log, and the point sees how far each event came', async () => {
  const region = await hubs.start('Regio', 'region')
  const town = await hubs.start('Gemeente', 'municipality', { peers: [region.url] })
  const point = await hubs.start('Punt 1', 'point', { peers: [town.url] })
  const asked = await point.note('hulpvraag: insuline')
  const told = await region.note('aggregaat onderweg')
  // Without a single poll: what is written is brought at once, and what comes is nudged on.
  await until(
    () => statusOf(region, asked),
    ([status]) => status?.storedAt !== null,
  )
  const [there] = await until(
    () => statusOf(point, told),
    ([status]) => status?.storedAt !== null,
  )
  expect(there?.region).toMatchObject({ name: 'Regio' })
  const [here] = await until(
    () => statusOf(point, asked),
    ([status]) => status?.municipality !== null,
  )
  expect(here).toMatchObject({ onlyHere: false, municipality: { name: 'Gemeente', way: 'network' }, region: null })
  const ends = await Promise.all([region, town, point].map((hub) => hub.get<StatusView>('/v1/status')))
  expect(ends.map(({ events }) => events)).toEqual([2, 2, 2])
  expect(ends.map(({ self }) => [self.level, self.name])).toEqual([
    ['region', 'Regio'],
    ['municipality', 'Gemeente'],
    ['point', 'Punt 1'],
  ])
  expect((await state(point)).peers).toMatchObject([{ address: town.url, name: 'Gemeente', level: 'municipality', lacks: 0, live: true }])
  expect((await state(town)).peers.map(({ name }) => name).sort()).toEqual(['Punt 1', 'Regio'])
  for (const hub of [point, town, region]) await hub.stop()
  const logs = await Promise.all(['Regio', 'Gemeente', 'Punt 1'].map((name) => contents(hubs.folder(name))))
  expect(logs[0]?.length).toBeGreaterThanOrEqual(8) // three starts, three names, two events
  for (const log of logs) expect(log).toEqual(logs[0])
}, 180_000)

test('two hops away a receipt in the log says that the region has it, and that it came over the network', async () => {
  const atOnce = { gather: 0, between: 0 }
  const region = await hubs.start('Regio B', 'region', { receiptPace: atOnce })
  const town = await hubs.start('Gemeente B', 'municipality', { peers: [region.url], receiptPace: atOnce })
  const point = await hubs.start('Punt B', 'point', { peers: [town.url] })
  const asked = await point.note('hulpvraag: insuline')
  const [status] = await until(
    () => statusOf(point, asked),
    ([one]) => one?.region !== null && one?.region?.way !== null,
  )
  expect(status?.region).toMatchObject({ name: 'Regio B', way: 'network' })
  const summed = await point.get<StatusView>('/v1/status')
  expect(summed).toMatchObject({ events: 1, onlyHere: { events: 0, since: null }, region: { received: 1, lacking: 0, lackingSince: null } })
  // Receipts give no receipts: all fall silent.
  const counts = () => Promise.all([region, town, point].map(async (hub) => (await hub.get<HealthView>('/v1/health')).store.events))
  const quiet = await until(counts, ([a, b, c]) => a === b && b === c)
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(await counts()).toEqual(quiet)
  expect(quiet[0]).toBeLessThanOrEqual(9) // three starts, three names, one event, one receipt each of region and town
}, 180_000)

test('who is not on the list is turned away and shown, so that a person can decide', async () => {
  const region = await hubs.start('Regio C', 'region', { exchange: 'listed' })
  const stranger = await hubs.start('Punt C', 'point', { peers: [region.url], every: 1 })
  const written = await stranger.note('laat mij erin')
  const { self } = await state(stranger)
  const [peer] = (
    await until(
      () => state(stranger),
      ({ peers }) => peers[0]?.state === 'trouble',
    )
  ).peers
  expect(peer?.trouble.map(({ issue }) => issue.code)).toEqual(['exchange-peer-unknown'])
  expect(peer?.trouble[0]?.sentence).toContain(self.device)
  expect((await state(region)).refused).toMatchObject([{ device: self.device }])
  expect((await statusOf(region, written))[0]?.storedAt).toBeNull()
  expect((await statusOf(stranger, written))[0]).toMatchObject({ onlyHere: true, municipality: null, region: null })
  await region.stop()
  const again = await hubs.start('Regio C', 'region', { exchange: 'listed', allowed: new Set([self.device as DeviceId]) }) // as the hub itself says it
  expect((await state(again)).exchange).toBe('listed')
  // Under its old name, at its old address, it would be found again; here it has a new port, so the stranger is started anew.
  await stranger.stop()
  const known = new Set([(await state(again)).self.device as DeviceId])
  const welcome = await hubs.start('Punt C', 'point', { peers: [again.url], exchange: 'listed', allowed: known })
  const [status] = await until(
    () => statusOf(welcome, written),
    ([one]) => one?.region !== null,
  )
  expect(status?.region?.name).toBe('Regio C')
}, 180_000)

test('a region whose clock is two hours ahead takes and gives all the same, and the difference is shown on both sides', async () => {
  const ahead = 7_200_000
  const region = await hubs.start('Regio D', 'region', { ahead })
  const point = await hubs.start('Punt D', 'point', { peers: [region.url] })
  await point.note('water is op')
  const here = await until(
    () => point.get<StatusView>('/v1/status'),
    ({ clocks, region }) => clocks.length === 1 && region.lacking === 0,
  )
  const [clock] = here.clocks
  expect(clock?.name).toBe('Regio D')
  expect(Math.abs((clock?.ahead ?? 0) - ahead)).toBeLessThanOrEqual((clock?.within ?? 0) + 1)
  expect(here.ownClock).toEqual({ ahead: -(clock?.ahead ?? 0), against: 1 })
  const there = await region.get<StatusView>('/v1/status')
  expect(Math.abs((there.clocks[0]?.ahead ?? 0) + ahead)).toBeLessThanOrEqual((there.clocks[0]?.within ?? 0) + 1)
}, 180_000)

test('a peer that is not there is said to be so in a sentence, and tried again later and later', async () => {
  const point = await hubs.start('Punt E', 'point', { peers: ['http://127.0.0.1:9'] })
  const [peer] = (
    await until(
      () => state(point),
      ({ peers }) => peers[0]?.state === 'trouble',
    )
  ).peers
  expect(peer).toMatchObject({ lastContact: null, lacks: null, live: false })
  expect(peer?.trouble[0]?.sentence).toContain('niet bereikbaar')
  expect(peer?.nextTry).toMatch(/Z$/)
})

test('what is too large, no CBOR, unsigned or of another kind is refused, and the hub goes on', async () => {
  const region = await hubs.start('Regio F', 'region')
  const send = (path: string, body: Uint8Array<ArrayBuffer> | string, type = 'application/cbor', header = `${'0'.repeat(32)}.1`) =>
    fetch(`${region.url}${path}`, { method: 'POST', body, headers: { 'content-type': type, 'weerbaar-exchange': header } })
  for (const path of ['/v1/exchange/greetings', '/v1/exchange/statements', '/v1/exchange/missing', '/v1/exchange/records']) {
    expect(await announced(`${region.url}${path}`, 13_000_000)).toBe(413)
    expect((await send(path, new Uint8Array(100))).status).toBe(400)
    expect((await send(path, '{}', 'application/json')).status).toBe(400)
    const unsigned = encodeSealed({ device: 'ab'.repeat(32) as DeviceId, message: new Uint8Array(1), signature: new Uint8Array(64) }) // of its form
    expect((await send(path, new Uint8Array(unsigned))).status).toBe(401)
  }
  expect((await region.get<HealthView>('/v1/health')).store).toMatchObject({ events: 2, quarantined: 0 })
})

/** @returns the answer to a request that only says how large it will be */
function announced(url: string, bytes: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', headers: { 'content-type': 'application/cbor', 'content-length': bytes } }, (answer) => {
      resolve(answer.statusCode)
      asked.destroy()
    })
    asked.on('error', reject)
    asked.flushHeaders()
  })
}

test('a nudge says that there is more, and nothing of what', async () => {
  const region = await hubs.start('Regio G', 'region')
  const abort = new AbortController()
  const answer = await fetch(`${region.url}/v1/exchange/nudges`, { signal: abort.signal })
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  await region.note('geheim bericht')
  let text = ''
  for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part
    if (text.includes('event: more')) break
  }
  abort.abort()
  expect(text).toBe(': listening\n\nevent: more\ndata: {}\n\n')
})

test('where nudges do not come through, a poll brings the news', async () => {
  const region = await hubs.start('Regio H', 'region')
  /** Lets everything through but nudges, as some proxies do. */
  const proxy = createServer((asked, answer) => {
    if (asked.url === '/v1/exchange/nudges') {
      answer.writeHead(404).end()
      return
    }
    const onward = request(`${region.url}${asked.url}`, { method: asked.method, headers: asked.headers }, (back) => {
      answer.writeHead(back.statusCode ?? 502, back.headers)
      back.pipe(answer)
    })
    asked.pipe(onward)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as AddressInfo // a TCP server has such an address
  const point = await hubs.start('Punt H', 'point', { peers: [`http://127.0.0.1:${port}`], every: 1 })
  await until(
    () => state(point),
    ({ peers }) => peers[0]?.state === 'inStep',
  )
  const written = await region.note('dit wordt gevraagd, niet gebracht')
  const [status] = await until(
    () => statusOf(point, written),
    ([one]) => one?.storedAt !== null,
  )
  expect(status?.region?.name).toBe('Regio H')
  expect((await state(point)).peers[0]?.live).toBe(false)
  await point.stop()
  proxy.close()
}, 180_000)
