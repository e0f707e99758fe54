import { parseMunicipalityId, parseRecordId, parseSlug, type PointEvent } from '@weerbaar/core'
import { openBrowser, type OpenedPage, type RunningHub, startHub, type TestBrowser } from '@weerbaar/testkit'
import { expect } from 'vitest'

export const PHONE = { width: 360, height: 740 }
const TABLET = { width: 1024, height: 768 }
export const POINT = parseRecordId('punt-1')!
const MUNICIPALITY = parseMunicipalityId('GM0281@2024')!
const WATER = parseSlug('water')!
const MEALS = parseSlug('meals')!

/** A point with water and meals, as the municipality makes it before anybody opens it. */
const REGISTERED: readonly PointEvent[] = [
  {
    type: 'PointRegistered',
    point: POINT,
    card: {
      name: 'Sporthal Westroijen',
      number: 12,
      municipality: MUNICIPALITY,
      tier: 'local',
      at: null,
      address: null,
      site: null,
      capacity: 200,
      plan: null,
    },
  },
  { type: 'StockItemSet', point: POINT, item: WATER, card: { name: 'Drinkwater', unit: 'liter', warnAt: 200, planned: 2000 } },
  { type: 'StockItemSet', point: POINT, item: MEALS, card: { name: 'Maaltijden', unit: 'stuks', warnAt: 20, planned: 300 } },
]
const OPENED: PointEvent = { type: 'PointOpened', point: POINT, by: 'municipality', orderedBy: 'burgemeester', authority: null }

export interface World {
  readonly hub: RunningHub
  readonly browser: TestBrowser
  readonly end: () => Promise<void>
}

/** The real hub with one point, and a real browser. */
export async function startWorld(): Promise<World> {
  const [hub, browser] = await Promise.all([startHub(), openBrowser()])
  await hub.write(...REGISTERED, OPENED)
  return {
    hub,
    browser,
    async end() {
      await browser.close()
      await hub.end()
    },
  }
}

export type TaskName = 'Teller' | 'Balie' | 'Voorraad' | 'Coördinator'

/** A new tablet, taken into use. */
export async function newTablet(
  { hub, browser }: World,
  task: TaskName,
  options: Parameters<TestBrowser['openPage']>[1] & { readonly letter?: string; readonly kit?: boolean } = {},
): Promise<OpenedPage> {
  const opened = await browser.openPage(`${hub.address()}/punt/`, { viewport: TABLET, ...options })
  const { page } = opened
  await page.getByRole('radio', { name: /Sporthal Westroijen/ }).check({ timeout: 30_000 })
  await page.getByRole('radio', { name: task, exact: true }).check()
  await page.getByLabel(/Letter op de achterkant/).fill(options.letter ?? 'A')
  await page.getByRole('radio', { name: options.kit === false ? /Eigen telefoon/ : 'Tablet van het punt' }).check()
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('navigation', { name: 'Taken' }).waitFor()
  return opened
}

/** Ends a page whose laptop was away: the browser itself says on the console that nobody answered, and nothing else may stand there. */
export async function closeWithoutLaptop({ page, complaints }: OpenedPage): Promise<void> {
  await page.context().close()
  expect(
    complaints.filter(
      (line) =>
        !/Failed to load resource: net::ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED|CONNECTION_RESET|EMPTY_RESPONSE).*\/v1\/tablet\//.test(
          line,
        ),
    ),
  ).toEqual([])
}

export const statusOf = (opened: OpenedPage, words: RegExp): Promise<void> =>
  opened.page.getByRole('status').filter({ hasText: words }).waitFor({ timeout: 45_000 })
