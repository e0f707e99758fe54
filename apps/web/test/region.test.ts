import { readFileSync } from 'node:fs'
import { axeViolations, openBrowser, type OpenedPage, type TestBrowser } from '@weerbaar/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHub, startHub } from './start-hub.ts'

let hub: RunningHub
let browser: TestBrowser

beforeAll(async () => {
  ;[hub, browser] = await Promise.all([startHub(), openBrowser()])
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hub?.end()
})

const open = (path: string, options?: Parameters<TestBrowser['openPage']>[1]): Promise<OpenedPage> =>
  browser.openPage(hub.address() + path, options)
const PHOTO = readFileSync(new URL('../../../packages/importers/src/photo/fixtures/baseline.jpg', import.meta.url))

test('what somebody fills in on the card of a site is there after a restart, with its photo', async () => {
  const { page, close } = await open('/regio/locaties')
  await page.getByRole('table').getByRole('button').first().click()
  const card = page.getByRole('region', { name: 'Kaart van deze locatie' })
  await card.getByText('volgens de bron').first().waitFor()
  await card.getByRole('button', { name: 'Wijzig Is de eigenaar akkoord?' }).click()
  await page.getByRole('dialog').getByRole('combobox').selectOption({ label: 'akkoord' })
  await page.getByRole('dialog').getByRole('button', { name: 'Bewaar' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await card.getByRole('button', { name: 'Wijzig Vloer voor mensen' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('640')
  await page.getByRole('dialog').getByRole('textbox').press('Tab')
  await page.getByRole('dialog').getByRole('button', { name: 'Bewaar' }).click()
  await card.getByText('640 m²').waitFor()
  await card.locator('input[type=file]').setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: PHOTO })
  await card.getByRole('img').waitFor()
  await page.getByRole('combobox', { name: 'Welke locaties' }).selectOption({ label: 'Eigenaar is akkoord' })
  expect(await page.getByRole('table').getByRole('row').count()).toBe(2)
  expect(await axeViolations(page)).toEqual([])
  const address = page.url()
  await close()
  await hub.kill()
  await hub.start()
  const after = await browser.openPage(address)
  await after.page.getByText('640 m²').waitFor()
  await after.page.getByRole('region', { name: 'Kaart van deze locatie' }).getByRole('img').waitFor()
  await after.close()
})
