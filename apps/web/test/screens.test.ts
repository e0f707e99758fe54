import { axeViolations, openBrowser, type OpenedPage, type TestBrowser } from '@weerbaar/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHub, startHub } from './start-hub.ts'

let hub: RunningHub
let browser: TestBrowser

beforeAll(async () => {
  ;[hub, browser] = await Promise.all([startHub(), openBrowser()])
  await hub.ready()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hub?.end()
})

type Options = Parameters<TestBrowser['openPage']>[1]
const open = (path: string, options?: Options): Promise<OpenedPage> => browser.openPage(hub.address() + path, options)
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }
const WIDE = { width: 1920, height: 1080 }

test('the first look: a Dutch screen, the region on a map, and a computed power cut with bands', async () => {
  const { page, close } = await open('/')
  await page.getByRole('heading', { level: 1, name: 'Stroomuitval in de winter, 72 uur' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('nl')
  expect(await page.title()).toContain('OEFENING')
  expect(await page.getByRole('main').textContent()).toMatch(/laag [\d.]+/)
  await page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')
    return canvas !== null && canvas.width > 200
  })
  await page.waitForTimeout(1500) // the map draws in frames of its own
  const colours = await page.locator('.maplibregl-canvas').screenshot()
  expect(colours.length).toBeGreaterThan(8000) // an empty map compresses to far less
  await close()
})

test('the hour is moved from the keyboard, and the cards and the table follow', async () => {
  const { page, close } = await open('/verkennen')
  const slider = page.getByRole('slider', { name: 'Uur sinds het begin' })
  await slider.waitFor()
  await slider.focus()
  const before = await slider.getAttribute('aria-valuetext')
  await slider.press('PageUp')
  const after = await slider.getAttribute('aria-valuetext')
  expect(before?.toLowerCase()).toContain('uur 24')
  expect(after?.toLowerCase()).toContain('uur 48')
  await page.getByText(/Cijfers op uur 48/).waitFor()
  await slider.press('End')
  expect(Number(await slider.getAttribute('aria-valuenow'))).toBe(336)
  await close()
})

test('every number can be asked where it comes from: the litres show base, norm, source, and 3 beside 4 litres', async () => {
  const { page, close } = await open('/verkennen')
  const card = page.getByRole('article').filter({ hasText: 'Liters water per dag' }).first()
  await card.getByRole('button', { name: /Waar komt dit vandaan/ }).click()
  const panel = page.getByRole('dialog')
  await panel
    .getByText(/582\.874 inwoners/)
    .first()
    .waitFor() // worked out when asked for
  const text = (await panel.textContent()) ?? ''
  expect(text).toMatch(/582\.874 inwoners/)
  expect(text).toMatch(/CBS/)
  expect(text).toMatch(/3 liter/)
  expect(text).toMatch(/Een andere bron zegt 4 liter/)
  expect(text).toMatch(/Berekening [0-9a-f]{4}/)
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  await close()
})

test('on a screen that becomes as narrow as a phone the map shows the whole region again, Nijmegen and Culemborg in the frame', async () => {
  const { page, close } = await open('/verkennen')
  const names = page.locator('.app-map__label')
  await names.filter({ hasText: 'Nijmegen' }).waitFor()
  await page.setViewportSize({ width: 390, height: 800 })
  await page.waitForFunction(() => {
    const frame = document.querySelector('.app-map__labels')?.getBoundingClientRect()
    const at = (name: string) =>
      [...document.querySelectorAll('.app-map__label')].find(({ textContent }) => textContent === name)?.getBoundingClientRect()
    const [west, east] = [at('Culemborg'), at('Nijmegen')]
    return frame && west && east && frame.width < 390 && west.left > frame.left && east.right < frame.right
  })
  expect(await names.filter({ hasText: 'Nijmegen' }).count()).toBe(1)
  await close()
})

test('the map has the same content as a table, one press away', async () => {
  const { page, close } = await open('/verkennen')
  const figure = page.getByRole('figure').first()
  await figure.getByText('Tabel', { exact: true }).click()
  const table = figure.getByRole('table')
  await table.waitFor()
  expect(await table.getByRole('row').filter({ hasText: 'Nijmegen' }).count()).toBeGreaterThan(0)
  await close()
})

