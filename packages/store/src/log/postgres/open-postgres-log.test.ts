import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EventDraft, erasureDraft, type LogStore, toHex } from '@weerbaar/core'
import {
  erasureSuite,
  logStoreSuite,
  mulberry32,
  type PostgresServer,
  postgresPrograms,
  postgresServer,
  TEST_START,
  testDevice,
} from '@weerbaar/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeCrypto } from '../../node-crypto.ts'
import { openLog } from '../open-log.ts'
import { connect } from './connect.ts'
import { POSTGRES_MIGRATIONS } from './migrations.ts'
import { openPostgresLog, type PostgresLogOptions } from './open-postgres-log.ts'

const programs = postgresPrograms()
const DRAFT: EventDraft = { type: 'Noted', version: 1, space: 'exercise:test', payload: { text: 'water is op' } }
const folder = mkdtempSync(join(tmpdir(), 'weerbaar-pg-'))
let server: PostgresServer | undefined
let count = 0
const url = (): string => {
  if (server === undefined) throw new TypeError('no PostgreSQL server was started')
  return server.url
}
const freshSchema = () => `log_${count++}`

beforeAll(async () => {
  if (programs !== undefined) server = await postgresServer(programs)
}, 120_000)
afterAll(async () => {
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

const random = mulberry32(11)
const options = { clock: () => TEST_START, randomBytes: (length: number) => Uint8Array.from({ length }, () => random() * 256) }
async function opened(more: Partial<PostgresLogOptions> = {}, at = url()): Promise<LogStore> {
  const { data, issues } = await openPostgresLog(at, { ...options, ...more })
  if (data === undefined) throw new TypeError(JSON.stringify(issues))
  return data
}

describe.skipIf(programs === undefined)('PostgreSQL (needs PostgreSQL on this machine)', () => {
  logStoreSuite('PostgreSQL', (world) => opened({ ...world, schema: freshSchema() }))
  erasureSuite('PostgreSQL', (world) => opened({ ...world, schema: freshSchema() }))

  test('a log goes on where it was after a restart, under the same name', async () => {
    const place = { schema: freshSchema(), folder: join(folder, 'restart') }
    const first = await opened(place)
    await first.append(DRAFT)
    const [device, before] = [first.device(), await first.read(0, 100)]
    await first.close()
    const second = await opened(place)
    expect(second.device()).toBe(device)
    expect(await second.append(DRAFT)).toMatchObject({ status: 'stored', seq: 2 })
    expect((await second.read(0, 2)).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    await second.close()
    // A courier command, or a hub started without the address, must not begin a second log beside it under a new name.
    expect(openLog(place.folder, options)).toEqual({ issues: [expect.objectContaining({ code: 'log-elsewhere' })] })
  })

  test('four programs that write to one log at once give four chains, and a reader who follows misses nothing', async () => {
    const schema = freshSchema()
    const logs = [await opened({ schema }), await opened({ schema }), await opened({ schema }), await opened({ schema })]
    const seen: string[] = []
    let position = 0
    let writing = true
    const following = (async () => {
      for (let last = false; !last; ) {
        last = !writing
        for (const event of (await logs[0]?.read(position, 7)) ?? []) {
          seen.push(event.id)
          position = event.position
          last = false
        }
      }
    })()
    await Promise.all(
      logs.map(async (log, i) => {
        for (let round = 0; round < 15; round++) await Promise.all([log.append(DRAFT), log.append({ ...DRAFT, payload: { i, round } })])
      }),
    )
    writing = false
    await following
    const events = (await logs[0]?.read(0, 1000)) ?? []
    expect(events).toHaveLength(4 * 31)
    expect(seen).toEqual(events.map(({ id }) => id))
    for (const log of logs) {
      const chain = await log.chain(log.device(), 0, 100)
      for (const [i, event] of chain.entries()) expect(event.read).toMatchObject({ seq: i, prev: chain[i - 1]?.id ?? null })
      expect(await log.forks()).toEqual([])
      await log.close()
    }
  })

  test('a connection cut in the middle of a transaction leaves nothing of it, and the log goes on over a new one', async () => {
    const schema = freshSchema()
    const log = await opened({ schema })
    await log.append(DRAFT)
    const admin = connect(url(), schema)
    await admin.transaction().execute(async (held) => {
      await sql`SELECT * FROM turn FOR UPDATE`.execute(held) // so that the next write waits in the middle of its transaction
      const asked = log.append({ ...DRAFT, payload: { text: 'halverwege' } })
      asked.catch(() => undefined)
      for (let cut = 0; cut === 0; ) {
        const { rows } = await sql<{ readonly n: number }>`
          SELECT count(pg_terminate_backend(pid)) AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND pid <> pg_backend_pid()`.execute(
          held,
        )
        cut = rows[0]?.n ?? 0
      }
      await expect(asked).rejects.toThrow(/terminat/)
    })
    await admin.destroy()
    expect(await log.read(0, 100)).toHaveLength(2)
    expect(await log.append(DRAFT)).toMatchObject({ status: 'stored', seq: 2 })
    await log.close()
  })

  test('what was acknowledged before the server crashed is there when it is up again, and the same log goes on', async () => {
    const schema = freshSchema()
    const log = await opened({ schema })
    const acknowledged: string[] = []
    for (let i = 0; i < 20; i++) {
      const answer = await log.append({ ...DRAFT, payload: { i } })
      if (answer.status === 'stored') acknowledged.push(answer.id)
    }
    await server?.crash()
    await expect(log.append(DRAFT)).rejects.toThrow(/connect|terminat/i)
    await server?.start()
    expect((await log.read(0, 100)).slice(1).map(({ id }) => id)).toEqual(acknowledged)
    expect(await log.append(DRAFT)).toMatchObject({ status: 'stored', seq: 21 })
    await log.close()
  })

  test('an erased payload is in no table file of the server any more', async () => {
    const schema = freshSchema()
    const log = await opened({ schema })
    const secret = `mevrouw De Vries, zuurstof ${'z'.repeat(40)}`
    const answer = await log.append({ ...DRAFT, payload: { text: secret } })
    const forged = testDevice('punt').write({ text: 'blijft' })
    await log.ingest([forged.record])
    if (answer.status !== 'stored') throw new TypeError('refused')
    const admin = connect(url(), schema)
    const { rows } = await sql<{
      readonly folder: string
    }>`SELECT setting || '/base' AS folder FROM pg_settings WHERE name = 'data_directory'`.execute(admin)
    const holds = async () => {
      await sql`CHECKPOINT`.execute(admin)
      return readdirSync(rows[0]?.folder ?? '', { recursive: true, withFileTypes: true }).some(
        (file) => file.isFile() && readFileSync(join(file.parentPath, file.name)).includes(secret),
      )
    }
    expect(await holds()).toBe(true)
    await log.append(erasureDraft({ events: [answer.id], duty: 'request' }))
    await log.close()
    expect(await holds()).toBe(false)
    await admin.destroy()
  })

  test('a server that would lose what it acknowledged, one that is not there, and tables of a newer program are refused', async () => {
    const operator = connect(url(), 'public')
    const setTo = async (value: 'on' | 'off') => {
      await sql.raw(`ALTER SYSTEM SET full_page_writes = ${value}`).execute(operator)
      await sql`SELECT pg_reload_conf()`.execute(operator)
      for (let now = ''; now !== value; )
        now = (await sql<{ readonly v: string }>`SELECT current_setting('full_page_writes') AS v`.execute(operator)).rows[0]?.v ?? ''
    }
    await setTo('off')
    await expect(openPostgresLog(url(), { ...options, schema: freshSchema() })).rejects.toThrow(/full_page_writes/)
    await setTo('on')
    await operator.destroy()
    const nobody = await openPostgresLog(`postgres://geheim:wachtwoord@localhost/x?host=${encodeURIComponent(folder)}`, options)
    expect(nobody.data).toBeUndefined()
    expect(nobody.issues).toMatchObject([{ code: 'store-unreachable' }])
    expect(JSON.stringify(nobody.issues)).not.toContain('wachtwoord')
    const schema = freshSchema()
    await (await opened({ schema })).close()
    const admin = connect(url(), schema)
    await sql`UPDATE form SET version = ${POSTGRES_MIGRATIONS.length + 1}`.execute(admin)
    expect(await openPostgresLog(url(), { ...options, schema })).toMatchObject({ issues: [{ code: 'version-too-new' }] })
    await admin.destroy()
  })
})

/** As for SQLite: a released form never changes, and a new one needs its line here. */
const FORMS: readonly string[] = ['523f53320dbbe49bc59920ae110bd22e2d87222c23381726063d935bf00be6dd']

test('each form of the tables has a test that knows it', () => {
  expect(POSTGRES_MIGRATIONS.map((text) => toHex(nodeCrypto.sha256(new TextEncoder().encode(text))))).toEqual(FORMS)
})
