import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {
  DeskView,
  GapView,
  GeneratorsView,
  HealthView,
  ImpactInputView,
  ImpactMapView,
  ImpactView,
  JobView,
  ModelView,
  NetworkView,
  PlanView,
  ProblemView,
  RegionView,
  TotalEffectsView,
  WhyView,
} from '@weerbaar/core'
import { contentHash } from '@weerbaar/core'
import { buildExample, saveRegion } from '@weerbaar/jobs'
import { nodeCrypto, openBlobStore } from '@weerbaar/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diskCheck } from '../src/desk/disk-check.ts'
import { type OpenedDesk, openDesk } from '../src/desk/open-desk.ts'
import { makeServer } from '../src/server.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'weerbaar-hub-'))
/** Faults of the program itself, as against bad requests: there must be none. */
const faults: unknown[] = []
let opened: OpenedDesk
let app: Awaited<ReturnType<typeof makeServer>>

async function open(regionFile?: string): Promise<void> {
  const { data, issues } = await openDesk(
    { dataFolder, ...(regionFile ? { regionFile } : {}) },
    { now: () => Date.now(), randomBytes: (count) => new Uint8Array(randomBytes(count)) },
  )
  if (!data) throw new Error(issues.map(({ code }) => code).join(', '))
  opened = data
  app = await makeServer(opened.desk, {
    webFolder: join(dataFolder, 'no-web'),
    pointFolder: join(dataFolder, 'no-point'),
    version: '0.0.0',
    world: { now: () => Date.now(), newId: () => randomBytes(10).toString('hex') },
    complain: (fault) => faults.push(fault),
  })
}
async function close(): Promise<void> {
  await app.close()
  await opened.close()
}

const HASH = 'a'.repeat(64)
const GAP = {
  title: 'Te weinig punten',
  area: 'VR08@2024',
  about: 'visitors-per-day',
  unit: 'people-per-day',
  present: 1,
  wanted: null,
  owner: null,
  payer: null,
  decision: null,
  runHash: HASH,
}
const headers = { 'accept-language': 'nl' }
const get = async <T>(url: string): Promise<T> => {
  const reply = await app.inject({ method: 'GET', url, headers })
  expect(reply.statusCode, `${url}: ${reply.body.slice(0, 200)}`).toBe(200)
  return reply.json()
}
const send = (method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object, language = 'nl') =>
  app.inject({ method, url, headers: { 'accept-language': language }, ...(payload ? { payload } : {}) })

async function finished(id: string): Promise<JobView> {
  for (let i = 0; i < 1200; i++) {
    const job = await get<JobView>(`/v1/jobs/${id}`)
    if (job.state !== 'running' && job.state !== 'waiting') return job
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`job ${id} does not end`)
}
async function runImpact(scenario: string | object, draws = 64): Promise<ImpactView> {
  const started = await send('POST', '/v1/impact-runs', { scenario, draws })
  expect(started.statusCode, started.body).toBe(202)
  const job = await finished(started.json<JobView>().id)
  expect(job.issues).toEqual([])
  return get<ImpactView>(`/v1/impact-runs/${job.result}`)
}
const SMALL_NETWORK = {
  norms: 'one-per-5000',
  objective: 'max-cover',
  points: 30,
  reach: 1000,
  fixed: [3],
  forbidden: [4],
  minimumPerMunicipality: 1,
  closedCrossings: [],
}
async function findNetwork(): Promise<NetworkView> {
  const started = await send('POST', '/v1/network-answers', SMALL_NETWORK)
  expect(started.statusCode, started.body).toBe(202)
  const job = await finished(started.json<JobView>().id)
  expect(job.state).toBe('done')
  return get<NetworkView>(`/v1/network-answers/${job.result}`)
}

beforeAll(() => open(), 60_000)
afterAll(async () => {
  await close()
  rmSync(dataFolder, { recursive: true })
})

test('the region is shown with both totals, its sources, and tiles that carry the numbers of its squares', async () => {
  const region = await get<RegionView>('/v1/region')
  expect(region).toMatchObject({ id: 'VR08@2024', inhabitants: 582_874, inhabitantsInCells: 582_874, origin: 'example' })
  expect(region.layers.every(({ source, licence, date }) => source && licence && date)).toBe(true)
  const tile = await app.inject({ method: 'GET', url: `/v1/tiles/${region.hash}/9/263/169.pbf` })
  expect(tile.statusCode).toBe(200)
  expect(tile.headers['cache-control']).toContain('immutable')
  expect(tile.rawPayload.length).toBeGreaterThan(1000)
  expect((await app.inject({ method: 'GET', url: `/v1/tiles/${region.hash}/9/0/0` })).statusCode).toBe(204)
  const elsewhere = await app.inject({ method: 'GET', url: '/v1/tiles/another/9/263/169' })
  expect(elsewhere.headers['cache-control']).toBe('no-store')
})

