/**
 * What a courier file costs: packing, opening and taking in, on SQLite with every promise on, and bytes an event. Seeded keys and
 * payloads. Prints a table and writes bench/results/exchange.json. Run: node bench/exchange/run.ts [events] [folder on the disk to measure]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeRecord, type LogStore, missingFor, summaryOf } from '@weerbaar/core'
import { nodeCrypto, openCourier, openCourierKey, packCourier, takeCourier, writeCourierFile } from '@weerbaar/store'
import { madeUpDraft, madeUpLog } from '../log/made-up-log.ts'

const EVENTS = Number(process.argv[2] ?? 10_000)
const LATER = 100
const folder = mkdtempSync(join(process.argv[3] ?? tmpdir(), 'weerbaar-bench-exchange-'))
const rows: { readonly what: string; readonly seconds: number; readonly cpu: number; readonly detail: string }[] = []

async function keyOf(name: string) {
  const { data, issues } = await openCourierKey(join(folder, name, 'courier.key'))
  if (data === undefined) throw new TypeError(JSON.stringify(issues))
  return data
}

async function write(log: LogStore, count: number, from: number): Promise<void> {
  for (let i = 0; i < count; i += 100)
    await Promise.all(Array.from({ length: Math.min(100, count - i) }, (_, j) => log.append(madeUpDraft(from + i + j))))
}

async function timed<T>(what: string, work: () => Promise<T>, detail: (answer: T) => string): Promise<T> {
  const before = process.cpuUsage()
  const start = performance.now()
  const answer = await work()
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  rows.push({ what, seconds: Number(seconds.toFixed(3)), cpu: Number(((user + system) / 1e6).toFixed(3)), detail: detail(answer) })
  return answer
}

const [point, town] = [madeUpLog(folder, 'point'), madeUpLog(folder, 'town')]
const keys = { point: await keyOf('point'), town: await keyOf('town') }
await write(point, EVENTS, 0)

const order = { to: [keys.town.recipient], key: keys.point, clock: Date.now }
const had = await timed(
  'summary',
  () => summaryOf(point, nodeCrypto.sha256),
  ({ chains }) => `${chains.length} statements`,
)
const travelling = await timed(
  'missing, everything',
  async () => {
    let bytes = 0
    for await (const batch of missingFor(point, [{ chains: [], lacking: [], unread: [] }], nodeCrypto.sha256))
      for (const record of batch) bytes += encodeRecord(record).length
    return bytes
  },
  (bytes) => `${bytes} bytes of records`,
)
const packed = await timed(
  'pack, everything',
  () => packCourier(point, { ...order, confirmed: [] }),
  ({ bytes, manifest }) => `${manifest.records} events, ${bytes.length} bytes`,
)
await timed(
  'write, fsync, rename',
  async () => writeCourierFile(join(folder, 'a.courier'), packed.bytes),
  () => '',
)
const opened = await timed(
  'open',
  () => openCourier(packed.bytes, keys.town, 'a.courier'),
  ({ data }) => `${data?.records.length} events, all checks but those of the events`,
)
const courier = opened.data
if (courier === undefined) throw new TypeError(JSON.stringify(opened.issues))
await timed(
  'take in, new',
  () => takeCourier(town, courier),
  ({ stored }) => `${stored} stored, each verified`,
)
await timed(
  'take in, again',
  () => takeCourier(town, courier),
  ({ known }) => `${known} known`,
)
await write(point, LATER, EVENTS)
const later = await timed(
  'pack, what is new',
  () => packCourier(point, { ...order, confirmed: [had] }),
  ({ bytes, manifest }) => `${manifest.records} events, ${bytes.length} bytes`,
)
const empty = await packCourier(town, { to: [keys.point.recipient], key: keys.town, clock: Date.now, confirmed: [packed.manifest.had] })

for (const log of [point, town]) await log.close()
rmSync(folder, { recursive: true, force: true })

const perEvent = {
  travelling: Math.round(travelling / packed.manifest.records),
  inFile: Math.round(packed.bytes.length / packed.manifest.records),
  inSmallFile: Math.round(later.bytes.length / later.manifest.records),
}
for (const { what, seconds, cpu, detail } of rows)
  console.log(`${what.padEnd(22)} ${seconds.toFixed(3).padStart(8)} s ${cpu.toFixed(3).padStart(8)} s processor   ${detail}`)
console.log(
  `bytes an event: ${perEvent.travelling} as records, ${perEvent.inFile} in a file of ${packed.manifest.records}, ${perEvent.inSmallFile} in one of ${later.manifest.records}`,
)
console.log(`a file that only confirms: ${empty.bytes.length} bytes with ${empty.manifest.records} event`)
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`
mkdirSync(new URL('../results/', import.meta.url), { recursive: true })
writeFileSync(
  new URL('../results/exchange.json', import.meta.url),
  `${JSON.stringify({ machine, events: EVENTS, rows, perEvent }, null, 2)}\n`,
)
