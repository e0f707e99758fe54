import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { encodeBatch } from '@weerbaar/core'
import { mulberry32, openBrowser, type OpenedPage, type TestBrowser, testDevice } from '@weerbaar/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeCrypto } from '../../node-crypto.ts'
import { frameMatrix, type QrMatrix, qrFrames, qrReceiver } from './index.ts'

/** The scanner as browsers load it, by itself. */
const SCANNER = readFileSync(createRequire(import.meta.url).resolve('jsqr/dist/jsQR.js'))

let server: Server
let browser: TestBrowser
let page: OpenedPage
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/jsQR.js') response.setHeader('content-type', 'text/javascript').end(SCANNER)
    else response.setHeader('content-type', 'text/html').end('<!doctype html><title>camera</title><script src="/jsQR.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await openBrowser()
  page = await browser.openPage(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`) // TCP has such an address
}, 120_000)
afterAll(async () => {
  await page.close()
  await browser.close()
  server.close()
})

/** Draws a code on a screen of a browser and films it askew with another canvas. @returns what the scanner read */
function film({ size, modules }: QrMatrix, turn: number): Promise<string | null> {
  return page.page.evaluate(
    ({ size, modules, turn }) => {
      const scanner = (globalThis as unknown as { jsQR: (rgba: Uint8ClampedArray, w: number, h: number) => { data: string } | null }).jsQR // loaded by the page
      const context = (size: number) => {
        const canvas = document.createElement('canvas')
        canvas.width = canvas.height = size
        const drawing = canvas.getContext('2d', { willReadFrequently: true })
        if (drawing === null) throw new TypeError('no canvas')
        drawing.fillStyle = 'white'
        drawing.fillRect(0, 0, size, size)
        return { canvas, drawing }
      }
      const module = 6
      const quiet = 4 * module
      const screen = context(size * module + 2 * quiet)
      screen.drawing.fillStyle = 'black'
      for (const [i, dark] of modules.entries())
        if (dark === 1) screen.drawing.fillRect(quiet + (i % size) * module, quiet + Math.floor(i / size) * module, module, module)
      // The camera is held a little turned, smaller than the screen, and its picture is smoothed by the browser itself.
      const camera = context(640)
      camera.drawing.translate(320, 320)
      camera.drawing.rotate(turn)
      const side = 500
      camera.drawing.drawImage(screen.canvas, -side / 2, -side / 2, side, side)
      const { data, width, height } = camera.drawing.getImageData(0, 0, 640, 640)
      return scanner(data, width, height)?.data ?? null
    },
    { size, modules: [...modules], turn },
  )
}

test('three signed events cross from a screen to a camera in a real browser with three of ten codes missed', async () => {
  const device = testDevice('punt')
  const message = encodeBatch([1, 2, 3].map((i) => device.write({ hulpvraag: i, text: 'insuline, nu' }).record))
  const chance = mulberry32(45)
  const frames = qrFrames(message, { sha256: nodeCrypto.sha256, random: mulberry32(7) })
  const receiver = qrReceiver(nodeCrypto.sha256)
  let [shown, read] = [0, 0]
  while (shown < 200) {
    const code = frameMatrix(frames.next().value)
    shown++
    if (chance() < 0.3) continue // the camera looked away
    const text = await film(code, (chance() - 0.5) * 0.2)
    if (text === null) continue
    read++
    const taken = receiver.take(text)
    if (taken.kind !== 'complete') continue
    expect(taken.bytes).toEqual(message)
    expect(read).toBeLessThan(shown)
    return
  }
  expect.unreachable(`${shown} codes shown, ${read} read, and no message`)
}, 120_000)
