import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BUSY_POINT, busyPoint, pdfFacts } from '@weerbaar/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenedDesk, openDesk } from '../src/desk/open-desk.ts'
import { makeServer } from '../src/server.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'weerbaar-paper-'))
const faults: unknown[] = []
let opened: OpenedDesk
let app: Awaited<ReturnType<typeof makeServer>>

beforeAll(async () => {
  const { data, issues } = await openDesk(
    { dataFolder },
    { now: () => Date.now(), randomBytes: (count) => new Uint8Array(randomBytes(count)) },
  )
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
  const written = await app.inject({ method: 'POST', url: '/v1/point-events', payload: { events: busyPoint() } })
  if (written.statusCode !== 201) throw new Error(written.body)
}, 60_000)
afterAll(async () => {
  await app.close()
  await opened.close()
  rmSync(dataFolder, { recursive: true })
})
const get = (url: string) => app.inject({ method: 'GET', url })

test('forms go out as PDF with a name that says exercise, point and first number', async () => {
  const reply = await get(`/v1/paper/${BUSY_POINT}/forms.pdf?from=0017&count=2&kinds=visitors,help&language=nl`)
  expect(reply.statusCode, reply.body.slice(0, 200)).toBe(200)
  expect(reply.headers['content-type']).toBe('application/pdf')
  expect(reply.headers['content-disposition']).toBe('attachment; filename="OEFENING-formulieren-12-17.pdf"')
  expect(pdfFacts(reply.rawPayload)).toMatchObject({ pages: 5, tagged: true, accessible: true })
})

test.each(['handover', 'report', 'restocking', 'door', 'services', 'water', 'advice', 'notices'])('%s is printed', async (what) => {
  const reply = await get(`/v1/paper/${BUSY_POINT}/${what}.pdf?language=en`)
  expect(reply.statusCode, reply.body.slice(0, 200)).toBe(200)
  expect(pdfFacts(reply.rawPayload)).toMatchObject({ pages: 1, tagged: true })
})

test('the restocking list is of all points or of one municipality', async () => {
  for (const [query, status] of [
    ['', 200],
    ['?municipality=GM0281@2024', 200],
    ['?municipality=GM9999@2024', 404],
  ] as const)
    expect((await get(`/v1/paper/restocking.pdf${query}`)).statusCode).toBe(status)
})

test('the log goes out as an archive in a zip, without what is personal unless for the depot', async () => {
  const fetched = async (purpose: string) => (await get(`/v1/archive.zip?for=${purpose}&creator=Gemeente%20Tiel`)).rawPayload
  const [open, closed] = [await fetched('woo'), await fetched('archive')]
  for (const zip of [open, closed]) expect(zip.subarray(0, 2).toString()).toBe('PK')
  expect(closed.length).toBeGreaterThan(open.length)
  for (const query of ['for=alles&creator=x', 'for=woo', 'for=woo&creator=%20'])
    expect((await get(`/v1/archive.zip?${query}`)).statusCode).toBe(400)
})

test('a letter of a tablet, an unknown kind, sheet or point, and numbers beyond 9999 are refused', async () => {
  const forms = `/v1/paper/${BUSY_POINT}/forms.pdf`
  for (const [url, status] of [
    [`${forms}?letter=A`, 400],
    [`${forms}?kinds=taart`, 400],
    [`${forms}?from=9990`, 400],
    [`${forms}?count=0`, 400],
    [`/v1/paper/${BUSY_POINT}/taart.pdf`, 404],
    ['/v1/paper/punt-onbekend/door.pdf', 404],
  ] as const)
    expect((await get(url)).statusCode, url).toBe(status)
  expect(faults).toEqual([])
})
