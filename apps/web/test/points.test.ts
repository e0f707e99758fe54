import { readFileSync } from 'node:fs'
import { encodeSpoken, parseSlug, type PointEvent, type PointsView } from '@weerbaar/core'
import { axeViolations, openBrowser, type OpenedPage, pdfFacts, sampleId, samplePointCard, type TestBrowser } from '@weerbaar/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHub, startHub } from './start-hub.ts'

let hub: RunningHub
let browser: TestBrowser

const [WESTROIJEN, PASSEWAAIJ, WADENOIJEN] = [sampleId('westroijen'), sampleId('passewaaij'), sampleId('wadenoijen')]

beforeAll(async () => {
  ;[hub, browser] = await Promise.all([startHub(), openBrowser()])
  const registered = (point: typeof WESTROIJEN, name: string, number: number): PointEvent => ({
    type: 'PointRegistered',
    point,
    card: samplePointCard({ name, number, plan: null, at: { x: 157_000 + number * 400, y: 433_000 } }),
  })
  await tell(
    registered(WESTROIJEN, 'Sporthal Westroijen', 1),
    registered(PASSEWAAIJ, 'Wijkcentrum Passewaaij', 2),
    registered(WADENOIJEN, 'Dorpshuis Wadenoijen', 3),
  )
  for (const point of [WESTROIJEN, PASSEWAAIJ])
    await tell(
      { type: 'PointOpened', point, by: 'municipality', orderedBy: 'burgemeester', authority: null },
      { type: 'PointStateSaid', point, state: 'open', reason: null },
      { type: 'VisitorsCame', point, kind: 'adult', number: point === WESTROIJEN ? 64 : 7 },
    )
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hub?.end()
})

type Options = Parameters<TestBrowser['openPage']>[1]
const open = (path: string, options?: Options): Promise<OpenedPage> => browser.openPage(hub.address() + path, options)
const TIEL = '/noodsteunpunten?gemeente=GM0281%402024'

const tell = (...events: readonly PointEvent[]): Promise<void> => tellAt(events)

