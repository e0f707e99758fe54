import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeWithoutLaptop, newTablet, POINT, startWorld, statusOf, type World } from './at-point.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
}, 300_000)
afterAll(() => world?.end())

const inside = async () => {
  const answer = await fetch(`${world.hub.address()}/v1/points/${POINT}`)
  const view = (await answer.json()) as { standing?: { visitors: { inside?: number } } } // the hub's own form
  return view.standing?.visitors.inside
}
const tapAdult = { name: /Volwassene/ } as const

test('the storage of a tablet is cleared: what the laptop had comes back, and what it had not is named', async () => {
  const opened = await newTablet(world, 'Teller', { letter: 'C' })
  const { page } = opened
  await page.evaluate(() => navigator.serviceWorker.ready)
  const before = (await inside()) ?? 0
  for (let i = 0; i < 3; i++) await page.getByRole('button', tapAdult).click()
  await statusOf(opened, /Opgeslagen op de laptop/)
  await page.waitForFunction((people) => document.querySelector('output')?.textContent === String(people), before + 3)
  await statusOf(opened, /Opgeslagen op de laptop/)
  await page.context().setOffline(true)
  for (let i = 0; i < 2; i++) await page.getByRole('button', tapAdult).click()
  await statusOf(opened, /Alleen op deze tablet \(2\)/)
  // The app closes before its storage goes: open, it would put everything back from memory.
  await page.goto('about:blank')
  await page.context().setOffline(false)
  await page.goto(`${world.hub.address()}/v1/points`)
  await page.evaluate(
    () =>
      new Promise((done, failed) => {
        const request = indexedDB.deleteDatabase('weerbaar-punt')
        request.addEventListener('success', done)
        request.addEventListener('error', failed)
      }),
  )
  await page.goto(`${world.hub.address()}/punt/`)
  const lost = page.getByRole('alert').filter({ hasText: 'De opslag van deze tablet is gewist' })
  await lost.waitFor()
  expect(await lost.textContent()).toContain('2 regels waren nog alleen op deze tablet')
  await page.getByRole('radio', { name: /Sporthal Westroijen/ }).check()
  await page.getByRole('radio', { name: 'Teller', exact: true }).check()
  await page.getByRole('radio', { name: 'Tablet van het punt' }).check()
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.waitForFunction((people) => document.querySelector('output')?.textContent === String(people), before + 3)
  await closeWithoutLaptop(opened)
})

test('two pages of one tablet write one chain, and each shows what the other counted', async () => {
  const opened = await newTablet(world, 'Teller', { letter: 'D' })
  const { page } = opened
  const second = await page.context().newPage()
  await second.goto(`${world.hub.address()}/punt/`)
  await second.getByRole('button', tapAdult).waitFor()
  const figure = Number(await page.locator('output').textContent())
  await Promise.all(
    [1, 2, 3, 4, 5].flatMap(() => [page.getByRole('button', tapAdult).click(), second.getByRole('button', tapAdult).click()]),
  )
  for (const one of [page, second])
    await one.waitForFunction((people) => document.querySelector('output')?.textContent === String(people), figure + 10)
  await statusOf(opened, /Opgeslagen op de laptop/)
  expect(await inside()).toBe(figure + 10)
  await opened.close()
})

test('a full tablet says that nothing was kept, and counts on once there is room', async () => {
  const opened = await newTablet(world, 'Teller', { letter: 'E' })
  const { page } = opened
  const figure = await page.locator('output').textContent()
  await page.evaluate(() => {
    const store = IDBObjectStore.prototype
    const own = Object.getOwnPropertyDescriptor(store, 'add')?.value as typeof store.add // every browser has it
    let full = true
    Object.assign(globalThis, { makeRoom: () => (full = false) })
    store.add = function (...args) {
      if (full) throw new DOMException('no room', 'QuotaExceededError')
      return own.apply(this, args)
    }
  })
  await page.getByRole('button', tapAdult).click()
  await page.getByRole('alert').filter({ hasText: 'De tablet is vol' }).waitFor()
  expect(await page.locator('output').textContent()).toBe(figure)
  await page.evaluate(() => (globalThis as unknown as { makeRoom: () => void }).makeRoom()) // put there above
  await page.getByRole('button', { name: 'Gezien' }).click()
  await page.getByRole('button', tapAdult).click()
  await page.waitForFunction((people) => document.querySelector('output')?.textContent === String(people), Number(figure) + 1)
  await opened.close()
})

test('a tablet whose clock stands in 2019 hands in its counts, and the device page says that its clock is behind', async () => {
  const opened = await newTablet(world, 'Teller', { letter: 'F' })
  const { page } = opened
  await page.addInitScript(() => {
    const now = Date.now.bind(Date)
    Date.now = () => now() - 7 * 365 * 86_400_000
  })
  await page.reload()
  const before = (await inside()) ?? 0
  await page.getByRole('button', tapAdult).click()
  await statusOf(opened, /Opgeslagen op de laptop/)
  expect(await inside()).toBe(before + 1)
  await page.goto(`${world.hub.address()}/punt/#/instellen`)
  await page.getByText(/klok van deze tablet loopt .* minuten achter/).waitFor()
  await opened.close()
})

// Last: the laptop of this file is gone after it.
test('the laptop dies and another takes its place: it gets everything, and until then the tablet says that nobody has it', async () => {
  const opened = await newTablet(world, 'Teller', { letter: 'G' })
  const { page } = opened
  const figure = Number(await page.locator('output').textContent()) + 3
  for (let i = 0; i < 3; i++) await page.getByRole('button', tapAdult).click()
  await page.waitForFunction((people) => document.querySelector('output')?.textContent === String(people), figure)
  await statusOf(opened, /Opgeslagen op de laptop/)
  await world.hub.kill()
  await page.getByRole('button', tapAdult).click()
  await statusOf(opened, /Alleen op deze tablet \(1\).*Op de laptop/)
  await world.hub.replace()
  await statusOf(opened, /Opgeslagen op de laptop/)
  expect(await page.locator('output').textContent()).toBe(String(figure + 1))
  const mine = await fetch(`${world.hub.address()}/v1/points/${POINT}`)
  // Only this tablet met the new laptop, so it has what this tablet wrote, and nothing of the others.
  expect(((await mine.json()) as { standing: { visitors: { inside: number } } }).standing.visitors.inside).toBe(4)
  await closeWithoutLaptop(opened)
}, 120_000)
