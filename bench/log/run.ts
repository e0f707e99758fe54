/**
 * How fast the log takes events in, on SQLite with every promise on. Seeded keys and payloads. Prints a table and writes
 * bench/results/log.json. Run: node bench/log/run.ts [folder on the disk to measure]
 */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptyPicture, foldLog, type LogRecord } from '@weerbaar/core'
import { postgresPrograms, postgresServer } from '@weerbaar/testkit'
import { foldAll, millionFacts } from './fold-million.ts'
import { madeUpDraft, madeUpLog, openInPostgres } from './made-up-log.ts'

const EVENTS = 20_000
const ONE_BY_ONE = 500
const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'weerbaar-bench-log-'))
/** `cpu`: microseconds of processor time an event, over all threads; says more than the rate on a busy machine. */
const rows: { readonly what: string; readonly perSecond: number; readonly cpu: number; readonly detail: string }[] = []

async function timed(what: string, count: number, work: () => Promise<unknown>, detail: string): Promise<void> {
  const before = process.cpuUsage()
  const start = performance.now()
  await work()
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  rows.push({
    what,
    perSecond: Math.round(count / seconds),
    cpu: Math.round((10 * (user + system)) / count) / 10,
    detail: `${count} in ${seconds.toFixed(2)} s; ${detail}`,
  })
}

const writer = madeUpLog(folder, 'writer')
await timed(
  'append, one at a time',
  ONE_BY_ONE,
  async () => {
    for (let i = 0; i < ONE_BY_ONE; i++) await writer.append(madeUpDraft(i))
  },
  'an fsync each',
)
await timed(
  'append, a hundred at once',
  EVENTS,
  async () => {
    for (let i = 0; i < EVENTS; i += 100) await Promise.all(Array.from({ length: 100 }, (_, j) => writer.append(madeUpDraft(1000 + i + j))))
  },
  'an fsync a hundred',
)
const events = await writer.read(0, 1_000_000)
const records: LogRecord[] = events.map(({ envelope, salted }) => ({ envelope, ...(salted && { salted }) }))

const reader = madeUpLog(folder, 'reader')
await timed('ingest, new', records.length, () => reader.ingest(records), 'signature, commitment and chain checked')
await timed('ingest, all known', records.length, () => reader.ingest(records), 'the same courier twice')
const backwards = madeUpLog(folder, 'backwards')
await timed('ingest, backwards', 5000, () => backwards.ingest(records.slice(0, 5000).reverse()), 'each waits for the one before it')
await timed('read', records.length, () => reader.read(0, 1_000_000), 'envelopes decoded')
await timed(
  'fold',
  records.length,
  async () => foldLog(events, emptyPicture('exercise:bench')),
  'every subject, payloads decoded and checked',
)

const million = millionFacts(1_000_000)
await timed(
  'one fold of a million',
  million.length,
  async () => foldAll(million),
  'points, two hundred of them; facts in memory, no snapshot',
)

const programs = postgresPrograms()
if (programs !== undefined) {
  const server = await postgresServer(programs)
  const here = await openInPostgres(server.url)
  await timed(
    'PostgreSQL: append, a hundred at once',
    5000,
    async () => {
      for (let i = 0; i < 5000; i += 100) await Promise.all(Array.from({ length: 100 }, (_, j) => here.append(madeUpDraft(50_000 + i + j))))
    },
    'of this program only, as below',
  )
  await timed('PostgreSQL: ingest, new', records.length, () => here.ingest(records), 'the same records')
  await timed('PostgreSQL: ingest, all known', records.length, () => here.ingest(records), 'the same courier twice')
  await timed('PostgreSQL: read', records.length, () => here.read(0, 1_000_000), 'envelopes decoded')
  await here.close()
  await server.close()
}

const { events: count } = await writer.health()
const bytes = records.reduce(
  (sum, { envelope, salted }) => sum + envelope.length + (salted?.salt.length ?? 0) + (salted?.payload.length ?? 0),
  0,
)
for (const log of [writer, reader, backwards]) await log.close()
const size = statSync(join(folder, 'writer', 'log.sqlite')).size
rmSync(folder, { recursive: true, force: true })

const perEvent = { travelling: Math.round(bytes / count), onDisk: Math.round(size / count) }
for (const { what, perSecond, cpu, detail } of rows)
  console.log(`${what.padEnd(38)} ${String(perSecond).padStart(8)} /s ${String(cpu).padStart(6)} µs   ${detail}`)
console.log(`bytes an event: ${perEvent.travelling} travelling, ${perEvent.onDisk} on disk`)
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`
const input = createHash('sha256').update(`${EVENTS} ${ONE_BY_ONE}`).digest('hex').slice(0, 12)
mkdirSync(new URL('../results/', import.meta.url), { recursive: true })
writeFileSync(new URL('../results/log.json', import.meta.url), `${JSON.stringify({ machine, input, rows, perEvent }, null, 2)}\n`)
