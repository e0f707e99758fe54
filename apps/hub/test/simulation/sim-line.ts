import { type ExchangeHost, type FetchLike, type HostAnswer } from '@weerbaar/store'

/** A line between two hubs without a port: the real client, the real host, and bytes that may stop coming. */
export interface SimLine {
  readonly fetch: FetchLike
  /** The other end goes on with what it got when the line was cut: wait for it, or the seed would not decide. */
  readonly quiet: () => Promise<void>
}

/** @param most bytes there and back before the line is cut; absent: it holds */
export function simLine(host: ExchangeHost, most = Infinity): SimLine {
  let left = most
  const going: Promise<unknown>[] = []
  const spend = (bytes: number): void => {
    left -= bytes
    if (left < 0) throw new TypeError('the line was cut')
  }
  return {
    async fetch(url, { headers, body = new Uint8Array(0) }) {
      spend(body.length + 100)
      const answering = answer(host, new URL(url).pathname, headers['weerbaar-exchange'], body)
      going.push(answering.catch(() => undefined))
      const { status, parts } = await answering
      return { status, body: streamOf(parts, spend) }
    },
    async quiet() {
      await Promise.all(going)
    },
  }
}

async function answer(host: ExchangeHost, address: string, header: string | undefined, body: Uint8Array) {
  const asked = { header, address, body }
  switch (address) {
    case '/v1/exchange/sessions':
      return inJson(host.openSession())
    case '/v1/exchange/greetings':
      return inBytes(await host.greeting(asked))
    case '/v1/exchange/statements':
      return inBytes(await host.statement(asked))
    case '/v1/exchange/records':
      return inBytes(await host.records(asked))
    case '/v1/exchange/missing': {
      const row = await host.missing(asked)
      return row.ok ? { status: 200, parts: row.value } : inJson(row)
    }
    default:
      throw new TypeError(`nobody asks for ${address}`)
  }
}

const inBytes = (said: HostAnswer<Uint8Array>) => (said.ok ? { status: 200, parts: once(said.value) } : inJson(said))
function inJson(said: HostAnswer<object>) {
  const content: object = said.ok ? said.value : { issues: [said.issue] }
  return { status: said.ok ? 200 : said.status, parts: once(new TextEncoder().encode(JSON.stringify(content))) }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const streamOf = (parts: AsyncGenerator<Uint8Array>, spend: (bytes: number) => void): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      const next = await parts.next()
      if (next.done === true) return controller.close()
      try {
        spend(next.value.length)
        controller.enqueue(next.value)
      } catch (fault) {
        await parts.return(undefined)
        controller.error(fault)
      }
    },
    cancel: async () => void (await parts.return(undefined)),
  })
