/** Hubs as real programs, to be killed and started anew. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { EventStatusView, Level, LogHealth, WrittenView } from '@weerbaar/core'
import { openLog } from '@weerbaar/store'

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url))

export interface HubProcess {
  readonly name: string
  readonly dataFolder: string
  /** Where the test reaches it. */
  readonly url: string
  readonly isUp: () => boolean
  /** Resolves when it answers. */
  readonly start: () => Promise<void>
  /** As a power cut to the program: nothing is finished. */
  readonly kill: () => Promise<void>
  /** As a person who closes it. */
  readonly stop: () => Promise<void>
  readonly get: <T>(path: string) => Promise<T>
  /** @returns status 0 when it does not answer, for whatever reason */
  readonly post: (path: string, content: unknown, type?: string) => Promise<{ readonly status: number; readonly body: Uint8Array }>
  /** @returns the id of the event once it was acknowledged; `undefined` when it was not, which says nothing about the event */
  readonly note: (text: string) => Promise<string | undefined>
}

export interface HubProcessOptions {
  readonly name: string
  readonly level: Level
  readonly dataFolder: string
  readonly regionFile: string
  readonly port: number
  /** Where it listens, and where the test reaches it. */
  readonly host: string
  readonly peers: readonly string[]
  /** What starts a program elsewhere: `ip netns exec NAME`. */
  readonly inside?: readonly string[]
}

export function hubProcess(options: HubProcessOptions): HubProcess {
  const { name, level, dataFolder, regionFile, port, host, peers, inside = [] } = options
  const url = `http://${host}:${port}`
  let child: ChildProcess | undefined

  const where = ['--data', dataFolder, '--region', regionFile, '--port', `${port}`, '--host', inside.length > 0 ? '0.0.0.0' : host]
  const who = ['--exchange', 'open', '--level', level, '--name', name, '--every', '2', '--no-first-runs']
  const words = [...where, ...who, ...peers.flatMap((peer) => ['--peer', peer])]
  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const ending = child
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return
    const gone = new Promise<void>((resolve) => ending.once('exit', () => resolve()))
    ending.kill(signal)
    await gone
  }
  async function post(path: string, content: unknown, type = 'application/json') {
    try {
      const body = content instanceof Uint8Array ? new Uint8Array(content) : JSON.stringify(content)
      const answer = await fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': type }, body })
      return { status: answer.status, body: new Uint8Array(await answer.arrayBuffer()) }
    } catch {
      return { status: 0, body: new Uint8Array() }
    }
  }

  return {
    name,
    dataFolder,
    url,
    isUp: () => child !== undefined && child.exitCode === null && child.signalCode === null,
    start() {
      const [program = process.execPath, ...rest] = [...inside, process.execPath, MAIN, ...words]
      const started = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
      child = started
      let said = ''
      return new Promise((resolve, reject) => {
        started.stderr.on('data', (text) => (said += String(text)))
        started.stdout.on('data', (text) => {
          said += String(text)
          if (said.includes('staat klaar')) resolve()
        })
        started.once('exit', (code) => reject(new Error(`${name} ended with ${code}: ${said}`)))
      })
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    async get<T>(path: string) {
      const answer = await fetch(`${url}${path}`)
      if (answer.status !== 200) throw new Error(`${name}${path}: ${answer.status}`)
      return (await answer.json()) as T // the test names the view it asked for
    },
    post,
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
      const { status, body } = await post('/v1/point-events', { events: [{ type: 'NoticeSent', ...notice }] })
      return status === 201 ? (JSON.parse(Buffer.from(body).toString()) as WrittenView).events[0]?.id : undefined // as the route says
    },
  }
}

/** All of a log that was let go of: id, envelope and payload of every event, sorted. */
export async function contentsOf(dataFolder: string): Promise<readonly string[]> {
  const { data: log, issues } = openLog(dataFolder, { clock: Date.now, randomBytes: (count) => new Uint8Array(randomBytes(count)) })
  if (!log) throw new TypeError(JSON.stringify(issues))
  const hex = (bytes: Uint8Array | undefined) => (bytes ? Buffer.from(bytes).toString('base64') : '')
  const events = (await log.read(0, 1_000_000)).map(({ id, envelope, salted }) => `${id} ${hex(envelope)} ${hex(salted?.payload)}`).sort()
  await log.close()
  return events
}

/** Does every hub have every one of these, and all the same number of events? */
async function haveAll(hubs: readonly HubProcess[], ids: readonly string[]): Promise<boolean> {
  const counts = new Set<number>()
  for (const hub of hubs) {
    counts.add((await hub.get<{ readonly store: LogHealth }>('/v1/health')).store.events)
    for (let from = 0; from < ids.length; from += 1000) {
      const { body } = await hub.post('/v1/status/events', { ids: ids.slice(from, from + 1000) })
      const status = JSON.parse(Buffer.from(body).toString()) as readonly EventStatusView[] // as the route says
      if (status.some(({ storedAt }) => storedAt === null)) return false
    }
  }
  return counts.size === 1
}

/**
 * Waits until all hubs have all, closes them and compares their logs to the byte. A receipt may be written just as they are closed;
 * then they are started and asked once more. Receipts give no receipts, so that ends.
 * @returns the log they all have
 */
export async function settle(hubs: readonly HubProcess[], ids: readonly string[]): Promise<readonly string[]> {
  for (let round = 0; ; round++) {
    await Promise.all(hubs.filter((hub) => !hub.isUp()).map((hub) => hub.start()))
    while (!(await haveAll(hubs, ids))) await new Promise((resolve) => setTimeout(resolve, 100))
    await Promise.all(hubs.map((hub) => hub.stop()))
    const logs = await Promise.all(hubs.map(({ dataFolder }) => contentsOf(dataFolder)))
    const [first = []] = logs
    if (logs.every((log) => log.length === first.length && log.every((line, i) => line === first[i]))) return first
    if (round === 5) throw new Error(`after ${round} rounds the logs still differ: ${logs.map(({ length }) => length).join(', ')} events`)
  }
}