async function tellAt(events: readonly PointEvent[], happenedAt?: { readonly at: number; readonly precision: number }): Promise<void> {
  const reply = await fetch(`${hub.address()}/v1/point-events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events, happenedAt }),
  })
  expect(reply.status, await reply.text()).toBe(201)
}
const points = async () => (await (await fetch(`${hub.address()}/v1/points`)).json()) as PointsView // the hub's own form

test('the list says how many points are known, and leaves small counts to the municipality that owns the point', async () => {
  const { page, close } = await open('/noodsteunpunten')
  await page.getByText('2 van 2 punten').first().waitFor()
  expect(await page.title()).toContain('OEFENING')
  const row = page.getByRole('row').filter({ hasText: 'Wijkcentrum Passewaaij' })
  expect(await row.textContent()).toContain('< 10')
  expect(await page.getByRole('row').filter({ hasText: 'Dorpshuis Wadenoijen' }).count()).toBe(0)
  await page.getByRole('combobox', { name: 'Regio of één gemeente' }).selectOption({ label: 'Tiel' })
  await page.getByRole('heading', { level: 1, name: 'Noodsteunpunten in Tiel' }).waitFor()
  expect(await row.textContent()).not.toContain('< 10')
  expect(await page.getByRole('row').filter({ hasText: '2 van 2' }).textContent()).toContain('71')
  await page.getByText('Toon ook punten die nog niet geopend zijn').click()
  await page.getByRole('row').filter({ hasText: 'Nog niet geopend' }).waitFor()
  await close()
}, 90_000)

test('what a point writes is seen without pressing anything', async () => {
  const { page, close } = await open(TIEL)
  const row = page.getByRole('row').filter({ hasText: 'Sporthal Westroijen' })
  await row.waitFor()
  await tell({ type: 'PointStateSaid', point: WESTROIJEN, state: 'full', reason: 'de hal is vol' })
  await row.filter({ hasText: 'de hal is vol' }).waitFor()
  expect(await row.textContent()).toContain('Vol')
  await close()
}, 90_000)

test('a point opened by inhabitants is acknowledged on its own page', async () => {
  await tell({ type: 'PointOpened', point: WADENOIJEN, by: 'inhabitants', orderedBy: null, authority: null })
  const { page, close } = await open(TIEL)
  await page.getByRole('link', { name: 'Dorpshuis Wadenoijen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Dorpshuis Wadenoijen' }).waitFor()
  await page.getByRole('button', { name: 'Erken dit punt namens de gemeente' }).click()
  await page.getByText('inwoners, erkend').waitFor()
  expect((await points()).overview.rows.find(({ point }) => point === WADENOIJEN)?.acknowledged).toBe(true)
  await close()
}, 90_000)

test('a notice goes to the chosen point, is seen there, and is withdrawn with a reason', async () => {
  const { page, close } = await open(TIEL)
  await page.getByRole('button', { name: 'Bericht aan punten' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Onderwerp').fill('Kook het water')
  await dialog.getByRole('textbox', { name: 'Bericht' }).fill('Kook kraanwater drie minuten.')
  await dialog.getByLabel('Afzender').fill('gemeente Tiel, bevolkingszorg')
  await dialog.getByText('Gekozen punten').click()
  expect(await dialog.getByRole('button', { name: 'Stuur het bericht' }).isDisabled()).toBe(true)
  await dialog.getByText('Sporthal Westroijen').click()
  await dialog.getByRole('button', { name: 'Stuur het bericht' }).click()
  await dialog.waitFor({ state: 'detached' })
  const panel = page.getByRole('region', { name: 'Berichten' })
  await panel.getByText('Gezien door 0 van 1 punt').waitFor()
  const notice = (await points()).notices[0]?.notice
  if (notice === undefined) throw new Error('the notice is not in the log')
  await tell({ type: 'NoticeSeen', notice, point: WESTROIJEN })
  await panel.getByText('Gezien door 1 van 1 punt').waitFor()
  await panel.getByRole('button', { name: 'Trek in: Kook het water' }).click()
  await dialog.getByLabel('Waarom').fill('het water is weer goed')
  await dialog.getByRole('button', { name: 'Trek in' }).click()
  await panel.getByText('het water is weer goed').waitFor()
  await close()
}, 90_000)

test('two who promise the same water both stand until one is chosen; it leaves and is received', async () => {
  const { page, close } = await open(TIEL)
  const panel = page.getByRole('region', { name: 'Verzoeken' })
  await panel.getByRole('button', { name: 'Vraag iets aan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Voor welk punt' }).fill('Passewaaij')
  await page.getByRole('option', { name: 'Wijkcentrum Passewaaij' }).click()
  await dialog.getByRole('textbox', { name: 'Hoeveel' }).fill('2000')
  await dialog.getByRole('textbox', { name: 'Hoeveel' }).blur()
  await dialog.getByRole('button', { name: 'Vraag aan' }).click()
  await panel.getByText('2.000 liter water voor Wijkcentrum Passewaaij').waitFor()
  for (const who of ['logistiek regio', 'buitendienst Tiel']) {
    await panel.getByRole('button', { name: /^Zeg toe/ }).click()
    await dialog.getByLabel('Wie levert').fill(who)
    await dialog.getByRole('button', { name: 'Zeg toe' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  await panel.getByText('dubbel toegezegd').waitFor()
  await panel.getByRole('button', { name: 'Kies deze: buitendienst Tiel' }).click()
  await panel.getByText('niet gekozen').waitFor()
  await panel.getByRole('button', { name: 'Is vertrokken: buitendienst Tiel' }).click()
  await dialog.getByRole('button', { name: 'Is vertrokken' }).click()
  await panel.getByRole('button', { name: 'Is ontvangen: buitendienst Tiel' }).click()
  await dialog.getByRole('button', { name: 'Is ontvangen' }).click()
  await dialog.waitFor({ state: 'detached' })
  await panel.getByText('ontvangen', { exact: true }).waitFor()
  expect((await points()).supplies.map(({ state }) => state)).toEqual(['received'])
  await close()
}, 120_000)

test('what the region promises out of the stock of a municipality waits until that municipality agrees', async () => {
  const supply = sampleId('vraag-dekens')
  const item = parseSlug('blankets')!
  await tell({ type: 'SupplyAsked', supply, point: WESTROIJEN, item, amount: 40, unit: 'dekens', why: null, before: null })
  const region = await open('/noodsteunpunten')
  const asked = region.page.getByRole('region', { name: 'Verzoeken' }).locator('.app-supply').filter({ hasText: '40 dekens' })
  await asked.getByRole('button', { name: /^Zeg toe/ }).click()
  const dialog = region.page.getByRole('dialog')
  await dialog.getByLabel('Wie levert').fill('logistiek regio')
  await dialog.getByRole('combobox', { name: 'Uit de voorraad van' }).selectOption({ label: 'gemeente Tiel' })
  await dialog.getByRole('button', { name: 'Zeg toe' }).click()
  await dialog.waitFor({ state: 'detached' })
  await asked.getByText('wacht op toestemming').waitFor()
  expect(await asked.getByRole('button', { name: /Wij vinden het goed|Is vertrokken/ }).count()).toBe(0)
  await region.close()
  const owner = await open(TIEL)
  const ours = owner.page.getByRole('region', { name: 'Verzoeken' }).locator('.app-supply').filter({ hasText: '40 dekens' })
  await ours.getByText('uit de voorraad van Tiel').waitFor()
  await ours.getByRole('button', { name: 'Wij vinden het goed' }).click()
  await ours.getByRole('button', { name: 'Is vertrokken: logistiek regio' }).waitFor()
  expect((await points()).supplies.find((one) => one.supply === supply)?.promises[0]?.state).toBe('promised')
  await owner.close()
}, 120_000)

test('the paper of a point and the archive of the exercise are fetched from the screen', async () => {
  const { page, close } = await open(`/noodsteunpunten/${WESTROIJEN}`)
  const panel = page.getByRole('region', { name: 'Papier' })
  const fetched = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()])
    return [download.suggestedFilename(), readFileSync(await download.path())] as const
  }
  await panel.getByRole('textbox', { name: 'Formulieren vanaf nummer' }).fill('17')
  await panel.getByRole('textbox', { name: 'Formulieren vanaf nummer' }).blur()
  const [name, forms] = await fetched('Formulieren')
  expect(name).toBe('OEFENING-formulieren-1-17.pdf')
  expect(pdfFacts(forms)).toMatchObject({ pages: 25, tagged: true })
  expect(pdfFacts((await fetched('Affiche: drinkwater'))[1])).toMatchObject({ pages: 1, sizes: ['297 × 420'] })
  await page.goto(`${hub.address()}/noodsteunpunten/evaluatie`)
  const [archive] = await fetched('Archief zonder personen (Woo)')
  expect(archive).toMatch(/^OEFENING-exercise-voorbereiding-woo-.*\.zip$/)
  await page.getByText('Er is nu niets waarvan de bewaartermijn voorbij is.').waitFor()
  await close()
}, 120_000)

test('a code that is read aloud names the wrong group, says what it means, and becomes the newest figures of the point', async () => {
  const point = sampleId('brandweerpost')
  await tell({ type: 'PointRegistered', point, card: samplePointCard({ name: 'Brandweerpost Tiel', number: 4, plan: null }) })
  const minute = Math.floor(Date.now() / 60_000)
  const groups = encodeSpoken({
    exercise: true,
    point: 4,
    minute,
    state: 'limited',
    visitors: 73,
    water: 1800,
    meals: 40,
    power: { kind: 'hours', hours: 6 },
    staff: 6,
    urgent: 1,
  })
  const { page, close } = await open(TIEL)
  await page.getByRole('button', { name: 'Code invoeren' }).click()
  const dialog = page.getByRole('dialog')
  const code = dialog.getByLabel('Tien groepen van vier cijfers')
  const wrong = groups.map((group, place) => (place === 2 ? `${group.slice(0, 3)}${(Number(group[3]) + 1) % 10}` : group))
  await code.fill(wrong.join(' '))
  await dialog.getByText('Groep 3 klopt niet. Vraag die groep opnieuw.').waitFor()
  expect(await dialog.getByRole('button', { name: 'Neem dit over' }).isDisabled()).toBe(true)
  await code.fill(groups.join(' '))
  await dialog.getByText('ongeveer 1.800').waitFor()
  expect((await axeViolations(page)).map(({ rule }) => rule)).toEqual([])
  await dialog.getByRole('button', { name: 'Neem dit over' }).click()
  await dialog.waitFor({ state: 'detached' })
  const row = page.getByRole('row').filter({ hasText: 'Brandweerpost Tiel' })
  await row.filter({ hasText: 'voorgelezen code' }).waitFor()
  expect(await row.textContent()).toContain('73')
  await close()
}, 90_000)

test('the state is shared as text for LCMS and as a file in RD, marked as exercise, with small counts held back unless it stays in the municipality', async () => {
  const { page, close } = await open(TIEL)
  await page.getByRole('button', { name: 'Deel de stand' }).click()
  const dialog = page.getByRole('dialog')
  const text = dialog.getByLabel('Tekst om in LCMS te plakken')
  expect(await text.inputValue()).toMatch(/^OEFENING [^]*Passewaaij: open; binnen < 10;[^]*Einde OEFENING/)
  await dialog.getByText('Alleen de gemeente zelf').click()
  expect(await text.inputValue()).toContain('Passewaaij: open; binnen 7;')
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'GeoJSON in RD' }).click()])
  expect(download.suggestedFilename()).toBe('OEFENING-noodsteunpunten-rd.geojson')
  const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as { features: { geometry: { coordinates: number[] } }[] } // the file just made
  expect(file.features[0]?.geometry.coordinates).toEqual([157_400, 433_000])
  await close()
}, 60_000)

test('a municipality says how it calls its points, and all stand side by side', async () => {
  const { page, close } = await open('/noodsteunpunten/profielen')
  await page.getByRole('combobox', { name: 'Gemeente' }).selectOption({ label: 'Tiel' })
  await page.getByRole('button', { name: 'Wijzig Hoe heet een punt' }).click()
  await page.getByRole('dialog').getByLabel('Hoe heet een punt').fill('steunpunt in de buurt')
  await page.getByRole('dialog').getByRole('button', { name: 'Bewaar' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Wijzig Wat biedt elk punt' }).click()
  await page.getByRole('dialog').getByText('drinkwater').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bewaar' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const side = page.getByRole('region', { name: 'Naast elkaar' }).getByRole('row').filter({ hasText: 'Tiel' })
  await side.filter({ hasText: '2 van 10' }).waitFor()
  expect(await side.textContent()).toContain('steunpunt in de buurt')
  expect((await axeViolations(page)).map(({ rule }) => rule)).toEqual([])
  await close()
}, 90_000)

test('before six whole hours of counting nothing is proposed; after them a person takes the correction over and takes it back', async () => {
  await hub.ready()
  const { page, close } = await open(TIEL)
  const panel = page.getByRole('region', { name: 'Klopt de verwachting van bezoekers?' })
  await panel.getByText('Te weinig gegevens: er zijn').waitFor()
  const [point, now] = [sampleId('buurthuis'), Date.now()]
  const hour = 3_600_000
  const ago = (hours: number) => ({ at: Math.floor(now / hour) * hour - hours * hour + 60_000, precision: 60 })
  await tell({ type: 'PointRegistered', point, card: samplePointCard({ name: 'Buurthuis Tiel-Oost', number: 5, plan: null }) })
  await tellAt([{ type: 'PointOpened', point, by: 'municipality', orderedBy: null, authority: null }], ago(10))
  for (let hours = 9; hours >= 1; hours--) await tellAt([{ type: 'VisitorsCame', point, kind: 'adult', number: 20 + hours }], ago(hours))
  await panel.getByText(/keer de verwachting \(laag [\d,]+, hoog [\d,]+\)/).waitFor()
  await panel.getByRole('button', { name: 'Neem deze bijstelling over' }).click()
  await panel.getByText('overgenomen', { exact: true }).waitFor()
  await panel.getByRole('button', { name: 'Trek in' }).click()
  await panel.getByText('ingetrokken', { exact: true }).waitFor()
  expect((await axeViolations(page)).map(({ rule }) => rule)).toEqual([])
  await close()
}, 240_000)

test('afterwards there is a timeline without single persons, as a file that says it is an exercise', async () => {
  const { page, close } = await open('/noodsteunpunten/evaluatie')
  await page.getByRole('heading', { name: 'Tijdlijn' }).waitFor()
  expect((await axeViolations(page)).map(({ rule }) => rule)).toEqual([])
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tijdlijn als CSV' }).click()])
  expect(download.suggestedFilename()).toBe('OEFENING-tijdlijn.csv')
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toContain('"OEFENING voorbereiding"')
  expect(text).toContain('Toegezegd: 2.000 door buitendienst Tiel')
  expect(text).not.toContain('VisitorsCame')
  await close()
}, 60_000)

test.each([TIEL, `/noodsteunpunten/${WESTROIJEN}`, '/noodsteunpunten/evaluatie', '/noodsteunpunten/profielen'])(
  '%s passes axe at desk and phone size, by day and by night, without scrolling sideways',
  async (path) => {
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [390, 'dark'],
    ] as const) {
      const { page, close } = await open(path, { viewport: { width, height: 900 }, colorScheme })
      await page.getByRole('table').first().waitFor()
      await page.waitForLoadState('networkidle')
      expect(
        (await axeViolations(page)).map(({ rule, where }) => `${rule}: ${where.join(' ')}`),
        `${width} ${colorScheme}`,
      ).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(overflow, `${width}: scrolls sideways`).toBeLessThanOrEqual(0)
      await close()
    }
  },
  120_000,
)
