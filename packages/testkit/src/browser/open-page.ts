import type { Browser, Page } from 'playwright-core'
import { isGraphicsDriverLine, staysOnLoopback } from './complaints.ts'
import { findChromium } from './find-chromium.ts'

/** One real Chromium, for a whole test file: opened in `beforeAll`, closed in `afterAll`. */
export interface TestBrowser {
  /** A page of its own, with nothing stored, in Dutch and in the time of Amsterdam. */
  readonly openPage: (url: string, options?: PageOptions) => Promise<OpenedPage>
  readonly close: () => Promise<void>
}

export interface PageOptions {
  /** CSS pixels; 1280 × 800 when absent. */
  readonly viewport?: { readonly width: number; readonly height: number }
  /** `nl-NL` when absent. */
  readonly language?: string
  readonly colorScheme?: 'light' | 'dark'
  readonly reducedMotion?: 'reduce' | 'no-preference'
  /** `true` when absent. */
  readonly script?: boolean
  /** Runs in every page before its own script: to take away what an older browser has not. */
  readonly first?: string
}

export interface OpenedPage {
  readonly page: Page
  /** What went wrong so far, in words: console lines, uncaught errors, requests that would leave this machine. */
  readonly complaints: readonly string[]
  /** @throws Error that lists the complaints, so that a test which closes its page fails by any of them */
  readonly close: () => Promise<void>
}

/** @throws Error with one sentence when no browser is there; see {@link findChromium} */
export async function openBrowser(): Promise<TestBrowser> {
  const { chromium } = await import('playwright-core') // here, so that tests without a browser do not wait for it
  const browser = await chromium.launch({ executablePath: findChromium(), args: ARGUMENTS })
  return {
    openPage: (url, options = {}) => openPage(browser, url, options),
    close: () => browser.close(),
  }
}

/** Quiet, without a sandbox (tests run as root in a container), drawing in software, asking nobody anything. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

async function openPage(browser: Browser, url: string, options: PageOptions): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    locale: options.language ?? 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'reduce',
    serviceWorkers: 'allow',
    javaScriptEnabled: options.script ?? true,
  })
  if (options.first !== undefined) await context.addInitScript(options.first)
  const complaints: string[] = []
  context.on('console', (message) => {
    if (!isGraphicsDriverLine(message.text())) complaints.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`))
  const leaves = (asked: string): boolean => {
    if (staysOnLoopback(asked)) return false
    complaints.push(`request leaves this machine: ${asked}`)
    return true
  }
  await context.route('**/*', (route) => (leaves(route.request().url()) ? route.abort('blockedbyclient') : route.fallback()))
  await context.routeWebSocket('**/*', (socket) => void (leaves(socket.url()) ? socket.close() : socket.connectToServer()))

  const page = await context.newPage()
  page.on('crash', () => complaints.push('the page crashed'))
  await page.goto(url)
  return {
    page,
    complaints,
    async close() {
      await context.close()
      if (complaints.length > 0) throw new Error(`${url} is not quiet:\n  ${complaints.join('\n  ')}`)
    },
  }
}
