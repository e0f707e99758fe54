import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CandidatePreviewView, JobView, ProblemView, RegionComparisonView, RegionFilesView, RegionView } from '@weerbaar/core'
import { openRegion } from '@weerbaar/jobs'
import { fakePdok, type FakePdok } from '@weerbaar/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenedDesk, openDesk } from '../src/desk/open-desk.ts'
import { makeServer } from '../src/server.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'weerbaar-regions-'))
let pdok: FakePdok
let opened: OpenedDesk
let app: Awaited<ReturnType<typeof makeServer>>
let asked = 0

async function open(): Promise<void> {
  const { data, issues } = await openDesk(
    { dataFolder, services: pdok.addresses, reopen: () => void asked++ },
    { now: () => Date.UTC(2026, 0, 31), randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)) },
  )
  if (!data) throw new Error(issues.map(({ code }) => code).join(', '))
  opened = data
  app = await makeServer(opened.desk, {
    webFolder: join(dataFolder, 'no-web'),
    pointFolder: join(dataFolder, 'no-point'),
    version: '0.0.0',
    world: { now: () => 0, newId: () => crypto.randomUUID() },
    complain: (fault) => {
      throw fault
    },
  })
}
async function close(): Promise<void> {
  await app.close()
  await opened.close()
}
beforeAll(async () => {
  pdok = await fakePdok()
  await open()
}, 120_000)
afterAll(async () => {
  await close()
  await pdok.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

const get = async <T>(url: string): Promise<T> => {
  const reply = await app.inject({ method: 'GET', url, headers: { 'accept-language': 'nl' } })
  expect(reply.statusCode, `${url}: ${reply.body.slice(0, 200)}`).toBe(200)
  return reply.json()
}
const post = (url: string, payload: object) => app.inject({ method: 'POST', url, payload, headers: { 'accept-language': 'nl' } })
const upload = (url: string, bytes: Uint8Array) =>
  app.inject({
    method: 'POST',
    url,
    payload: Buffer.from(bytes),
    headers: { 'content-type': 'application/octet-stream', 'accept-language': 'nl' },
  })

async function finished(id: string): Promise<JobView> {
  for (;;) {
    const job = await get<JobView>(`/v1/jobs/${id}`)
    if (job.state !== 'running' && job.state !== 'waiting') return job
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
const built = async (body: object): Promise<JobView> => {
  const reply = await post('/v1/region/builds', body)
  expect(reply.statusCode, reply.body).toBe(202)
  return finished(reply.json<JobView>().id)
}

test('a region is built from the services, laid beside the one in use, and taken into use', async () => {
  const job = await built({ from: 'pdok', region: 'VR99', year: 2024 })
  expect([job.state, job.issues]).toEqual(['done', []])
  const { fixed, files } = await get<RegionFilesView>('/v1/region/files')
  expect([fixed, files.map(({ hash, id, inUse, inhabitants }) => [hash, id, inUse, inhabitants])]).toEqual([
    false,
    [[job.result, 'VR99@2024', false, 180]],
  ])
  expect(files[0]?.issues.map(({ code }) => code)).toContain('squares-short')

  const beside = await get<RegionComparisonView>(`/v1/region/files/${job.result}/comparison`)
  expect([beside.before.id, beside.after.id]).toEqual(['VR08@2024', 'VR99@2024'])
  expect(beside.totals.find(({ what }) => what === 'inhabitants')).toEqual({ what: 'inhabitants', before: 582_874, after: 180 })
  expect(beside.municipalities.find(({ code }) => code === 'GM0268')).toMatchObject({ name: 'Nijmegen', after: null })
  expect(beside.municipalities.find(({ code }) => code === 'GM9001')).toEqual({ code: 'GM9001', name: 'West', before: null, after: 120 })

  const used = await post(`/v1/region/files/${job.result}/use`, {})
  expect(used.json<RegionFilesView>().fixed).toBe(false)
  expect(asked).toBe(1)
  await close()
  await open()
  const region = await get<RegionView>('/v1/region')
  expect([region.hash, region.inhabitants]).toEqual([job.result, 180])
  expect(region.issues.map(({ code }) => code)).toContain('squares-short')
  expect((await get<RegionFilesView>('/v1/region/files')).files[0]?.inUse).toBe(true)
})

test('a build that is refused says why, and leaves no file', async () => {
  const before = (await get<RegionFilesView>('/v1/region/files')).files.length
  const job = await built({ from: 'pdok', region: 'VR55', year: 2024 })
  expect([job.state, job.issues.map(({ code }) => code)]).toEqual(['failed', ['reference-unknown']])
  expect((await built({ from: 'folder' })).state).toBe('failed')
  expect((await get<RegionFilesView>('/v1/region/files')).files).toHaveLength(before)
  expect((await post('/v1/region/builds', { from: 'pdok', region: '../etc', year: 2024 })).statusCode).toBe(400)
})

test('the folder of sources is told with what each file is taken for, and a region is built from it', async () => {
  const source = new URL('../../../packages/importers/src/region/sources/fixtures/two-villages/source/', import.meta.url)
  const names = ['veiligheidsregio_proef.geojson', 'gemeenten.geojson', 'buurten_2023.geojson', 'cbs_vk100_2023.csv']
  mkdirSync(join(dataFolder, 'bronnen'))
  for (const name of names) writeFileSync(join(dataFolder, 'bronnen', name), readFileSync(new URL(name, source)))
  writeFileSync(join(dataFolder, 'bronnen', 'notities.txt'), 'niets')
  const { sources } = await get<RegionFilesView>('/v1/region/files')
  expect(sources.map(({ name, source: taken }) => [name, taken])).toEqual([
    ['buurten_2023.geojson', 'neighbourhoods'],
    ['cbs_vk100_2023.csv', 'squares'],
    ['gemeenten.geojson', 'municipalities'],
    ['notities.txt', null],
    ['veiligheidsregio_proef.geojson', 'region'],
  ])
  expect((await built({ from: 'folder' })).state).toBe('done')
  expect((await built({ from: 'folder', map: true })).issues.map(({ code }) => code)).toContain('file-not-found')
})

test('an own list is shown before it is accepted; accepted it makes a new file and leaves the one in use alone', async () => {
  const template = await app.inject({ method: 'GET', url: '/v1/region/candidates/template.xlsx' })
  expect(template.rawPayload.subarray(0, 2).toString()).toBe('PK')
  // The template holds its example row only, so there is nothing to use.
  const empty = await upload('/v1/region/candidates?name=lijst.xlsx', new Uint8Array(template.rawPayload))
  expect([empty.statusCode, empty.json<ProblemView>().issues[0]?.code]).toEqual([400, 'file-not-recognised'])

  const list = 'nummer;naam;soort;x_rd;y_rd;oppervlakte_m2\nlinde;=1+1;dorpshuis;150550;460550;640\nzee;Zee;kerk;1;1;\n'
  const shown = await upload('/v1/region/candidates?name=lijst.csv', new TextEncoder().encode(list))
  const preview = shown.json<CandidatePreviewView>()
  expect([preview.added.map(({ id, name }) => [id, name]), preview.changed, preview.file]).toEqual([[['own:linde', '=1+1']], [], undefined])
  expect(preview.issues).toMatchObject([{ code: 'geometry-invalid', row: 3 }])

  const accepted = (
    await upload('/v1/region/candidates?name=lijst.csv&accept=true', new TextEncoder().encode(list))
  ).json<CandidatePreviewView>()
  const file = openRegion(join(dataFolder, 'regions', `${accepted.file}.gpkg`)).data ?? expect.fail('no file')
  expect(file.region.sites.at(-1)).toMatchObject({ id: 'own:linde', facts: { floorArea: 640 } })
  expect((await get<RegionView>('/v1/region')).sites.some(({ id }) => id === 'own:linde')).toBe(false)
})

test('open data leaves out sites of which the owner has not agreed, in every form; the internal file holds them', async () => {
  const site = (await get<RegionView>('/v1/region')).sites[0] ?? expect.fail('no site')
  const fetched = async (url: string) => (await app.inject({ method: 'GET', url })).rawPayload
  const forms = ['/v1/region/open/sites.geojson', '/v1/region/open/sites.csv', '/v1/region/open/sites.plain.csv']
  for (const url of forms) expect((await fetched(url)).toString(), url).not.toContain(site.name)
  expect((await post(`/v1/site-cards/${encodeURIComponent(site.id)}`, { field: 'agreement', value: 'agreed' })).statusCode).toBe(201)
  for (const url of forms) expect((await fetched(url)).toString(), url).toContain(site.name)
  expect((await fetched('/v1/region/open/sites.csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  const path = join(dataFolder, 'open.gpkg')
  writeFileSync(path, await fetched('/v1/region/open/regio.gpkg'))
  expect(openRegion(path).data?.region.sites.map(({ id }) => id)).toEqual([site.id])
  writeFileSync(path, await fetched('/v1/region/file.gpkg'))
  expect(openRegion(path).data?.region.sites.length).toBeGreaterThan(1)
  expect((await app.inject({ method: 'GET', url: '/v1/region/open/..%2Fsecret.csv' })).statusCode).toBe(404)
})
