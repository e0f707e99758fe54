import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CouriersView, ExchangeView, QrFramesView, QrTakenView, SpokenView } from '@weerbaar/core'
import { buildExample, saveRegion } from '@weerbaar/jobs'
import { mulberry32, qualityRow, samplePointCard } from '@weerbaar/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentsOf, type HubProcess, hubProcess, settle } from './hub-process.ts'
import { killAndWrite } from './kill-and-write.ts'
import { canMakeSpaces, makeSpaces, type NetSpaces } from './net-spaces.ts'

const COMMAND = 'npm run test:long -- exchange-four'

const spaces: NetSpaces | undefined = canMakeSpaces() ? makeSpaces(4) : undefined
const how = spaces ? `network namespaces, ${spaces.shaping}` : 'loopback was used: no namespaces here, so links are never cut'
const root = mkdtempSync(join(tmpdir(), 'weerbaar-four-'))
const regionFile = join(root, 'region.gpkg')
const started: HubProcess[] = []
beforeAll(() => {
  const { data } = buildExample()
  if (!data) throw new TypeError('no example region')
  saveRegion(regionFile, data, false)
})
afterAll(async () => {
  for (const hub of started) await hub.kill()
  spaces?.close()
  rmSync(root, { recursive: true, force: true })
})

const LEVELS = ['point', 'point', 'municipality', 'region'] as const
/** Both points ask the municipality, which asks the region. */
const ASKS: readonly (number | undefined)[] = [2, 2, 3, undefined]

function fourHubs(run: string): readonly HubProcess[] {
  const first = 30_000 + (process.pid % 500) * 4
  const hubs = LEVELS.map((level, m) => {
    const place = spaces?.at(m)
    const asks = ASKS[m]
    const peer = asks === undefined ? [] : [place ? `http://${spaces?.at(asks).address}:8080` : `http://127.0.0.1:${first + asks}`]
    return hubProcess({
      name: `${run}-${level}-${m}`,
      level,
      regionFile,
      peers: peer,
      dataFolder: join(root, `${run}-${m}`),
      ...(place ? { host: place.control, port: 8080, inside: place.inside } : { host: '127.0.0.1', port: first + m }),
    })
  })
  started.push(...hubs)
  return hubs
}

/** Figures for docs/quality.md. */
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const read = (body: Uint8Array): unknown => JSON.parse(Buffer.from(body).toString())
async function stickFor(from: HubProcess, to: HubProcess): Promise<Uint8Array | undefined> {
  const { recipient } = (await to.get<CouriersView>('/v1/couriers')).self
  const { status, body } = await from.post('/v1/couriers', { to: [recipient] })
  return status === 200 ? body : undefined
}
async function film(from: HubProcess, to: HubProcess, asked: object, random: () => number): Promise<void> {
  const { status, body } = await from.post('/v1/qr', asked)
  if (status !== 200) return // nothing to show: it never heard of the other
  const { frames } = read(body) as QrFramesView // as the route says
  const { body: taken } = await to.post('/v1/qr/frames', { texts: frames.filter(() => random() >= 0.3) })
  expect((read(taken) as QrTakenView).texts.length).toBeGreaterThan(0) // as above
}

/** A night: everything at random, and everything may fail. @returns what was acknowledged */
async function night(hubs: readonly HubProcess[], steps: number, random: () => number): Promise<string[]> {
  const acknowledged: string[] = []
  const sticks: { readonly to: HubProcess; readonly bytes: Uint8Array }[] = []
  const did: Record<string, number> = {}
  const pick = (): number => Math.floor(random() * hubs.length)
  for (let step = 0; step < steps; step++) {
    const [a, b] = [pick(), pick()]
    const [from, to] = [hubs[a], hubs[b]]
    if (!from || !to) throw new TypeError('a number below the count')
    const kind = random()
    const does = (what: string): void => void (did[what] = (did[what] ?? 0) + 1)
    if (kind < 0.4) {
      does('written')
      for (let i = 0; i < 5; i++) {
        const id = await from.note(`${step} ${i}`)
        if (id !== undefined) acknowledged.push(id)
      }
    } else if (kind < 0.55) {
      does('links')
      if (random() < 0.5) spaces?.cut(a)
      else spaces?.join(a)
    } else if (kind < 0.65) {
      does('killed')
      await from.kill()
      await from.start()
    } else if (kind < 0.75 && a !== b) {
      does('sticks packed')
      const bytes = await stickFor(from, to)
      if (bytes) sticks.push({ to, bytes })
    } else if (kind < 0.85 && sticks.length > 0) {
      does('sticks opened')
      const stick = sticks[Math.floor(random() * sticks.length)] // late, twice, never
      if (stick) expect((await stick.to.post('/v1/couriers/opened', stick.bytes, 'application/octet-stream')).status).toBe(200)
    } else if (kind < 0.93 && a !== b) {
      does('filmed')
      const { device } = (await to.get<ExchangeView>('/v1/exchange/state')).self
      await film(from, to, random() < 0.5 ? { to: device } : { events: acknowledged.slice(-2) }, random)
    } else if (a < 2) {
      does('spoken')
      const { status, body } = await from.post(`/v1/points/punt-${a}/spoken`, {})
      if (status !== 201) continue
      const { event, groups } = read(body) as SpokenView // as the route says
      acknowledged.push(event)
      expect((await to.post('/v1/spoken-reports', { code: groups.join(' '), medium: 'radio' })).status).toBe(201)
    }
  }
  say(
    `${how}: ${Object.entries(did)
      .map(([what, times]) => `${times} × ${what}`)
      .join(', ')}; ${acknowledged.length} events acknowledged`,
  )
  return acknowledged
}

