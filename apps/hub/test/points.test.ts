import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type CborValue,
  decodeCbor,
  type DueView,
  decodeRecord,
  draftOf,
  encodeCbor,
  encodeRecord,
  type CorrectionView,
  type PlanView,
  type PointLogView,
  type ProfileView,
  type PointEvent,
  type PointsView,
  type PointView,
  type ProblemView,
  recordOf,
  type TabletHelloView,
  type TabletTakenView,
  toHex,
  type WrittenView,
} from '@weerbaar/core'
import { openMemoryLog } from '@weerbaar/store'
import { sampleId, samplePointCard } from '@weerbaar/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenedDesk, openDesk } from '../src/desk/open-desk.ts'
import { makeServer } from '../src/server.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'weerbaar-points-'))
const faults: unknown[] = []
let opened: OpenedDesk
let app: Awaited<ReturnType<typeof makeServer>>
const world = { now: () => Date.now(), randomBytes: (count: number) => new Uint8Array(randomBytes(count)) }

async function open(): Promise<void> {
  const { data, issues } = await openDesk({ dataFolder }, world)
  if (!data) throw new Error(issues.map(({ code }) => code).join(', '))
  opened = data
  const none = join(dataFolder, 'none')
  app = await makeServer(opened.desk, {
    webFolder: none,
    pointFolder: none,
    version: '0.0.0',
    world: { now: () => Date.now(), newId: () => randomBytes(10).toString('hex') },
    complain: (fault) => faults.push(fault),
  })
}
async function close(): Promise<void> {
  await app.close()
  await opened.close()
}
beforeAll(open, 60_000)
afterAll(async () => {
  await close()
  rmSync(dataFolder, { recursive: true })
})

const POINT = sampleId('punt-westroijen')
const get = async <T>(url: string): Promise<T> => {
  const reply = await app.inject({ method: 'GET', url })
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}
const post = (events: readonly object[], happenedAt?: object | null) =>
  app.inject({ method: 'POST', url: '/v1/point-events', payload: { events, ...(happenedAt === undefined ? {} : { happenedAt }) } })
const came = (number: number): PointEvent => ({ type: 'VisitorsCame', point: POINT, kind: 'adult', number })

test('what is written of a point stands after the hub was started anew', async () => {
  const card = samplePointCard({ plan: null })
  const written = await post([
    { type: 'PointRegistered', point: POINT, card },
    { type: 'PointOpened', point: POINT, by: 'inhabitants', orderedBy: null, authority: null },
    came(3),
  ])
  expect(written.statusCode, written.body).toBe(201)
  expect(written.json<WrittenView>().events.map(({ id }) => id)).toHaveLength(3)
  await close()
  await open()
  const { standing, exercise } = await get<PointView>(`/v1/points/${POINT}`)
  expect([standing.card?.value.name, standing.opening.state, standing.visitors.cameInAll]).toEqual([card.name, 'openedByInhabitants', 3])
  expect(exercise).toBe('voorbereiding')
  const { overview } = await get<PointsView>('/v1/points')
  expect([overview.rows.length, overview.totals.known, overview.totals.inside]).toEqual([1, 1, 3])
}, 60_000)

test('paper that is copied later is written with its own hour', async () => {
  const at = Date.now() - 3 * 3_600_000
  expect((await post([{ ...came(2), form: '0017' }], { at, precision: 3600 })).statusCode).toBe(201)
  const { standing } = await get<PointView>(`/v1/points/${POINT}`)
  expect(standing.visitors.perHour[0]).toEqual({ hour: Math.floor(at / 3_600_000) * 3_600_000, people: 2 })
})

