/**
 * What exchange over HTTP costs: two hubs' ends on loopback, SQLite with every promise on, seeded payloads; and what other packings would make of a
 * parcel. Prints a table and writes bench/results/exchange-http.json. Run: node bench/exchange/http.ts [events] [folder on the disk to measure]
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { brotliCompressSync, constants, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { encodeBatch, type LogStore, missingFor, NOTHING_CONFIRMED } from '@weerbaar/core'
import { exchangeHost, exchangePeer, nodeCrypto, packParcel } from '@weerbaar/store'
import { madeUpDraft, madeUpLog } from '../log/made-up-log.ts'

const EVENTS = Number(process.argv[2] ?? 10_000)
const LATER = 100
const folder = mkdtempSync(join(process.argv[3] ?? tmpdir(), 'weerbaar-bench-http-'))
const rows: { readonly what: string; readonly seconds: number; readonly cpu: number; readonly detail: string }[] = []

async function timed<T>(what: string, work: () => Promise<T>, detail: (answer: T, seconds: number) => string): Promise<T> {
  const before = process.cpuUsage()
  const start = performance.now()
  const answer = await work()
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  rows.push({ what, seconds: Number(seconds.toFixed(3)), cpu: Number(((user + system) / 1e6).toFixed(3)), detail: detail(answer, seconds) })
  return answer
}
async function write(log: LogStore, count: number, from: number): Promise<void> {
  for (let i = 0; i < count; i += 100)
    await Promise.all(Array.from({ length: Math.min(100, count - i) }, (_, j) => log.append(madeUpDraft(from + i + j))))
}

const [point, town, region] = [madeUpLog(folder, 'point'), madeUpLog(folder, 'town'), madeUpLog(folder, 'region')]
await write(point, EVENTS, 0)

/** Both ways, bodies only. */
let wire = 0
const shared = { sha256: nodeCrypto.sha256, verify: nodeCrypto.verifyAside, now: Date.now, policy: { kind: 'open' } as const }
async function serve(log: LogStore) {
  const host = exchangeHost({ ...shared, log, randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)) })
  const server = createServer((request, response) => void answer(request, response))
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer) // no encoding is set
    const body = new Uint8Array(Buffer.concat(parts))
    wire += body.length
    const address = request.url ?? ''
    const asked = { header: String(request.headers['weerbaar-exchange']), address, body }
    const say = (bytes: Uint8Array | string): void => {
      wire += bytes.length
      response.end(bytes)
    }
    if (address.endsWith('/sessions')) {
      const session = host.openSession()
      return say(JSON.stringify(session.ok ? session.value : {}))
    }
    if (address.endsWith('/missing')) {
      const row = await host.missing(asked)
      if (!row.ok) throw new TypeError(JSON.stringify(row))
      const stream = Readable.from(row.value, { objectMode: false })
      stream.on('data', (bytes: Buffer) => void (wire += bytes.length))
      return void stream.pipe(response)
    }
    const end = address.endsWith('/records') ? host.records : address.endsWith('/greetings') ? host.greeting : host.statement
    const done = await end(asked)
    if (!done.ok) throw new TypeError(JSON.stringify(done))
    say(done.value)
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() } // TCP has such an address
}

const servers = { town: await serve(town), point: await serve(point) }
const toTown = exchangePeer(servers.town.url, { ...shared, log: point, fetch })
const fromPoint = exchangePeer(servers.point.url, { ...shared, log: region, fetch })

const bytesOf = (count: number): string => {
  const bytes = wire
  wire = 0
  return `${bytes} bytes on the line, ${(bytes / count).toFixed(0)} an event`
}
await timed(
  'send, everything',
  () => toTown.round(),
  ({ sent, inStep }, seconds) => `${sent} events${inStep ? '' : ', not in step'}, ${Math.round(sent / seconds)} a second; ${bytesOf(sent)}`,
)
await timed(
  'fetch, everything',
  () => fromPoint.round(),
  ({ received }, seconds) => `${received} events, ${Math.round(received / seconds)} a second; ${bytesOf(received)}`,
)
await toTown.round() // the region's own start came to the point meanwhile
wire = 0
await timed(
  'a round without news',
  () => toTown.round(),
  () => `${wire} bytes on the line`,
)
wire = 0
await write(point, LATER, EVENTS)
await timed(
  `send, ${LATER} new`,
  () => toTown.round(),
  ({ sent }) => `${sent} events; ${bytesOf(sent)}`,
)
for (const server of Object.values(servers)) server.close()

/** One parcel of the usual size, packed by each. */
const packings: Record<string, number> = {}
for await (const batch of missingFor(point, [NOTHING_CONFIRMED], nodeCrypto.sha256)) {
  const bytes = encodeBatch(batch)
  const perEvent = (packed: Uint8Array): number => Math.round((packed.length / batch.length) * 10) / 10
  packings['not packed'] = perEvent(bytes)
  packings['gzip, as a parcel'] = perEvent(await packParcel(batch))
  packings['gzip 9'] = perEvent(gzipSync(bytes, { level: 9 }))
  packings['deflate 6'] = perEvent(deflateRawSync(bytes))
  packings['Brotli 5'] = perEvent(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }))
  packings['zstd 3'] = perEvent(zstdCompressSync(bytes))
  break
}
for (const log of [point, town, region]) await log.close()
rmSync(folder, { recursive: true, force: true })

for (const { what, seconds, cpu, detail } of rows)
  console.log(`${what.padEnd(22)} ${seconds.toFixed(3).padStart(8)} s ${cpu.toFixed(3).padStart(8)} s processor   ${detail}`)
console.log(
  `bytes an event in a parcel of 500: ${Object.entries(packings)
    .map(([name, bytes]) => `${name} ${bytes}`)
    .join(', ')}`,
)
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`
mkdirSync(new URL('../results/', import.meta.url), { recursive: true })
writeFileSync(
  new URL('../results/exchange-http.json', import.meta.url),
  `${JSON.stringify({ machine, events: EVENTS, rows, packings }, null, 2)}\n`,
)