test('a power cut is computed, kept, and asked for a second time found again without work', async () => {
  const run = await runImpact('power-cut-winter-72h')
  expect(run.areas).toHaveLength(15)
  expect(run.times).toContain(24 * 3600)
  expect(run.indoor?.map(({ dwelling, mid }) => [dwelling, mid.length])).toEqual(
    ['detached', 'terraced', 'apartment'].map((dwelling) => [dwelling, run.times.length]),
  )
  for (const { low, mid, high } of run.indoor ?? []) expect(low[30]! < mid[30]! && mid[30]! < high[30]! && mid[30]! < mid[0]!).toBe(true)
  const again = await send('POST', '/v1/impact-runs', { scenario: 'power-cut-winter-72h', draws: 64 })
  expect(again.json<JobView>()).toMatchObject({ state: 'done', result: run.hash })

  const water = run.outcomes.findIndex(({ id }) => id === 'water-litres-per-day')
  const at24 = run.times.indexOf(24 * 3600)
  const means = run.mean.map((area) => area[water]?.[at24] ?? Number.NaN)
  expect(means.slice(1).reduce((a, b) => a + b, 0) / (means[0] ?? 0)).toBeCloseTo(1, 5)
})

test('a run goes out as a tagged PDF in Dutch and English, the same bytes twice, and as a workbook', async () => {
  const run = await runImpact('power-cut-winter-72h')
  const fetched = async (form: string) => (await app.inject({ method: 'GET', url: `/v1/impact-runs/${run.hash}${form}` })).rawPayload
  const [dutch, again, english] = [await fetched('.pdf?language=nl'), await fetched('.pdf?language=nl'), await fetched('.pdf?language=en')]
  expect(dutch.subarray(0, 5).toString()).toBe('%PDF-')
  expect(dutch.toString('latin1')).toContain('/StructTreeRoot')
  expect(dutch.toString('latin1')).toContain('/Lang (nl)')
  expect(english.toString('latin1')).toContain('/Lang (en)')
  expect(again.equals(dutch)).toBe(true)
  const book = await fetched('.xlsx?outcome=visitors-per-day')
  expect(book.subarray(0, 2).toString()).toBe('PK')
  expect(book.length).toBeGreaterThan(5000)
})

test('what the spread of a number hangs on is worked out in the background, kept, and found again; what the run does not have is refused', async () => {
  const run = await runImpact('power-cut-winter-72h')
  const ask = (outcome: string) => send('POST', `/v1/impact-runs/${run.hash}/total-effects`, { outcome })
  const started = await ask('visitors-per-day')
  expect(started.statusCode, started.body).toBe(202)
  const job = await finished(started.json<JobView>().id)
  expect(job).toMatchObject({ kind: 'total-effects', state: 'done', issues: [] })
  const view = await get<TotalEffectsView>(`/v1/total-effects/${job.result}`)
  expect(view).toMatchObject({ run: run.hash, outcome: 'visitors-per-day', draws: 64 })
  const drivers = run.drivers.filter(({ outcome }) => outcome === 'visitors-per-day').map(({ assumption }) => assumption)
  expect(view.effects.map(({ assumption }) => assumption)).toEqual(drivers)
  expect(view.effects.reduce((sum, { total }) => sum + total, 0)).toBeGreaterThan(0.5)
  const again = await ask('visitors-per-day')
  expect(again.json<JobView>()).toMatchObject({ state: 'done', result: job.result })
  expect((await ask('without-steam')).statusCode).toBe(404)
  expect((await ask('')).statusCode).toBe(400)
  expect((await app.inject({ method: 'GET', url: `/v1/total-effects/${run.hash}` })).statusCode).toBe(404)
})

