import { axeViolations } from '@weerbaar/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeWithoutLaptop, newTablet, PHONE, POINT, startWorld, statusOf, type World } from './at-point.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
}, 300_000)
afterAll(() => world?.end())

const inside = async () => {
  const view = (await (await fetch(`${world.hub.address()}/v1/points/${POINT}`)).json()) as { standing: { visitors: { inside?: number } } } // the hub's own form
  return view.standing.visitors.inside
}

test('a new tablet counts with one tap, takes a tap back, and the laptop has what the status line says it has', async () => {
  const opened = await newTablet(world, 'Teller', { viewport: PHONE })
  const { page } = opened
  expect(await page.title()).toContain('OEFENING')
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: /Volwassene/ }).click()
  await page.getByRole('button', { name: /Kind/ }).click()
  await page.getByRole('button', { name: /65-plus/ }).click()
  await page.getByText(/Laatst geteld: 65-plus/).waitFor()
  await page.getByRole('button', { name: 'Herstel' }).click()
  await page.getByText(/Laatst geteld: Kind/).waitFor()
  await page.getByRole('button', { name: 'Gaat weg' }).click()
  await page.getByText(/Laatst geteld: Gaat weg/).waitFor()
  expect(await page.locator('output').textContent()).toBe('3')
  await statusOf(opened, /Opgeslagen op de laptop \d\d:\d\d/)
  expect(await inside()).toBe(3)
  expect((await axeViolations(page)).map(({ rule, where }) => `${rule} ${where.join(' ')}`)).toEqual([])
  await opened.close()
})

test('without any network the app opens again, counts on, and hands everything in when the laptop is back', async () => {
  const opened = await newTablet(world, 'Teller', { letter: 'B' })
  const { page } = opened
  await page.evaluate(() => navigator.serviceWorker.ready)
  const before = (await inside()) ?? 0
  await page.context().setOffline(true)
  for (let i = 0; i < 4; i++) await page.getByRole('button', { name: /Volwassene/ }).click()
  await statusOf(opened, /Alleen op deze tablet \(4\)/)
  await page.reload()
  await statusOf(opened, /Alleen op deze tablet \(4\)/)
  await page.getByRole('button', { name: /Volwassene/ }).click()
  await statusOf(opened, /Alleen op deze tablet \(5\)/)
  expect(await inside()).toBe(before)
  await page.context().setOffline(false)
  await statusOf(opened, /Opgeslagen op de laptop/)
  expect(await inside()).toBe(before + 5)
  await closeWithoutLaptop(opened)
})

/** As in a browser of before 2024. */
const WITHOUT_ED25519 = `if (isSecureContext) for (const name of ['generateKey', 'importKey', 'sign', 'verify']) {
  const real = SubtleCrypto.prototype[name]
  SubtleCrypto.prototype[name] = async function (...given) {
    if (given.some((one) => one?.name === 'Ed25519')) throw new DOMException('Unrecognized name.', 'NotSupportedError')
    return real.apply(this, given)
  }
}`

test('an old browser without Ed25519 counts too, goes on after a reload without network, and says that its key is less well protected', async () => {
  const opened = await newTablet(world, 'Teller', { letter: 'D', first: WITHOUT_ED25519 })
  const { page } = opened
  await page.evaluate(() => navigator.serviceWorker.ready)
  const before = (await inside()) ?? 0
  await page.getByRole('button', { name: /Volwassene/ }).click()
  await statusOf(opened, /Opgeslagen op de laptop/)
  await page.context().setOffline(true)
  await page.reload()
  await page.getByRole('button', { name: /Volwassene/ }).click()
  await statusOf(opened, /Alleen op deze tablet \(1\)/)
  await page.context().setOffline(false)
  await statusOf(opened, /Opgeslagen op de laptop/)
  expect(await inside()).toBe(before + 2)
  await page.getByRole('link', { name: 'Meer' }).click()
  await page.getByRole('link', { name: /Dit apparaat|Deze tablet/ }).click()
  await page.getByText(/minder goed beschermd/).waitFor()
  await closeWithoutLaptop(opened)
})
