import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CachedPage, Web, WebCache } from '../src/web/web-port.ts'
import { webGet } from '../src/web/web-get.ts'

export interface FeatureServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  /** Every request so far: path with its query, and the headers. */
  readonly asked: { readonly url: URL; readonly headers: IncomingMessage['headers'] }[]
  readonly close: () => Promise<void>
}

/** A server on this machine that answers as the test says. */
export async function featureServer(
  answer: (url: URL, response: ServerResponse, request: IncomingMessage) => void,
): Promise<FeatureServer> {
  const asked: FeatureServer['asked'] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', address())
    asked.push({ url, headers: request.headers })
    answer(url, response, request)
  })
  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}` // listening on TCP, not on a pipe
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    address: address(),
    asked,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

/** A web that reaches the server over real HTTP, keeps pages in memory, and on which waiting takes no time but is noted. */
export function testWeb(
  more: Partial<Web> & { readonly patience?: number } = {},
): Web & { readonly waits: number[]; readonly pages: Map<string, CachedPage> } {
  const waits: number[] = []
  const pages = new Map<string, CachedPage>()
  const cache: WebCache = { read: (url) => pages.get(url), write: (url, page) => void pages.set(url, page) }
  let now = Date.UTC(2026, 0, 31)
  return {
    get: webGet((url, options) => globalThis.fetch(url, options), more.patience ?? 30_000, 10_000_000),
    cache,
    offline: false,
    now: () => now,
    wait: async (milliseconds) => {
      waits.push(milliseconds)
      now += milliseconds
    },
    manners: { gap: 0, tries: 3, firstWait: 1_000, longestWait: 30_000, freshFor: 86_400_000 },
    ...more,
    waits,
    pages,
  }
}

export function sendJson(response: ServerResponse, content: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(200, { 'content-type': 'application/geo+json', ...headers })
  response.end(typeof content === 'string' ? content : JSON.stringify(content))
}