test('the input of a run comes folded to few rows that hold all its people, and says for each what hits it', async () => {
  const run = await runImpact('irvn-cyberattack')
  const input = await get<ImpactInputView>(`/v1/impact-runs/${run.hash}/input`)
  const { inhabitantsInCells, cells } = await get<RegionView>('/v1/region')
  expect(input.cells.length).toBeLessThan(cells / 20)
  expect(input.cells.reduce((sum, { inhabitants }) => sum + inhabitants, 0)).toBe(inhabitantsInCells)
  const hit = new Set(input.cells.flatMap(({ municipality }, row) => (input.hit[0]?.[row] === 1 ? [municipality] : [])))
  expect(hit.size).toBe(6)
  expect(input.assumptions.length).toBeGreaterThan(100)
  expect((await app.inject({ method: 'GET', url: '/v1/impact-runs/0000/input' })).statusCode).toBe(404)
})

test('twenty generators are named by where they stand, the one that helps most first, with the input in which they run', async () => {
  const run = await runImpact('power-cut-winter-72h')
  const { sites, peopleEach, input } = await get<GeneratorsView>(`/v1/impact-runs/${run.hash}/generators?count=20`)
  expect(sites).toHaveLength(20)
  expect(sites.every(({ name, people }) => name !== '' && people > 0 && people <= peopleEach)).toBe(true)
  expect(sites.map(({ people }) => people)).toEqual(sites.map(({ people }) => people).toSorted((a, b) => b - a))
  const fed = input.cells.reduce((sum, { inhabitants }, row) => sum + (input.hit[1]?.[row] ? inhabitants : 0), 0)
  expect(fed).toBe(sites.reduce((sum, { people }) => sum + people, 0))
  for (const count of ['0', '1.5', 'veel', '100000'])
    expect((await app.inject({ method: 'GET', url: `/v1/impact-runs/${run.hash}/generators?count=${count}` })).statusCode).toBe(400)
})

test('the map of a run adds up to the region: people in each square times its rate', async () => {
  const run = await runImpact('power-cut-winter-72h')
  const map = await get<ImpactMapView>(`/v1/impact-runs/${run.hash}/map/visitors-per-day`)
  const { inhabitants } = await get<{ inhabitants: number[] }>('/v1/region/cells')
  const at24 = run.times.indexOf(24 * 3600)
  const sum = inhabitants.reduce((total, people, i) => total + people * (map.rate[map.cellClass[i] ?? 0]?.[at24] ?? Number.NaN), 0)
  const visitors = run.outcomes.findIndex(({ id }) => id === 'visitors-per-day')
  expect(sum / (run.mean[0]?.[visitors]?.[at24] ?? 0)).toBeCloseTo(1, 4)
})

test('a run goes out as CSV for Dutch Excel, as plain CSV and as Arrow, each marked as exercise', async () => {
  const run = await runImpact('power-cut-winter-72h')
  const excel = await app.inject({ method: 'GET', url: `/v1/impact-runs/${run.hash}.csv?outcome=visitors-per-day` })
  expect(excel.body.startsWith('\u{feff}oefening;gebied;naam')).toBe(true)
  expect(excel.body.split('\r\n').length).toBe(1 + 15 * 10 + 1)
  const plain = await app.inject({ method: 'GET', url: `/v1/impact-runs/${run.hash}.plain.csv?outcome=visitors-per-day` })
  expect(plain.body.split('\r\n')[1]).toMatch(/^OEFENING,VR08@2024,/)
  const arrow = await app.inject({ method: 'GET', url: `/v1/impact-runs/${run.hash}.arrow` })
  expect(arrow.rawPayload.subarray(0, 6).toString()).toBe('ARROW1')
})

test('the litres of Tiel at 24 hours show base, norm, source, and what they are with 4 litres instead of 3', async () => {
  const run = await runImpact('power-cut-winter-72h', 256)
  const why = await get<WhyView>(`/v1/impact-runs/${run.hash}/why?outcome=water-litres-per-day&area=GM0281@2024&time=86400`)
  expect(why.base).toMatchObject({ people: 42_370, kind: 'inhabitants' })
  expect(why.base.source.title).toEqual({ nl: expect.stringContaining('CBS'), en: expect.stringContaining('CBS, 1 January 2024') })
  expect(why.steps[0]).toMatchObject({ kind: 'start', value: why.base.inCells })
  const result = why.steps.at(-1)
  expect(result).toMatchObject({ kind: 'result', unit: 'litres-per-day', value: why.likely })
  expect(result?.uses.find(({ assumption }) => assumption === 'water-per-person')?.value).toBe(3)
  const served = why.steps.find(({ name }) => name.en.startsWith('people for whom water'))?.value ?? Number.NaN
  const others = why.steps.find(({ name }) => name.en.startsWith('visitors who come for something'))?.value ?? Number.NaN
  const share = result?.uses.find(({ assumption }) => assumption === 'visit-water-share')?.value ?? Number.NaN
  expect((served + others * share) * 3).toBeCloseTo(why.likely, 6)
  const four = why.alternatives.find(({ assumption, value }) => assumption === 'water-per-person' && value === 4)
  expect(four?.source.title).toBeTruthy()
  expect((four?.result ?? 0) / why.likely).toBeCloseTo(4 / 3, 9)
  expect(why.assumptions.every(({ source, owner, checked }) => source.title && owner && checked)).toBe(true)
})

