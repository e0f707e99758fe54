/** Hubs on loopback, in this process, with real logs on disk and real HTTP between them. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Level, WrittenView } from '@weerbaar/core'
import { buildExample, saveRegion } from '@weerbaar/jobs'
import { openDesk, type OpenedDesk } from '../src/desk/open-desk.ts'
import { type ExchangeOptions, NO_EXCHANGE } from '../src/exchange/exchange-options.ts'
import type { ReceiptPace } from '../src/exchange/receipt-writer.ts'
import { makeServer } from '../src/server.ts'

export interface TestHub extends OpenedDesk {
  readonly url: string
  readonly dataFolder: string
  readonly get: <T>(path: string) => Promise<T>
  /** @returns the status and what was answered, as JSON where it is */
  readonly post: (path: string, content: object) => Promise<{ readonly status: number; readonly content: unknown }>
  /** A notice, as people write them; comes back as the id of its event. */
  readonly note: (text: string) => Promise<string>
  readonly stop: () => Promise<void>
}

/** No receipts while a test runs: how many there are would hang on the speed of the machine. */
const NEVER: ReceiptPace = { gather: 2 ** 30, between: 2 ** 30 }

/** Everything of one test file: folders and what still runs go away together. */
export function testHubs() {
  const root = mkdtempSync(join(tmpdir(), 'weerbaar-hubs-'))
  const regionFile = join(root, 'region.gpkg')
  const { data } = buildExample()
  if (!data) throw new TypeError('no example region')
  saveRegion(regionFile, data, false)
  const running = new Set<TestHub>()

  async function start(
    name: string,
    level: Level,
    options: Partial<ExchangeOptions> & { readonly ahead?: number; readonly receiptPace?: ReceiptPace } = {},
  ): Promise<TestHub> {
    const dataFolder = join(root, name)
    const { ahead = 0, receiptPace = NEVER, ...exchange } = options
    const opened = await openDesk(
      { dataFolder, regionFile, receiptPace, exchange: { ...NO_EXCHANGE, exchange: 'open', self: { level, name }, ...exchange } },
      { now: () => Date.now() + ahead, randomBytes: (count) => new Uint8Array(randomBytes(count)) },
    )
    if (!opened.data) throw new Error(opened.issues.map(({ code }) => code).join(', '))
    const faults: unknown[] = []
    const { desk, exchange: exchangeDesk } = opened.data
    const app = await makeServer(desk, {
      webFolder: join(root, 'no-web'),
      pointFolder: join(root, 'no-point'),
      version: '0.0.0',
      world: { now: () => Date.now() + ahead, newId: () => randomBytes(10).toString('hex') },
      exchange: exchangeDesk,
      complain: (fault) => faults.push(fault),
    })
    await app.listen({ port: 0, host: '127.0.0.1' })
    const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` // a TCP server has such an address
    await exchangeDesk.start()
    const post = async (path: string, content: object) => {
      const answer = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(content),
      })
      const text = await answer.text()
      return { status: answer.status, content: answer.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as unknown) : text }
    }
    const hub: TestHub = {
      ...opened.data,
      url,
      dataFolder,
      post,
      async get<T>(path: string) {
        const answer = await fetch(`${url}${path}`, { headers: { 'accept-language': 'nl' } })
        if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
        return (await answer.json()) as T // the test names the view it asked for
      },
      async note(text) {
        const notice = {
          notice: randomBytes(10).toString('hex'),
          from: 'region',
          sender: name,
          to: null,
          title: name,
          text,
          validUntil: null,
        }
        const { status, content } = await post('/v1/point-events', { events: [{ type: 'NoticeSent', ...notice }] })
        const [event] = status === 201 ? (content as WrittenView).events : [] // as the route says
        if (event === undefined) throw new TypeError(JSON.stringify(content))
        return event.id
      },
      async stop() {
        running.delete(hub)
        await opened.data?.close()
        await app.close()
        if (faults.length > 0) throw new AggregateError(faults, 'the program had faults')
      },
    }
    running.add(hub)
    return hub
  }

  return {
    start,
    regionFile,
    folder: (name: string) => join(root, name),
    async close() {
      for (const hub of running) await hub.stop()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Asks until it holds; the test's own time-out ends a wait in vain. */
export async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (holds(answer)) return answer
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
