import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseSlug, type PointEvent, type PointView } from '@weerbaar/core'
import { axeViolations, openBrowser, sampleId, samplePointCard, type TestBrowser } from '@weerbaar/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenedDesk, openDesk } from '../src/desk/open-desk.ts'
import { makeServer } from '../src/server.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'weerbaar-forms-'))
const faults: unknown[] = []
const POINT = sampleId('punt-westroijen')
const NOTICE = sampleId('bericht-1')
const WATER = parseSlug('water')!
const HOUR = 3_600_000
let opened: OpenedDesk
let app: Awaited<ReturnType<typeof makeServer>>
let address: string
let browser: TestBrowser

beforeAll(async () => {
  const bytes = (count: number) => new Uint8Array(randomBytes(count))
  const { data } = await openDesk({ dataFolder }, { now: () => Date.now(), randomBytes: bytes })
  opened = data!
  const none = join(dataFolder, 'none')
  app = await makeServer(opened.desk, {
    webFolder: none,
    pointFolder: none,
    version: '0.0.0',
    world: { now: () => Date.now(), newId: () => randomBytes(10).toString('hex') },
    complain: (fault) => faults.push(fault),
  })
  const events: readonly PointEvent[] = [
    { type: 'PointRegistered', point: POINT, card: samplePointCard({ plan: null, name: 'Multifunctioneel centrum De Heerlijkheid & zo' }) },
    { type: 'PointOpened', point: POINT, by: 'municipality', orderedBy: null, authority: null },
    { type: 'StockItemSet', point: POINT, item: WATER, card: { name: 'Drinkwater', unit: 'liter', warnAt: null, planned: 500 } },
    {
      type: 'NoticeSent',
      notice: NOTICE,
      from: 'region',
      sender: 'Veiligheidsregio',
      to: null,
      title: 'Water',
      text: 'Kook het',
      validUntil: null,
    },
  ]
  const written = await opened.desk.points.write(events)
  if (!written.ok) throw new Error(written.issues.map(({ code }) => code).join(', '))
  address = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await app.close()
  await opened.close()
  rmSync(dataFolder, { recursive: true })
})

async function standing() {
  const { value } = opened.desk.points.one(POINT) as { value: PointView }
  return value
}
const send = (task: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
  app.inject({
    method: 'POST',
    url: `/formulier/${POINT}/${task}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'nl', ...headers },
    payload: new URLSearchParams(fields).toString(),
  })

test('in a browser without script a helper counts two adults, one leaves, and takes that back', async () => {
  const { page, close } = await browser.openPage(`${address}/formulier/`, { script: false, viewport: { width: 360, height: 740 } })
  const press = async (kind: 'link' | 'button', name: string | RegExp) => {
    const loaded = page.waitForEvent('load')
    await page.getByRole(kind, { name, exact: true }).click()
    await loaded
  }
  await press('link', /De Heerlijkheid & zo/)
  await press('link', 'Bezoekers tellen')
  await press('button', 'Volwassene')
  await press('button', 'Volwassene')
  await press('button', 'Eén persoon gaat weg')
  expect(await page.getByRole('status').textContent()).toMatch(/^Opgeslagen op de laptop \d\d:\d\d$/)
  expect((await standing()).standing.visitors.inside).toBe(1)
  await press('button', /^Herstel: Eén persoon gaat weg/)
  expect((await standing()).standing.visitors.inside).toBe(2)
  // Loading a page anew sends nothing again: after a form comes the address of its page.
  await page.reload()
  expect((await standing()).standing.visitors.cameInAll).toBe(2)
  await close()
}, 120_000)

test('every plain page is accessible and as wide as a small phone', async () => {
  const { page, close } = await browser.openPage(`${address}/formulier/`, { viewport: { width: 360, height: 740 } })
  for (const path of [
    '',
    `${POINT}/`,
    ...['tellen', 'voorraad', 'hulpvraag', 'diensten', 'staat', 'logboek', 'berichten'].map((task) => `${POINT}/${task}`),
  ]) {
    await page.goto(`${address}/formulier/${path}`)
    expect(await axeViolations(page), path).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360)
  }
  await close()
}, 120_000)

test('a form sent twice counts once and says so', async () => {
  const before = (await standing()).standing.visitors.cameInAll
  const fields = { once: 'abc123', came: 'child' }
  const first = await send('tellen', fields)
  expect([first.statusCode, (await send('tellen', fields)).statusCode]).toEqual([303, 303])
  expect((await standing()).standing.visitors.cameInAll).toBe(before + 1)
  const page = await app.inject({ method: 'GET', url: String(first.headers.location), headers: { 'accept-language': 'nl' } })
  expect(page.body).toContain('Het telt één keer')
})

test('water goes out, is counted, and an empty amount is no zero', async () => {
  await send('voorraad', { once: 'v1', item: 'water', amount: '300', way: 'counted' })
  await send('voorraad', { once: 'v2', item: 'water', amount: '12', way: 'out', form: '0031' })
  expect((await standing()).standing.stock[0]?.amount).toBe(288)
  const empty = await send('voorraad', { once: 'v3', item: 'water', amount: '', way: 'counted' })
  expect([empty.statusCode, empty.body.includes('Niet opgeslagen')]).toEqual([400, true])
  expect((await standing()).standing.stock[0]?.amount).toBe(288)
})

test('what is copied from paper keeps its number and its own hour', async () => {
  const three = new Date(Date.now() - 3 * HOUR)
  const time = three.toLocaleTimeString('nl', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' })
  await send('logboek', { once: 'l1', text: 'Koerier geweest', medium: 'courier', form: '0017', time })
  const [entry] = (await standing()).standing.journal
  expect([entry?.text, entry?.form, entry?.medium]).toEqual(['Koerier geweest', '0017', 'courier'])
  expect(Math.abs(entry!.said.at - three.getTime())).toBeLessThan(60_000)
})

test('a help request, a service, a state and a notice that was read come to the point', async () => {
  await send('hulpvraag', { once: 'h1', what: 'Zuurstof bijna leeg', where: '', kind: 'medical', urgency: 'now' })
  await send('diensten', { once: 'd1', water: 'limited', warmth: '' })
  await send('staat', { once: 's1', state: 'full' })
  await send('berichten', { once: 'b1', seen: NOTICE })
  const { standing: point, notices } = await standing()
  expect(point.help.map(({ what, urgency, where }) => [what.value, urgency.value, where.value])).toEqual([
    ['Zuurstof bijna leeg', 'now', null],
  ])
  expect(point.services.map(({ need, state }) => [need, state])).toEqual([['water', 'limited']])
  expect([point.opening.state, notices[0]?.seen.length]).toEqual(['full', 1])
})

test("a form on somebody else's page is not taken, and nonsense is answered with a sentence", async () => {
  const before = (await standing()).standing.visitors.cameInAll
  expect((await send('tellen', { once: 'x1', came: 'adult' }, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
  expect((await send('tellen', { once: 'x2', came: 'adult' }, { origin: 'http://elders.example' })).statusCode).toBe(403)
  expect((await send('tellen', { once: 'x3', came: 'olifant' })).statusCode).toBe(400)
  expect((await send('dansen', {})).statusCode).toBe(404)
  expect((await app.inject({ method: 'GET', url: '/formulier/nergens/tellen' })).statusCode).toBe(404)
  expect((await standing()).standing.visitors.cameInAll).toBe(before)
  expect(faults).toEqual([])
})