test('a changed assumption is a new version with its reason as source; the old run stays as it was', async () => {
  const before = await runImpact('drinking-water-48h')
  const changed = await send('PUT', '/v1/assumptions/water-per-person', { lowest: 4, likely: 4, highest: 4, why: 'Proef: vier liter' })
  expect(changed.statusCode, changed.body).toBe(200)
  const assumption = (await get<ModelView>('/v1/model')).assumptions.find(({ id }) => id === 'water-per-person')
  expect(assumption).toMatchObject({
    likely: 4,
    version: 1,
    kind: 'judgement',
    source: { title: 'Proef: vier liter' },
    delivered: { likely: 3 },
  })
  const after = await runImpact('drinking-water-48h')
  expect(after.hash).not.toBe(before.hash)
  expect(await get<ImpactView>(`/v1/impact-runs/${before.hash}`)).toEqual(before)
  const litres = before.outcomes.findIndex(({ id }) => id === 'water-litres-per-day')
  const at48 = before.times.indexOf(48 * 3600)
  expect(after.mean[0]?.[litres]?.[at48]).toBeGreaterThan(before.mean[0]?.[litres]?.[at48] ?? Number.NaN)
})

test('a run made with another program is shown, but not worked out again with this one', async () => {
  const run = await runImpact('drinking-water-48h', 16)
  const blobs = openBlobStore(join(dataFolder, 'results'))
  const found = blobs.get(run.hash)
  if (found.status !== 'found') throw new Error(found.status)
  const manifest = { ...(JSON.parse(Buffer.from(found.bytes).toString()) as object), inputHash: HASH }
  const older = contentHash(manifest, nodeCrypto.sha256)
  blobs.put(older, 'json', Buffer.from(JSON.stringify(manifest)))
  expect((await get<ImpactView>(`/v1/impact-runs/${older}`)).mean).toEqual(run.mean)
  const why = await app.inject({
    method: 'GET',
    url: `/v1/impact-runs/${older}/why?outcome=visitors-per-day&area=VR08@2024&time=86400`,
    headers,
  })
  expect(why.statusCode).toBe(409)
  expect(why.json<ProblemView>().detail).toContain('narekenen kan niet')
})

test('results of another region file are not drawn on this one', async () => {
  const run = await runImpact('power-cut-winter-72h')
  const answer = await findNetwork()
  const { data: example } = buildExample()
  const other = join(dataFolder, 'andere.gpkg')
  if (!example) throw new Error('no example')
  saveRegion(other, { ...example, sites: example.sites.slice(1) }, false)
  await close()
  await open(other)
  expect((await get<DeskView>('/v1/desk')).run).toBeUndefined()
  expect((await get<ImpactView>(`/v1/impact-runs/${run.hash}`)).mean).toEqual(run.mean)
  for (const url of [
    `/v1/impact-runs/${run.hash}/map/visitors-per-day`,
    `/v1/impact-runs/${run.hash}/why?outcome=visitors-per-day&area=VR08@2024&time=86400`,
    `/v1/impact-runs/${run.hash}.csv`,
    `/v1/network-answers/${answer.hash}`,
    `/v1/network-answers/${answer.hash}.geojson`,
  ]) {
    const told = await app.inject({ method: 'GET', url, headers })
    expect(told.statusCode, url).toBe(409)
    expect(told.json<ProblemView>().issues[0]?.code, url).toBe('run-of-another-time')
  }
  expect((await send('POST', '/v1/plans', { name: 'x', answer: answer.hash })).statusCode).toBe(409)
  await close()
  await open()
  expect(await get<NetworkView>(`/v1/network-answers/${answer.hash}`)).toEqual(answer)
}, 60_000)

test('the same question asked twice is worked on once', async () => {
  const ask = async () => (await send('POST', '/v1/impact-runs', { scenario: 'hybrid-two-weeks', draws: 333 })).json<JobView>().id
  const [first, second] = [await ask(), await ask()]
  expect(second).toBe(first)
  expect((await finished(first)).state).toBe('done')
})

