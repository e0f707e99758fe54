/** A host answered in memory, as HTTP would: for tests of the exchange without a port. */
import { type DeviceId, type Issue, type LogStore, toHex } from '@weerbaar/core'
import { mulberry32, TEST_START } from '@weerbaar/testkit'
import {
  type ClientTools,
  type ExchangeHost,
  exchangeHost,
  type ExchangePolicy,
  type ExchangeTools,
  type FetchLike,
  type HostAnswer,
  nodeCrypto,
} from '../src/index.ts'

export const OPEN: ExchangePolicy = { kind: 'open' }
export const listed = (...devices: readonly DeviceId[]): ExchangePolicy => ({ kind: 'listed', devices: new Set(devices) })

export function toolsOf(log: LogStore, changes: Partial<ExchangeTools> = {}): ExchangeTools {
  return { log, sha256: nodeCrypto.sha256, verify: nodeCrypto.verify, now: () => TEST_START, policy: OPEN, ...changes }
}

export function hostOf(log: LogStore, changes: Partial<ExchangeTools> = {}, seed = 1): ExchangeHost {
  const chance = mulberry32(seed)
  return exchangeHost({ ...toolsOf(log, changes), randomBytes: (count) => Uint8Array.from({ length: count }, () => chance() * 256) })
}

/** One request as it went over the line. */
export interface Line {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** @param meet may change or break what goes over the line, there and back */
export function fetchOnto(
  host: () => ExchangeHost,
  lines: Line[] = [],
  back: (stream: ReadableStream<Uint8Array>) => ReadableStream<Uint8Array> = (stream) => stream,
): FetchLike {
  return async (url, { headers, body = new Uint8Array(0) }) => {
    const path = new URL(url).pathname
    lines.push({ path, headers, body })
    const { status, bytes } = await answerOf(host(), path, headers['weerbaar-exchange'], body)
    return { status, body: back(bytes) }
  }
}

export async function answerOf(host: ExchangeHost, address: string, header: string | undefined, body: Uint8Array) {
  if (address === '/v1/exchange/sessions') return inJson(host.openSession())
  const asked = { header, address, body }
  if (address === '/v1/exchange/missing') {
    const row = await host.missing(asked)
    return row.ok ? { status: 200, bytes: streamFrom(row.value) } : inJson(row)
  }
  const ends = { records: host.records, statements: host.statement, greetings: host.greeting }
  const end = ends[address.slice('/v1/exchange/'.length) as keyof typeof ends] // the client asks no other
  const answer = await end(asked)
  return answer.ok ? { status: 200, bytes: streamOf(answer.value) } : inJson(answer)
}

function inJson(answer: HostAnswer<object>) {
  const content: object = answer.ok ? answer.value : { issues: [answer.issue] satisfies Issue[] }
  return { status: answer.ok ? 200 : answer.status, bytes: streamOf(new TextEncoder().encode(JSON.stringify(content))) }
}

export const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })

/** Asks for more only when somebody reads; lets go when nobody does any more. */
const streamFrom = (parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      const next = await parts.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
    cancel: async () => void (await parts.return(undefined)),
  })

export const clientTools = (log: LogStore, fetch: FetchLike, changes: Partial<ClientTools> = {}): ClientTools => ({
  ...toolsOf(log),
  fetch,
  ...changes,
})

/** All that must be equal once two logs have heard each other. */
export async function contentsOf(log: LogStore): Promise<readonly string[]> {
  return (await log.read(0, 1_000_000))
    .map(({ id, envelope, salted }) => [id, toHex(envelope), salted && toHex(salted.payload)].join(' '))
    .sort()
}
