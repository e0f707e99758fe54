import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { openBrowser, type TestBrowser } from './open-page.ts'

const PAGES: Readonly<Record<string, string>> = {
  '/quiet': '<h1>Stil</h1>',
  '/log': '<script>console.log("hallo")</script>',
  '/error': '<script>throw new Error("kapot")</script>',
  '/outside': '<img alt="" src="http://192.0.2.1/pixel.png">',
  '/socket': '<script>new WebSocket("ws://192.0.2.1/")</script>',
  '/poor': '<input><p style="color:#bbb;background:#fff">bleek</p>',
  '/map': `<canvas></canvas><script>
    const gl = document.querySelector('canvas').getContext('webgl2', { preserveDrawingBuffer: false })
    gl.clearColor(0, 1, 0, 1)
    gl.clear(gl.COLOR_BUFFER_BIT)
    const pixel = new Uint8Array(4)
    for (let i = 0; i < 20; i++) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
    document.title = pixel.join()
  </script>`,
}

let server: Server
let address: string
let browser: TestBrowser

beforeAll(async () => {
  server = createServer(({ url = '' }, answer) => {
    const body = PAGES[url]
    answer.writeHead(body === undefined && url !== '/favicon.ico' ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    answer.end(`<!doctype html><html lang="nl"><title>Proef</title><main>${body ?? 'niets'}</main></html>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a TCP server has a port
  browser = await openBrowser()
}, 300_000)

afterAll(async () => {
  await browser.close()
  await new Promise((resolve) => server.close(resolve))
})

test('a quiet page closes without a word, and speaks Dutch in the time of Amsterdam', async () => {
  const { page, close } = await browser.openPage(`${address}/quiet`)
  expect(await page.evaluate(() => [navigator.language, new Date('2026-07-01T00:00:00Z').getHours()])).toEqual(['nl-NL', 2])
  await close()
}, 30_000)

test.each([
  ['/log', 'console log: hallo'],
  ['/error', 'uncaught: kapot'],
  ['/outside', 'request leaves this machine: http://192.0.2.1/pixel.png'],
  ['/socket', 'request leaves this machine: ws://192.0.2.1/'],
  ['/missing', '404 (Not Found)'],
])(
  'a page that says or asks something fails its test: %s',
  async (path, complaint) => {
    const opened = await browser.openPage(address + path)
    await opened.page.waitForLoadState('networkidle')
    await expect(opened.close()).rejects.toThrow(complaint)
  },
  30_000,
)

test('a map drawn by WebGL in software is quiet', async () => {
  const { page, close } = await browser.openPage(`${address}/map`)
  expect(await page.title()).toBe('0,255,0,255')
  await close()
}, 30_000)

test('axe names the rule and the place', async () => {
  const { page, close } = await browser.openPage(`${address}/poor`)
  expect((await axeViolations(page)).map(({ rule }) => rule)).toEqual(['color-contrast', 'label'])
  await close()
}, 30_000)