test('a scenario is changed and computed again, with progress, and the old one can be chosen back', async () => {
  const { page, close } = await open('/verkennen')
  await page.getByRole('combobox', { name: 'Kies een scenario' }).selectOption({ label: 'Cyberaanval op de ICT van zes gemeenten (iRvN)' })
  await page
    .getByRole('button', { name: /Bereken/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: /Cyberaanval/ }).waitFor({ timeout: 45_000 })
  const { page: second, close: closeSecond } = await open('/verkennen')
  await second.getByRole('heading', { level: 1, name: /Cyberaanval/ }).waitFor()
  expect(await second.getByRole('main').textContent()).toContain('Zonder dienstverlening van de gemeente')
  await second.getByRole('button', { name: 'Reken na met samenspel' }).click()
  await second.getByText(/Samenspel telt mee/).waitFor({ timeout: 90_000 })
  await closeSecond()
  await page.getByRole('combobox', { name: 'Kies een scenario' }).selectOption({ label: 'Stroomuitval in de winter, 72 uur' })
  await page
    .getByRole('button', { name: /Bereken/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: 'Stroomuitval in de winter, 72 uur' }).waitFor({ timeout: 45_000 })
  await close()
})

test('the model stands beside nine outages that happened, what falls outside with the reason', async () => {
  const { page, close } = await open('/verkennen')
  await page.locator('a[href="/verkennen/getoetst"]').click()
  const berlin = page.getByRole('region', { name: 'Berlijn-Zuidwest, brandstichting' })
  await page.getByRole('heading', { name: /Köpenick/ }).waitFor()
  await berlin.waitFor()
  expect(await page.getByRole('table').count()).toBe(9)
  await berlin.getByText('het model zit te hoog').first().waitFor()
  await close()
})

test('an area is drawn by pressing the map or by typing corners, and named in the scenario', async () => {
  const { page, close } = await open('/verkennen')
  await page.getByRole('button', { name: 'Pas alles aan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Waar' }).selectOption({ label: 'Gebied tekenen op de kaart' })
  const field = dialog.getByRole('textbox', { name: /Hoeken in RD-meters/ })
  const corners = async () => (await field.inputValue()).split(';').length
  expect(await corners()).toBe(4)
  const map = dialog.locator('.app-drawing .maplibregl-canvas')
  await map.waitFor()
  await map.click({ position: { x: 60, y: 60 } })
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[role=dialog] .app-drawing ~ * input')?.value.split(';').length === 5,
  )
  await field.fill('185000 426000; 189000 426000; 189000 430000')
  await dialog.getByRole('button', { name: 'Gebruik dit scenario' }).click()
  await page
    .getByText(/Getekend gebied/)
    .first()
    .waitFor()
  await close()
})

test('it is told how cold it gets inside, per kind of home, as a curve and as a table', async () => {
  const { page, close } = await open('/verkennen')
  const panel = page.getByRole('region', { name: 'Zo koud wordt het binnen' })
  await panel.getByRole('combobox', { name: 'Soort huis' }).selectOption({ label: 'Flat' })
  await panel.getByRole('img', { name: /^Flat: temperatuur binnen/ }).waitFor()
  await panel.getByRole('radio', { name: 'Tabel' }).click()
  expect(await panel.getByRole('table').textContent()).toMatch(/\d+,\d °C/)
  await close()
})

test('what if: one press tells what five changes would do, and a slider tells more while it moves', async () => {
  const { page, close } = await open('/verkennen')
  await page.getByRole('button', { name: 'Reken het uit' }).click()
  const kits = page.getByRole('listitem').filter({ hasText: 'Huishoudens met een noodpakket' })
  await kits.getByText(/tot .* mensen per dag/).waitFor()
  const with60 = await kits.locator('strong').last().textContent()
  expect(with60).toMatch(/^−\d/)
  const slider = kits.getByRole('slider')
  await slider.focus()
  await slider.press('End')
  await page.waitForFunction((before) => document.querySelector('.wb-whatif li > strong')?.textContent !== before, with60)
  const size = (text: string | null) => Number(text?.replace(/\D/g, ''))
  expect(size(await kits.locator('strong').last().textContent())).toBeGreaterThan(size(with60))
  await page.getByRole('button', { name: 'Zet ze waar ze het meest helpen' }).click()
  await page.getByText(/^20 aggregaten geven [\d.]+ mensen stroom/).waitFor({ timeout: 60_000 })
  await page.getByText(/^Verschil op dit uur: /).waitFor({ timeout: 60_000 })
  await close()
})

