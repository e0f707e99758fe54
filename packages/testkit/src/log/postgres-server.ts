import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getuid } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'

/** Where Debian keeps the programs of each version. */
const DEBIAN = '/usr/lib/postgresql'

/** The folder with `initdb` and `postgres`; `undefined` where PostgreSQL is not installed. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  return versions.map((version) => join(DEBIAN, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
}

export interface PostgresServer {
  readonly url: string
  /** As a server that crashes: at once, with nothing said to anyone. It can be started again. */
  readonly crash: () => Promise<void>
  readonly start: () => Promise<void>
  /** Stops it and takes its files away. */
  readonly close: () => Promise<void>
}

/**
 * A real PostgreSQL server of our own, with every promise on, that listens on a socket in its own folder and on no port. PostgreSQL refuses
 * to run as root, so then it runs as the user that Debian made for it.
 */
export async function postgresServer(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'wb-pg-'))
  const root = getuid?.() === 0
  const user = (name: 'u' | 'g') => Number(execFileSync('id', [`-${name}`, 'postgres'], { encoding: 'utf8' }))
  const as: { readonly uid?: number; readonly gid?: number } = root ? { uid: user('u'), gid: user('g') } : {}
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  const quiet = { ...as, cwd: folder, env: { PATH: programs, LC_ALL: 'C' }, stdio: 'pipe' } as const
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'weerbaar', '--auth=trust', '--no-sync', '--encoding=UTF8'], quiet)
  let server: ChildProcess | undefined

  async function start(): Promise<void> {
    const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'max_connections=60', 'shared_buffers=16MB']
    const started = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
      ...quiet,
      stdio: 'ignore',
    })
    server = started
    for (;;) {
      if (started.exitCode !== null) throw new TypeError(`postgres ended with ${started.exitCode} in ${folder}`)
      try {
        execFileSync(join(programs, 'psql'), ['-h', folder, '-U', 'weerbaar', '-d', 'postgres', '-c', 'SELECT 1'], quiet)
        return
      } catch {
        await wait(50) // not ready yet
      }
    }
  }

  async function stop(signal: 'SIGQUIT' | 'SIGINT'): Promise<void> {
    const stopping = server
    if (stopping === undefined || stopping.exitCode !== null || stopping.signalCode !== null) return
    const ended = new Promise((resolve) => stopping.once('exit', resolve))
    stopping.kill(signal)
    await ended
  }

  await start()
  return {
    url: `postgres://weerbaar@localhost/postgres?host=${encodeURIComponent(folder)}`,
    crash: () => stop('SIGQUIT'),
    start,
    async close() {
      await stop('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
