import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keepAuthority, makeAuthority } from '@weerbaar/store'
import { axeViolations, findChromium } from '@weerbaar/testkit'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'weerbaar-trust-'))
const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const HOST = 'hof.weerbaar.internal'
const tools = spawnSync('certutil', ['-H']).error === undefined
let hub: ChildProcess | undefined
const open: Browser[] = []
let safe = ''
let plain = ''

/** Starts the real program and waits for both of its addresses. */
function started(): Promise<void> {
  const words = [
    '--data',
    join(folder, 'hub'),
    '--tls',
    '--port',
    '0',
    '--plain-port',
    '0',
    '--level',
    'point',
    '--name',
    'Hof',
    '--lang',
    'en',
  ]
  const child = spawn(process.execPath, [MAIN, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  hub = child
  let said = ''
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the hub ended with ${code}: ${said}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const ports = [/Without trust at http:\/\/127\.0\.0\.1:(\d+)/.exec(said), /ready at https:\/\/127\.0\.0\.1:(\d+)/.exec(said)]
      const [plainPort, safePort] = ports.map((found) => found?.[1])
      if (plainPort === undefined || safePort === undefined) return
      plain = `http://${HOST}:${plainPort}`
      safe = `https://${HOST}:${safePort}`
      resolve()
    })
  })
}

/** A Chromium with a certificate store of its own, as on a tablet: trusting the authority, or not. */
async function tablet(trusting: boolean): Promise<Browser> {
  const home = mkdtempSync(join(folder, 'home-'))
  const store = join(home, '.pki', 'nssdb')
  mkdirSync(store, { recursive: true })
  if (tools) {
    execFileSync('certutil', ['-d', `sql:${store}`, '-N', '--empty-password'])
    const file = join(folder, 'hub', 'tls', 'authority.pem')
    if (trusting) execFileSync('certutil', ['-d', `sql:${store}`, '-A', '-t', 'C,,', '-n', 'weerbaar', '-i', file])
  }
  const browser = await chromium.launch({
    executablePath: findChromium(),
    env: { ...process.env, HOME: home },
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--host-resolver-rules=MAP ${HOST} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  })
  open.push(browser)
  return browser
}

beforeAll(async () => {
  const authority = await makeAuthority(HOST, Date.now(), (count) => new Uint8Array(randomBytes(count)))
  keepAuthority(join(folder, 'hub', 'tls'), authority)
  await started()
})
afterAll(async () => {
  for (const browser of open) await browser.close()
  if (hub?.exitCode === null) {
    const gone = new Promise((resolve) => hub?.once('exit', resolve))
    hub.kill('SIGTERM')
    await gone
  }
  rmSync(folder, { recursive: true, force: true })
})

test('a tablet that does not trust the laptop is refused the safe page, and the plain page says so and how to go on', async () => {
  const browser = await tablet(false)
  const refused = await browser.newPage({ locale: 'nl-NL' })
  await expect(refused.goto(safe)).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID')
  await refused.close() // its page of the error is still on its way, and would come between what is opened next
  const page = await browser.newPage({ locale: 'nl-NL' })
  await page.goto(`${plain}/vertrouwen/`)
  expect(await page.evaluate('isSecureContext')).toBe(false)
  const said = page.locator('#proef')
  await said.filter({ hasText: 'Nog niet' }).waitFor({ timeout: 60_000 })
  for (const name of ['Android', 'iPad, iPhone', 'Windows', 'Linux'])
    expect(await page.getByRole('heading', { name, exact: true }).count()).toBe(1)
  expect(await axeViolations(page)).toEqual([])
  const [crt, forms] = await Promise.all([
    page.request.get(`${plain.replace(HOST, '127.0.0.1')}/vertrouwen/weerbaar.crt`),
    page.request.get(`${plain.replace(HOST, '127.0.0.1')}/formulier/`),
  ])
  expect(crt.headers()['content-type']).toContain('application/x-x509-ca-cert')
  expect(await crt.text()).not.toContain('PRIVATE')
  expect(forms.status()).toBe(200)
})

test.skipIf(!tools)(
  'a tablet that trusts the laptop has a secure context, and the plain page says that it works (needs certutil of libnss3-tools)',
  async () => {
    const browser = await tablet(true)
    const page = await browser.newPage({ locale: 'nl-NL' })
    await page.goto(`${plain}/vertrouwen/`)
    await page.locator('#proef').filter({ hasText: 'Het werkt' }).waitFor({ timeout: 60_000 })
    await page.goto(`${safe}/formulier/`)
    expect(await page.evaluate('isSecureContext && typeof crypto.subtle === "object" && "serviceWorker" in navigator')).toBe(true)
  },
)

test('asked for TLS without an authority the program stops with a sentence', () => {
  const told = spawnSync(process.execPath, [MAIN, '--data', join(folder, 'leeg'), '--tls', '--port', '0'], { encoding: 'utf8' })
  expect(told.status).toBe(2)
  expect(told.stderr).toContain('authority.pem')
})