async function openPoints(hubs: readonly HubProcess[]): Promise<void> {
  for (const [m, hub] of hubs.slice(0, 2).entries()) {
    const card = samplePointCard({ name: hub.name, number: 41 + m, plan: null })
    const { status } = await hub.post('/v1/point-events', { events: [{ type: 'PointRegistered', point: `punt-${m}`, card }] })
    expect(status).toBe(201)
  }
}

test.each([1, 2, 3])(
  'two points, a municipality and a region, joined now and then by network, stick, screen and voice, end with one log (seed %i)',
  async (seed) => {
    const random = mulberry32(seed)
    const hubs = fourHubs(`net${seed}`)
    for (const m of hubs.keys()) {
      spaces?.slow(m, 512)
      spaces?.join(m)
    }
    await Promise.all(hubs.map((hub) => hub.start()))
    await openPoints(hubs)
    const acknowledged = await night(hubs, 120, random)
    for (const m of hubs.keys()) spaces?.join(m)
    const log = await settle(hubs, acknowledged)
    expect(log.length).toBeGreaterThan(acknowledged.length)
    const what = `Events acknowledged and missing after a night of four programs in network spaces (seed ${seed})`
    qualityRow(what, `0 of ${acknowledged.length}`, COMMAND)
    say(`seed ${seed}: ${log.length} events in each of four logs`)
  },
)

test.skipIf(spaces === undefined)('with no network at all, sticks alone end with one log (needs root and network namespaces)', async () => {
  const hubs = fourHubs('sticks')
  for (const m of hubs.keys()) spaces?.cut(m)
  await Promise.all(hubs.map((hub) => hub.start()))
  await openPoints(hubs)
  const random = mulberry32(9)
  for (const hub of hubs) for (let i = 0; i < 20; i++) expect(await hub.note(`${i} ${random()}`)).toBeDefined()
  for (let before = -1, now = 0; before !== now; ) {
    before = now
    for (const from of hubs)
      for (const to of hubs) {
        const bytes = from === to ? undefined : await stickFor(from, to)
        if (bytes) expect((await to.post('/v1/couriers/opened', bytes, 'application/octet-stream')).status).toBe(200)
      }
    now = (await Promise.all(hubs.map((hub) => hub.get<{ store: { events: number } }>('/v1/health')))).reduce(
      (sum, { store }) => sum + store.events,
      0,
    )
  }
  await Promise.all(hubs.map((hub) => hub.stop()))
  const [first, ...others] = await Promise.all(hubs.map(({ dataFolder }) => contentsOf(dataFolder)))
  for (const log of others) expect(log).toEqual(first)
})

test('four programs killed forty times while people write end with one log, and nothing acknowledged is lost', async () => {
  const hubs = fourHubs('killed')
  for (const m of hubs.keys()) spaces?.join(m)
  const acknowledged = await killAndWrite(hubs, { kills: 40, random: mulberry32(40) })
  const log = await settle(hubs, acknowledged)
  say(`killed 40 times: ${acknowledged.length} acknowledged, ${log.length} events in each of four logs`)
  for (const id of acknowledged) expect(log.some((line) => line.startsWith(id))).toBe(true)
  qualityRow('Events acknowledged and missing after forty kills while people write', `0 of ${acknowledged.length}`, COMMAND)
})