test('an assumption is changed with a reason, and its version and source are seen', async () => {
  const { page, close } = await open('/verkennen')
  await page.getByRole('button', { name: /aannames bekijken/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  expect(await dialog.getByRole('row').count()).toBeGreaterThan(50)
  expect(await dialog.textContent()).toContain('Drinkwater per persoon per dag')
  expect((await axeViolations(page)).map(({ rule, where }) => `${rule} ${where.join(' ')}`)).toEqual([])
  await close()
})

test('a network is shown with its proof in plain words, and a site says why it is there and can be pinned', async () => {
  const { page, close } = await open('/netwerk')
  await page
    .getByText(/Bewezen: met deze aannames (hooguit [\d,]+\s% beter mogelijk|kan het niet beter)/)
    .first()
    .waitFor()
  const figure = page.getByRole('figure').first()
  await figure.getByText('Tabel', { exact: true }).click()
  await figure.getByRole('table').getByRole('button').first().click()
  const why = page.getByRole('region', { name: /Waarom dit punt/ })
  await why.getByRole('button', { name: 'Zet vast' }).click()
  await page.getByText('Vastgezet op de kaart').waitFor()
  expect(await page.locator('dl').filter({ hasText: 'Vastgezet op de kaart' }).textContent()).toMatch(/Vastgezet op de kaart1/)
  await page.getByRole('button', { name: 'Zoek het beste netwerk' }).click()
  await page
    .getByText(/Bewezen: met deze aannames/)
    .first()
    .waitFor({ timeout: 60_000 })
  await close()
}, 120_000)

test('a bridge is closed, the network is searched again without it, and the answer says so', async () => {
  const { page, close } = await open('/netwerk')
  await page.getByRole('button', { name: /Sluit bruggen en veren/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').or(dialog.getByRole('textbox')).first().fill('Waalbrug')
  await dialog
    .getByRole('switch', { name: /Waalbrug/ })
    .first()
    .click({ force: true })
  expect((await axeViolations(page)).map(({ rule, where }) => `${rule} ${where.join(' ')}`)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Zoek het beste netwerk' }).click()
  await page
    .getByText(/dicht: .*Waalbrug/)
    .first()
    .waitFor({ timeout: 60_000 })
  await close()
}, 120_000)

test('another duration is computed under a name that says it was changed, and stands in the list by that name', async () => {
  const { page, close } = await open('/verkennen')
  const hours = page.getByRole('textbox', { name: 'Duur (midden)' })
  await hours.fill('20')
  await hours.press('Enter')
  await page
    .getByRole('button', { name: /Bereken/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: /\(aangepast\)/ }).waitFor({ timeout: 45_000 })
  expect(await page.getByRole('combobox', { name: 'Kies een scenario' }).inputValue()).toBe('power-cut-winter-72h-changed')
  await page.getByText('Deze keuze is nog niet berekend').waitFor({ state: 'detached' })
  await close()
}, 90_000)

test('a plan that cannot exist is refused on the spot, and what was typed stays', async () => {
  const { page, close } = await open('/netwerk')
  const points = page.getByRole('textbox', { name: 'Hoeveel punten' })
  await points.fill('13')
  await points.press('Enter')
  await page.getByRole('button', { name: 'Zoek het beste netwerk' }).click()
  await page
    .getByText(/samen vragen minstens 14 punten|Vraag meer punten/)
    .first()
    .waitFor({ timeout: 45_000 })
  expect(await points.inputValue()).toBe('13')
  await close()
})

test('power gone and back: the plan, the opgave and the figures are still there', async () => {
  const { page, close } = await open('/netwerk')
  await page.getByRole('textbox', { name: 'Naam van het plan' }).fill('Plan voor het college')
  await page.getByRole('button', { name: 'Bewaar dit netwerk' }).click()
  await page.getByText('Plan voor het college').first().waitFor()
  await page.getByRole('button', { name: 'Zet op de opgaven' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().waitFor()
  await dialog
    .getByRole('button', { name: /Zet op de opgaven|Bewaar/ })
    .last()
    .click()
  await dialog.waitFor({ state: 'detached' })
  await close()

  await hub.kill()
  await hub.start()

  const again = await open('/netwerk')
  await again.page.getByText('Plan voor het college').first().waitFor()
  await again.page.goto(`${hub.address()}/opgaven`)
  await again.page.getByRole('table').waitFor()
  expect(await again.page.getByRole('row').count()).toBeGreaterThan(1)
  await again.close()
}, 120_000)

test('English is one press away and stays', async () => {
  const { page, close } = await open('/verkennen')
  await page.getByText('EN', { exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Power cut in winter, 72 hours' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Power cut in winter, 72 hours' }).waitFor()
  for (const path of ['/netwerk', '/opgaven', '/regio', '/over']) {
    await page.goto(hub.address() + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByRole('main').textContent(), path).not.toMatch(/\b(gemeente|uitgesloten|vastgezet|beter mogelijk|bron:)\b/i)
  }
  await close()
})

test('the page Over says where everything is kept, that the disk was tried, and how the clocks stand', async () => {
  const { page, close } = await open('/over')
  const store = page.getByRole('region', { name: 'Opslag' })
  await store.getByText('SQLite, in de map van deze hub').waitFor()
  await store.getByText(/journal_mode wal, synchronous 2/).waitFor()
  await store.getByText(/gelukt in [0-9.,]+\sms/).waitFor()
  expect(await page.getByRole('region', { name: 'Klokken' }).textContent()).toContain('Nog met geen andere klok vergeleken.')
  await close()
})

const PAGES = ['/verkennen', '/verkennen/getoetst', '/netwerk', '/opgaven', '/regio', '/over']
test.each(PAGES)(
  '%s passes axe at desk and phone size, by day and by night, without scrolling sideways',
  async (path) => {
    for (const [viewport, colorScheme] of [
      [DESK, 'light'],
      [PHONE, 'dark'],
      [WIDE, 'light'],
      [DESK, 'dark'],
      [PHONE, 'light'],
    ] as const) {
      const { page, close } = await open(path, { viewport, colorScheme })
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      const found = await axeViolations(page)
      expect(
        found.map(({ rule, where }) => `${rule}: ${where.join(' ')}`),
        `${path} ${viewport.width} ${colorScheme}`,
      ).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(overflow, `${path} ${viewport.width}: scrolls sideways`).toBeLessThanOrEqual(0)
      await close()
    }
  },
  180_000,
)

test('everything on Verkennen and Netwerk is reached with the Tab key alone, and focus is always seen', async () => {
  for (const path of ['/verkennen', '/netwerk']) {
    const wanted = path === '/verkennen' ? 'Bereken' : 'Zoek het beste netwerk'
    const { page, close } = await open(path)
    await page.getByRole('button', { name: wanted }).waitFor() // the heading is there before the region has come in
    const names: string[] = []
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const element = document.activeElement
        if (!(element instanceof HTMLElement) || element === document.body) return undefined
        const style = getComputedStyle(element)
        const label = element.closest('label')
        const around = label ? getComputedStyle(label) : style
        const seen = [style, around].some((one) => one.outlineStyle !== 'none' || one.boxShadow !== 'none')
        return { name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40), seen, tag: element.tagName }
      })
      if (!at) break
      names.push(at.name)
      if (at.tag === 'A' || at.tag === 'BUTTON') expect(at.seen, `${path}: no focus to be seen on "${at.name}"`).toBe(true)
    }
    expect(names.join('|')).toContain(wanted)
    await close()
  }
})

test('on paper the map is drawn as well, which a printer would not get from WebGL, and no panel lies over another', async () => {
  const { page, close } = await open('/verkennen')
  await page.getByText(/Cijfers op uur 24/).waitFor()
  await page.getByText('Nijmegen', { exact: true }).first().waitFor() // the map names its places once it stands
  const paper = (): Promise<number> =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.app-map__paper')
      const pixels = canvas?.width ? canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data : undefined
      return new Set(pixels ? new Uint32Array(pixels.buffer) : []).size
    })
  expect(await paper()).toBe(0)
  await page.pdf({ format: 'A4' })
  expect(await paper()).toBeGreaterThan(20) // land, water, borders, five classes, and the edges of names

  await page.setViewportSize({ width: 700, height: 1000 }) // about as wide as A4 between its margins
  await page.emulateMedia({ media: 'print' })
  const panels = await page
    .locator('.wb-panel, .wb-map, .wb-card')
    .evaluateAll((all) =>
      all
        .filter((one) => one.getClientRects().length > 0)
        .map((one) => ({ top: one.getBoundingClientRect().top, bottom: one.getBoundingClientRect().bottom })),
    )
  expect(panels.length).toBeGreaterThan(6)
  const rows = panels.toSorted((a, b) => a.top - b.top)
  for (const [at, row] of rows.entries()) expect(row.top).toBeGreaterThanOrEqual((rows[at - 1]?.bottom ?? row.top) - 1)
  await close()
})

// near the end: its run is the newest from here on
test('water is added in the editor with its depth; the delivered flood is computed and sends the network elsewhere', {
  timeout: 180_000,
}, async () => {
  const { page, close } = await open('/verkennen', { viewport: DESK })
  await page.getByRole('button', { name: 'Pas alles aan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Voeg water toe' }).click()
  const depth = dialog.getByRole('group', { name: 'Hoe diep het water staat' })
  await depth.getByRole('textbox', { name: 'Hoogste' }).fill('3')
  await depth.getByRole('textbox', { name: 'Hoogste' }).press('Tab')
  expect(await axeViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Gebruik dit scenario' }).click()
  await page.getByText('Getekend gebied · 1 meter · 240 uur').waitFor()

  await page.getByRole('combobox', { name: 'Kies een scenario' }).selectOption({ label: 'Dijkdoorbraak in het Land van Maas en Waal' })
  await page.getByText('West Maas en Waal · 1,5 meter · 336 uur').waitFor()
  await page
    .getByRole('button', { name: /Bereken/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: /Dijkdoorbraak/ }).waitFor({ timeout: 90_000 })
  await page.getByText('Huis onbewoonbaar').first().waitFor({ state: 'attached' })
  await page.goto(`${hub.address()}/netwerk`)
  await page
    .getByRole('combobox', { name: 'Water over het land', exact: true })
    .selectOption({ label: 'Dijkdoorbraak in het Land van Maas en Waal' })
  await page.getByText('Met deze regels is nog niet gezocht').waitFor()
  await page.getByRole('combobox', { name: 'Water over het land', exact: true }).selectOption({ label: 'geen water' })
  await close()
})

// last: the run it makes is the one that stands ready when a page opens
test('a run made earlier is chosen from the list, laid beside the one on the screen, and opened again', async () => {
  const { page, close } = await open('/verkennen')
  const started = await page.request.post(`${hub.address()}/v1/impact-runs`, { data: { scenario: 'drinking-water-48h', draws: 64 } })
  const { id } = (await started.json()) as { id: string } // a JobView
  for (let i = 0; i < 300; i++) {
    const { state } = (await (await page.request.get(`${hub.address()}/v1/jobs/${id}`)).json()) as { state: string } // a JobView
    if (state === 'done') break
    await page.waitForTimeout(100)
  }
  await page.goto(`${hub.address()}/verkennen`)
  const panel = page.getByRole('region', { name: 'Eerdere berekeningen' })
  const list = panel.getByRole('combobox', { name: 'Kies een berekening' })
  await list.waitFor()
  await list.selectOption({ index: 0 })
  await panel.getByRole('button', { name: 'Vergelijk' }).click()
  await panel.getByRole('table').waitFor()
  expect(await panel.getByRole('row').count()).toBeGreaterThan(5)
  const heading = await page.getByRole('heading', { level: 1 }).textContent()
  await panel.getByRole('button', { name: 'Open deze' }).click()
  await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, heading)
  await close()
})
