import { afterAll, beforeAll, expect, test } from 'vitest'
import { newTablet, startWorld, type World } from './at-point.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
}, 300_000)
afterAll(() => world?.end())

test('what one tablet shows as QR codes another reads with its camera, with three in ten codes missed, and counts it', async () => {
  const giver = await newTablet(world, 'Teller', { letter: 'A' })
  const taker = await newTablet(world, 'Teller', { letter: 'B' })
  for (const { page } of [giver, taker]) {
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.context().setOffline(true)
  }
  for (let i = 0; i < 6; i++) await giver.page.getByRole('button', { name: /Kind/ }).click()
  await giver.page.waitForFunction(() => document.querySelector('output')?.textContent === '6')
  for (const { page } of [giver, taker]) await page.evaluate(() => (location.hash = '#/doorgeven'))
  await giver.page.getByRole('button', { name: 'Toon QR-codes' }).click()
  const codes = giver.page.getByRole('img', { name: /QR-codes van/ })
  await codes.waitFor()
  // The camera of the taker sees what the giver shows.
  await taker.page.evaluate(() => {
    const scene = document.createElement('canvas')
    scene.width = scene.height = 900
    scene.getContext('2d')?.fillRect(0, 0, 1, 1)
    const see = async (picture: string) => {
      const image = new Image()
      image.src = picture
      await image.decode()
      const context = scene.getContext('2d')
      context?.clearRect(0, 0, 900, 900)
      context?.drawImage(image, 20, 20)
    }
    Object.assign(globalThis, { see })
    navigator.mediaDevices.getUserMedia = async () => scene.captureStream(30)
  })
  await taker.page.getByRole('button', { name: 'Lees QR-codes' }).click()
  const done = taker.page.getByText(/\d+ regels overgenomen/)
  for (let frame = 0; frame < 200 && !(await done.isVisible()); frame++) {
    const picture = await codes.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL()) // the codes are drawn on a canvas
    if (frame % 10 < 7)
      await taker.page.evaluate((shown) => (globalThis as unknown as { see: (picture: string) => Promise<void> }).see(shown), picture) // put there above
    await taker.page.waitForTimeout(310)
  }
  await done.waitFor()
  await taker.page.evaluate(() => (location.hash = '#/tellen'))
  await taker.page.waitForFunction(() => document.querySelector('output')?.textContent === '6')
  for (const { page, complaints } of [giver, taker]) {
    await page.context().close()
    expect(complaints.filter((line) => !line.includes('net::ERR_INTERNET_DISCONNECTED'))).toEqual([])
  }
}, 180_000)