test('a job that waits is stopped at once, and too many waiting are refused', async () => {
  const ids: string[] = []
  let refusal: ProblemView | undefined
  for (let seed = 100; seed < 130 && !refusal; seed++) {
    const asked = await send('POST', '/v1/impact-runs', { scenario: 'hybrid-two-weeks', draws: 4096, seed })
    if (asked.statusCode === 202) ids.push(asked.json<JobView>().id)
    else refusal = asked.json<ProblemView>()
  }
  expect(refusal?.issues[0]?.code).toBe('too-much-waiting')
  for (const id of ids.toReversed()) await send('DELETE', `/v1/jobs/${id}`)
  expect((await get<JobView>(`/v1/jobs/${ids.at(-1)}`)).state).toBe('stopped')
  expect((await finished(ids[0] ?? '')).state).toBe('stopped')
})

test('a search that is stopped keeps the best network it had, and is searched again when asked again', async () => {
  const order = { ...SMALL_NETWORK, points: 60, reach: 1500, seed: 7 }
  const started = (await send('POST', '/v1/network-answers', order)).json<JobView>()
  for (let i = 0; i < 400; i++) {
    const job = await get<JobView>(`/v1/jobs/${started.id}`)
    if (job.proof.length > 0 || job.state !== 'running') break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await send('DELETE', `/v1/jobs/${started.id}`)
  const job = await finished(started.id)
  expect(job.state).toBe('stopped')
  const best = await get<NetworkView>(`/v1/network-answers/${job.result}`)
  expect(best).toMatchObject({ points: 60, repeatable: false, frontier: [] })
  expect(best.bound).toBeGreaterThanOrEqual(best.value)
  const again = (await send('POST', '/v1/network-answers', order)).json<JobView>()
  expect(again.state).not.toBe('done')
  await send('DELETE', `/v1/jobs/${again.id}`)
  await finished(again.id)
}, 60_000)

test('a change of an opgave is written whole or not at all', async () => {
  const run = await runImpact('power-cut-winter-72h')
  const gap = (await send('POST', '/v1/gaps', { ...GAP, owner: '  ', runHash: run.hash })).json<GapView>()
  expect(gap.owner).toEqual([null])
  const broken = await send('PATCH', `/v1/gaps/${gap.id}`, { owner: 'gemeente', decision: 'half \ud800 teken' })
  expect(broken.statusCode).toBe(400)
  expect(broken.json<ProblemView>().issues[0]?.code).toBe('text-broken')
  const shown = (await get<GapView[]>('/v1/gaps')).find(({ id }) => id === gap.id)
  expect(shown).toMatchObject({ owner: [null], decision: [null] })
})

test('a network keeps what was fixed and forbidden, proves its gap, and goes out in three forms', async () => {
  const answer = await findNetwork()
  const sites = answer.open.map(({ site }) => site)
  expect(sites).toContain(3)
  expect(sites).not.toContain(4)
  expect(sites).toHaveLength(30)
  expect(answer.bound).toBeGreaterThanOrEqual(answer.value)
  expect(answer.perMunicipality.every(({ points }) => points >= 1)).toBe(true)
  expect(answer.perMunicipality.reduce((sum, row) => sum + row.covered, 0)).toBe(answer.covered)
  expect(answer.frontier.map(({ points }) => points)).toContain(30)

  const geojson = await get<{ features: unknown[] }>(`/v1/network-answers/${answer.hash}.geojson`)
  expect(geojson.features).toHaveLength(30)
  const csv = await app.inject({ method: 'GET', url: `/v1/network-answers/${answer.hash}.csv` })
  expect(csv.body.trim().split('\r\n')).toHaveLength(31)
  const gpkg = await app.inject({ method: 'GET', url: `/v1/network-answers/${answer.hash}.gpkg` })
  expect(gpkg.rawPayload.subarray(0, 15).toString()).toBe('SQLite format 3')
})

test('a job that is stopped ends as stopped, keeps nothing, and the next one runs', async () => {
  const started = (await send('POST', '/v1/impact-runs', { scenario: 'hybrid-two-weeks', draws: 65_536 })).json<JobView>()
  expect((await send('DELETE', `/v1/jobs/${started.id}`)).statusCode).toBe(204)
  const job = await finished(started.id)
  expect(job.state).toBe('stopped')
  expect(job.result).toBeUndefined()
  expect((await runImpact('gas-district-week', 16)).scenario.id).toBe('gas-district-week')
})

test('everything people did and every result is there after a restart', async () => {
  const run = await runImpact('power-cut-winter-72h')
  const answer = await findNetwork()
  const plan = (await send('POST', '/v1/plans', { name: 'Plan A', answer: answer.hash })).json<PlanView>()
  const draft = {
    title: 'Te weinig punten in Tiel',
    area: 'GM0281@2024',
    about: 'visitors-per-day',
    unit: 'people-per-day',
    present: 1200,
    wanted: null,
    owner: 'gemeente Tiel',
    payer: null,
    decision: null,
    runHash: run.hash,
  }
  const gap = (await send('POST', '/v1/gaps', draft)).json<GapView>()
  expect(gap).toMatchObject({ present: [1200], wanted: [null], payer: [null] })
  expect((await send('PATCH', `/v1/gaps/${gap.id}`, { payer: 'veiligheidsregio', wanted: 0 })).statusCode).toBe(200)
  const changed = { lowest: 11, likely: 12, highest: 13, why: 'Gemeten met een telefoon' }
  expect((await send('PUT', '/v1/assumptions/charge-watt-hours', changed)).statusCode).toBe(200)
  const desk = await get<DeskView>('/v1/desk')

  await close()
  await open()

  expect(await get<ImpactView>(`/v1/impact-runs/${run.hash}`)).toEqual(run)
  expect(await get<NetworkView>(`/v1/network-answers/${answer.hash}`)).toEqual(answer)
  expect(await get<PlanView[]>('/v1/plans')).toContainEqual(plan)
  const kept = (await get<GapView[]>('/v1/gaps')).find(({ id }) => id === gap.id)
  expect(kept).toMatchObject({
    title: 'Te weinig punten in Tiel',
    payer: ['veiligheidsregio'],
    wanted: [0],
    present: [1200],
    decision: [null],
  })
  expect(await get<DeskView>('/v1/desk')).toMatchObject({ run: desk.run, answer: desk.answer, space: { kind: 'exercise' } })
  expect((await get<ModelView>('/v1/model')).assumptions.find(({ id }) => id === 'charge-watt-hours')).toMatchObject({
    likely: 12,
    source: { title: 'Gemeten met een telefoon' },
  })
}, 120_000)

test('an own scenario is saved, runs, and is gone when removed', async () => {
  const { scenarios } = await get<ModelView>('/v1/model')
  const { own: _, ...base } = scenarios.find(({ id }) => id === 'power-cut-winter-72h') ?? { own: false }
  const mine = { ...base, id: 'stroom-tiel', name: { nl: 'Stroom uit in Tiel', en: 'Power cut in Tiel' } }
  expect((await send('POST', '/v1/scenarios', mine)).statusCode).toBe(201)
  expect((await get<ModelView>('/v1/model')).scenarios.find(({ id }) => id === 'stroom-tiel')?.own).toBe(true)
  expect((await send('DELETE', '/v1/scenarios/stroom-tiel')).statusCode).toBe(204)
  expect((await get<ModelView>('/v1/model')).scenarios.map(({ id }) => id)).not.toContain('stroom-tiel')
  expect((await send('DELETE', '/v1/scenarios/stroom-tiel')).statusCode).toBe(404)
})

test('every delivered scenario can be saved as an own one and read back whole from the log', async () => {
  const { scenarios } = await get<ModelView>('/v1/model')
  for (const { own: _, ...scenario } of scenarios) {
    const mine = { ...scenario, id: `eigen-${scenario.id}` }
    expect((await send('POST', '/v1/scenarios', mine)).statusCode, scenario.id).toBe(201)
    const kept = (await get<ModelView>('/v1/model')).scenarios.find(({ id }) => id === mine.id)
    expect(kept, scenario.id).toEqual({ ...mine, own: true })
    await send('DELETE', `/v1/scenarios/${mine.id}`)
  }
})

test.each<[string, 'POST' | 'PUT' | 'PATCH', string, object, number, string]>([
  ['an unknown scenario', 'POST', '/v1/impact-runs', { scenario: 'vloedgolf' }, 400, 'vloedgolf'],
  ['a scenario without content', 'POST', '/v1/impact-runs', { scenario: {} }, 400, 'ontbreekt'],
  ['no body at all', 'POST', '/v1/impact-runs', {}, 400, 'scenario'],
  ['half a draw', 'POST', '/v1/impact-runs', { scenario: 'irvn-cyberattack', draws: 0.5 }, 400, 'draws'],
  ['too many draws', 'POST', '/v1/impact-runs', { scenario: 'irvn-cyberattack', draws: 10_000_000 }, 400, 'draws'],
  ['a reversed assumption', 'PUT', '/v1/assumptions/water-per-person', { lowest: 5, likely: 3, highest: 4, why: 'x' }, 400, 'volgorde'],
  ['an assumption that is not there', 'PUT', '/v1/assumptions/regen', { lowest: 1, likely: 1, highest: 1, why: 'x' }, 404, 'regen'],
  ['more points than sites', 'POST', '/v1/network-answers', { ...SMALL_NETWORK, points: 99_999 }, 400, '99999 punten gevraagd'],
  ['a site that does not exist', 'POST', '/v1/network-answers', { ...SMALL_NETWORK, fixed: [99_999] }, 400, 'fixed'],
  ['a site fixed and forbidden', 'POST', '/v1/network-answers', { ...SMALL_NETWORK, forbidden: [3] }, 400, 'vastgezet en uitgesloten'],
  [
    'a bridge that does not exist',
    'POST',
    '/v1/network-answers',
    { ...SMALL_NETWORK, closedCrossings: ['Erasmusbrug'] },
    400,
    'Erasmusbrug',
  ],
  ['a hash that is none', 'POST', '/v1/plans', { name: 'x', answer: 'nee' }, 400, '"nee" is geen code'],
  [
    'text where a number belongs',
    'PUT',
    '/v1/assumptions/water-per-person',
    { lowest: 'veel', likely: 3, highest: 4, why: 'x' },
    400,
    '"veel" is geen getal',
  ],
  ['a change without a reason', 'PUT', '/v1/assumptions/water-per-person', { lowest: 3, likely: 3, highest: 4, why: '' }, 400, 'why'],
  ['a negative reach', 'POST', '/v1/network-answers', { ...SMALL_NETWORK, reach: -1 }, 400, 'reach'],
  ['a plan of nothing', 'POST', '/v1/plans', { name: 'x', answer: HASH }, 404, 'Bereken opnieuw'],
  ['an opgave outside the region', 'POST', '/v1/gaps', { ...GAP, area: 'GM0363@2024' }, 400, 'GM0363'],
  ['an opgave about a run that is not here', 'POST', '/v1/gaps', GAP, 404, 'aaaaaaaaaaaa'],
  ['a title without end', 'POST', '/v1/gaps', { ...GAP, title: 'x'.repeat(411) }, 400, '411 tekens, hooguit 200'],
  ['an owner without end', 'POST', '/v1/gaps', { ...GAP, owner: 'x'.repeat(411) }, 400, '411 tekens, hooguit 120'],
  ['an opgave that is not there', 'PATCH', '/v1/gaps/nergens', { payer: 'iemand' }, 404, 'nergens'],
])('%s is answered with a sentence in both languages, and the server stays up', async (_what, method, url, body, status, sentence) => {
  const dutch = await send(method, url, body)
  expect(dutch.headers['content-type'], dutch.body).toContain('application/problem+json')
  expect(dutch.statusCode).toBe(status)
  const problem = dutch.json<ProblemView>()
  expect(problem.status).toBe(status)
  expect(problem.detail).toContain(sentence)
  expect(problem.issues.length).toBeGreaterThan(0)
  expect((await send(method, url, body, 'en')).json<ProblemView>().detail).not.toBe(problem.detail)
  expect((await app.inject({ method: 'GET', url: '/v1/health' })).statusCode).toBe(200)
})

test('a network whose rules clash ends as a failed job that says which', async () => {
  const started = await send('POST', '/v1/network-answers', { ...SMALL_NETWORK, points: 20, minimumPerMunicipality: 2 })
  const job = await finished(started.json<JobView>().id)
  expect(job.state).toBe('failed')
  expect(job.issues.map(({ code }) => code)).toEqual(['minimums-exceed-points'])
})

test('more points than the municipalities may have together ends as a failed job, and a maximum below the minimum is refused at once', async () => {
  const started = await send('POST', '/v1/network-answers', { ...SMALL_NETWORK, points: 20, maximumPerMunicipality: 1 })
  const job = await finished(started.json<JobView>().id)
  expect(job.issues.map(({ code }) => code)).toEqual(['maximums-below-points'])
  const refused = await send('POST', '/v1/network-answers', { ...SMALL_NETWORK, minimumPerMunicipality: 3, maximumPerMunicipality: 2 })
  expect(refused.json<ProblemView>().detail).toContain('minimum')
})

test('a network with a point in every larger place and a maximum per municipality keeps that maximum, and says what it was asked', async () => {
  const body = { ...SMALL_NETWORK, points: 40, placesFrom: 10_000, maximumPerMunicipality: 6 }
  const job = await finished((await send('POST', '/v1/network-answers', body)).json<JobView>().id)
  expect(job.state, JSON.stringify(job.issues)).toBe('done')
  const view = await get<NetworkView>(`/v1/network-answers/${job.result}`)
  expect(view.request).toMatchObject({ placesFrom: 10_000, maximumPerMunicipality: 6 })
  expect(Math.max(...view.perMunicipality.map(({ points }) => points))).toBeLessThanOrEqual(6)
})

test('JSON that breaks off and a page that is not there are said, not crashed on', async () => {
  const broken = await app.inject({
    method: 'POST',
    url: '/v1/plans',
    headers: { 'content-type': 'application/json' },
    payload: '{"name":',
  })
  expect(broken.statusCode).toBe(400)
  expect(broken.json<ProblemView>().issues[0]?.code).toBe('json-invalid')
  expect((await app.inject({ method: 'GET', url: '/v1/nergens' })).statusCode).toBe(404)
  expect((await app.inject({ method: 'GET', url: `/v1/impact-runs/${HASH}` })).json<ProblemView>().detail).toContain('Bereken opnieuw')
})

test('a damaged result is said to be damaged, never shown', async () => {
  const run = await runImpact('mobile-internet-24h', 16)
  await close()
  const { readdirSync } = await import('node:fs')
  const shard = join(dataFolder, 'results', run.hash.slice(0, 2))
  const name = readdirSync(shard).find((one) => one.startsWith(run.hash)) ?? ''
  writeFileSync(join(shard, name), '{"format":"weerbaar/impact/1"}')
  await open()
  const told = await app.inject({ method: 'GET', url: `/v1/impact-runs/${run.hash}`, headers })
  expect(told.statusCode).toBe(404)
  expect(told.json<ProblemView>().issues[0]?.code).toBe('file-unreadable')
})

test('a second hub on the same folder is refused in a sentence; a lock left by a killed one is taken over', async () => {
  const world = { now: () => Date.now(), randomBytes: (count: number) => new Uint8Array(randomBytes(count)) }
  const second = await openDesk({ dataFolder }, world)
  expect(second.data).toBeUndefined()
  expect(second.issues[0]?.code).toBe('folder-in-use')
  await close()
  writeFileSync(join(dataFolder, 'hub.lock'), '4194305') // above the largest process number there is
  await open()
  expect((await app.inject({ method: 'GET', url: '/v1/health' })).statusCode).toBe(200)
})

test('the store is durable before it acknowledges, and says so', async () => {
  const { store, disk } = await get<HealthView>('/v1/health')
  expect(store).toMatchObject({ durability: 'full', quarantined: 0, forks: 0 })
  expect(store.store).toEqual({ kind: 'sqlite', settings: { journal_mode: 'wal', synchronous: '2', secure_delete: '1' } })
  expect(disk.fsyncMs).toBeGreaterThan(0)
  expect(disk.free).toBeGreaterThan(0)
  expect(existsSync(join(dataFolder, 'disk.check'))).toBe(false)
})

test('a disk that refuses is said, and an answer stands for a minute', () => {
  let now = Date.parse('2026-11-24T03:00:00Z')
  const gone = diskCheck(join(dataFolder, 'no-such-folder'), () => now)
  expect(gone()).toEqual({ checkedAt: '2026-11-24T03:00:00.000Z', fsyncMs: null, free: null })
  now += 59_000
  expect(gone().checkedAt).toBe('2026-11-24T03:00:00.000Z')
  now += 1_000
  expect(gone().checkedAt).toBe('2026-11-24T03:01:00.000Z')
})

test('progress comes as server-sent events and ends with the result', async () => {
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const started = (await send('POST', '/v1/impact-runs', { scenario: 'power-cut-winter-72h', draws: 512 })).json<JobView>()
  const reply = await fetch(`${address}/v1/jobs/${started.id}/events`)
  expect(reply.headers.get('content-type')).toContain('text/event-stream')
  const events = (await reply.text())
    .trim()
    .split('\n\n')
    .map((line) => JSON.parse(line.slice('data: '.length)) as JobView) // the documented form
  expect(events.at(-1)).toMatchObject({ id: started.id, state: 'done' })
  expect(events.length).toBeGreaterThan(1)
})

test('through all of this the program itself made no fault', () => {
  expect(faults).toEqual([])
})