test('nothing of a request is written when one of its events cannot be', async () => {
  const before = (await get<PointView>(`/v1/points/${POINT}`)).standing.visitors.cameInAll
  const refused = await post([came(5), { ...came(5), number: -1 }])
  expect([refused.statusCode, refused.json<ProblemView>().issues[0]?.field]).toEqual([400, 'number'])
  const unknown = await post([{ ...came(5), point: 'nergens' }])
  expect([unknown.statusCode, unknown.headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8'])
  expect((await get<PointView>(`/v1/points/${POINT}`)).standing.visitors.cameInAll).toBe(before)
  expect((await app.inject({ method: 'GET', url: '/v1/points/nergens' })).statusCode).toBe(404)
})

test('a tablet hands in its chain, twice or in the wrong order, and gets back all there is', async () => {
  const tablet = openMemoryLog({ clock: world.now, randomBytes: world.randomBytes })
  for (const number of [1, 2, 4]) {
    const appended = await tablet.append({ ...draftOf(came(number)), space: 'exercise:voorbereiding' })
    expect(appended.status).toBe('stored')
  }
  const records = (await tablet.read(0, 100)).map((event) => encodeRecord(recordOf(event)))
  const take = async (...some: readonly (Uint8Array | undefined)[]) => {
    const reply = await app.inject({
      method: 'POST',
      url: '/v1/tablet/records',
      headers: { 'content-type': 'application/cbor' },
      payload: Buffer.from(encodeCbor(some as CborValue)),
    })
    expect(reply.statusCode, reply.body).toBe(200)
    return reply.json<TabletTakenView>().answers
  }
  const before = (await get<PointView>(`/v1/points/${POINT}`)).standing.visitors.cameInAll
  expect(await take(...records.slice(2))).toEqual(['waiting', 'waiting']) // its start and first tap are not there yet
  expect(await take(...records)).toEqual([...records.slice(0, 2).map(() => 'stored'), ...records.slice(2).map(() => 'known')])
  expect(await take(...records)).toEqual(records.map(() => 'known'))
  expect((await get<PointView>(`/v1/points/${POINT}`)).standing.visitors.cameInAll).toBe(before + 7)

  const hello = await get<TabletHelloView>(`/v1/tablet/hello?device=${tablet.device()}`)
  expect(hello.receipts.hub?.seq).toBe(records.length - 1)
  const reply = await app.inject({ method: 'GET', url: '/v1/tablet/records?after=0' })
  const decoded = decodeCbor(new Uint8Array(reply.rawPayload))
  const [hub, , more, all] = decoded.ok ? (decoded.value as [Uint8Array, number, boolean, Uint8Array[]]) : []
  expect([toHex(hub!), more]).toEqual([hello.hub, false])
  const answers = await tablet.ingest(all!.map((bytes) => decodeRecord(bytes)!))
  expect(answers.filter(({ status }) => status === 'known')).toHaveLength(records.length)
  expect(answers.every(({ status }) => status === 'known' || status === 'stored')).toBe(true)
  await tablet.close()
})

test('details whose date has come are due, and once erased they are in no answer of the hub, also not after a restart', async () => {
  const help = sampleId('hulp-zuurstof')
  const asked = { type: 'HelpAsked', point: POINT, help, kind: 'medical', what: 'Zuurstof', where: null, urgency: 'now' }
  const details = { type: 'HelpDetailsGiven', point: POINT, help, details: 'tweede deur links', retainUntil: Date.now() - 1 }
  expect((await post([asked, details])).statusCode).toBe(201)
  const shown = async () => (await get<PointView>(`/v1/points/${POINT}`)).standing.help.find((one) => one.help === help)
  expect((await shown())?.details?.value.details).toBe('tweede deur links')
  const due = await get<readonly DueView[]>('/v1/erasures/due')
  expect(due.map(({ type, point }) => [type, point])).toEqual([['HelpDetailsGiven', POINT]])
  const erase = (events: readonly string[]) => app.inject({ method: 'POST', url: '/v1/erasures', payload: { events, duty: 'retention' } })
  expect((await erase(['0'.repeat(64)])).statusCode).toBe(404)
  expect((await erase(due.map(({ event }) => event))).statusCode).toBe(201)
  const gone = async () => [await shown().then((one) => one?.details), await get('/v1/erasures/due')]
  expect(await gone()).toEqual([undefined, []])
  await close()
  await open()
  expect(await gone()).toEqual([undefined, []])
  expect((await shown())?.what.value).toBe('Zuurstof')
})

test('bytes that are no records are refused with a sentence', async () => {
  for (const payload of [Buffer.from('niet'), Buffer.from(encodeCbor([1, 2])), Buffer.alloc(0)]) {
    const reply = await app.inject({ method: 'POST', url: '/v1/tablet/records', headers: { 'content-type': 'application/cbor' }, payload })
    expect(reply.statusCode).toBe(400)
  }
  expect((await app.inject({ method: 'GET', url: '/v1/tablet/hello?device=x' })).statusCode).toBe(400)
})

test('a kept plan becomes points with what they should have in stock; asked again, no point is made twice', async () => {
  const order = {
    norms: 'one-per-5000',
    objective: 'max-cover',
    points: 20,
    reach: 2000,
    fixed: [],
    forbidden: [],
    minimumPerMunicipality: 1,
    closedCrossings: [],
  }
  const wait = async (id: string): Promise<string> => {
    for (let i = 0; i < 1200; i++) {
      const job = await get<{ state: string; result?: string }>(`/v1/jobs/${id}`)
      if (job.state === 'done') return job.result ?? ''
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('the job does not end')
  }
  const start = async (url: string, payload: object) => (await app.inject({ method: 'POST', url, payload })).json<{ id: string }>().id
  await wait(await start('/v1/impact-runs', { scenario: 'power-cut-winter-72h', draws: 32 }))
  const answer = await wait(await start('/v1/network-answers', order))
  const plan = (await app.inject({ method: 'POST', url: '/v1/plans', payload: { name: 'Variant A', answer } })).json<PlanView>()
  const fromPlan = async () =>
    (await app.inject({ method: 'POST', url: '/v1/points/from-plan', payload: { plan: plan.id } })).json<{ points: string[] }>().points
  const made = await fromPlan()
  expect(made).toHaveLength(20)
  expect(await fromPlan()).toEqual([])
  const { standing } = await get<PointView>(`/v1/points/${made[0]}`)
  const water = standing.stock.find(({ item }) => item === 'water')
  expect(water?.card?.value.planned).toBeGreaterThan(0)
  expect(water?.amount).toBeUndefined() // planned is not counted
  const numbers = (await get<PointsView>('/v1/points')).overview.rows.map(({ card }) => card?.number)
  expect(new Set(numbers).size).toBe(21)
}, 120_000)

test('a municipality says how it calls its points; text without text, a field nobody has and a municipality elsewhere are refused', async () => {
  const change = (municipality: string, payload: object) => app.inject({ method: 'POST', url: `/v1/profiles/${municipality}`, payload })
  const said = await change('GM0281@2024', { field: 'pointName', value: 'steunpunt' })
  expect([said.statusCode, said.json<ProfileView>().fields.pointName]).toEqual([201, ['steunpunt']])
  expect((await change('GM0281@2024', { field: 'pointName', value: ' ' })).json<ProblemView>().issues[0]?.code).toBe('value-missing')
  expect((await change('GM0281@2024', { field: 'colour', value: 'red' })).statusCode).toBe(400)
  expect((await change('GM0363@2024', { field: 'pointName', value: 'x' })).statusCode).toBe(404)
  const all = await get<ProfileView[]>('/v1/profiles')
  expect([all.length, all.find(({ municipality }) => municipality === 'GM0281@2024')?.fields]).toEqual([14, { pointName: ['steunpunt'] }])
})

test('a correction of the forecast is taken over, listed and withdrawn; one with its band turned round is refused', async () => {
  const correction = {
    area: 'GM0281@2024',
    run: 'a'.repeat(64),
    start: 0,
    from: 10,
    to: 20,
    low: 1.1,
    likely: 1.4,
    high: 1.8,
    hours: 8,
    counted: 120,
    expected: 84.5,
  }
  const take = (payload: object) => app.inject({ method: 'POST', url: '/v1/forecast-corrections', payload })
  const taken = await take(correction)
  expect(taken.statusCode, taken.body).toBe(201)
  expect((await take({ ...correction, low: 2 })).statusCode).toBe(400)
  const { id } = taken.json<CorrectionView>()
  expect((await app.inject({ method: 'DELETE', url: `/v1/forecast-corrections/${id}` })).statusCode).toBe(204)
  expect((await get<CorrectionView[]>('/v1/forecast-corrections')).map(({ withdrawn }) => withdrawn)).toEqual([true])
  expect((await app.inject({ method: 'DELETE', url: '/v1/forecast-corrections/nergens' })).statusCode).toBe(404)
})

test('the log of the points stands in the order in which it was so, without what is personal', async () => {
  await post([
    { type: 'HelpAsked', point: POINT, help: 'hulp-1', kind: 'medical', what: 'Zuurstof bijna leeg', where: 'hal links', urgency: 'now' },
  ])
  const { entries, exercise } = await get<PointLogView>('/v1/point-log')
  const moments = entries.map(({ at }) => at)
  expect([exercise, moments]).toEqual(['voorbereiding', moments.toSorted((a, b) => a - b)])
  expect(entries.some(({ line }) => line.type === 'HelpAsked')).toBe(true)
  expect(JSON.stringify(entries)).not.toContain('Zuurstof')
})

test('none of this was a fault of the program', () => {
  expect(faults).toEqual([])
})
