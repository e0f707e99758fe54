import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildExample, saveRegion } from '@weerbaar/jobs'
import { type PostgresServer, postgresPrograms, postgresServer } from '@weerbaar/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type OpenedDesk } from '../src/desk/open-desk.ts'
import { readOptions } from '../src/options.ts'

const programs = postgresPrograms()
const root = mkdtempSync(join(tmpdir(), 'weerbaar-hub-store-'))
const regionFile = join(root, 'region.gpkg')
let server: PostgresServer | undefined

beforeAll(async () => {
  if (programs === undefined) return
  server = await postgresServer(programs)
  const { data } = buildExample()
  if (!data) throw new TypeError('no example region')
  saveRegion(regionFile, data, false)
})
afterAll(async () => {
  await server?.close()
  rmSync(root, { recursive: true, force: true })
})

async function opened(store: string | undefined): Promise<OpenedDesk> {
  const world = { now: () => Date.now(), randomBytes: (count: number) => new Uint8Array(randomBytes(count)) }
  const { data, issues } = await openDesk({ dataFolder: join(root, 'data'), regionFile, ...(store === undefined ? {} : { store }) }, world)
  if (!data) throw new TypeError(issues.map(({ code }) => code).join(' '))
  return data
}

test.skipIf(programs === undefined)(
  'a hub keeps what people decide in PostgreSQL, and does not begin another log when it is started without it (needs PostgreSQL on this machine)',
  async () => {
    const first = await opened(server?.url)
    expect((await first.desk.health()).store).toMatchObject({ durability: 'full' })
    const scenario = first.desk.model().scenarios[0]
    expect(await first.desk.saveScenario({ ...scenario, id: 'eigen' })).toMatchObject({ ok: true })
    await first.close()
    await expect(opened(undefined)).rejects.toThrow('log-elsewhere')
    const second = await opened(server?.url)
    expect(second.desk.model().scenarios.map(({ id }) => id)).toContain('eigen')
    await second.close()
  },
)

test('an address that is no database is refused before anything starts', () => {
  expect(readOptions(['--store', 'mysql://db'], root, {})).toMatchObject({ issues: [{ code: 'value-not-allowed', field: '--store' }] })
  expect(readOptions([], root, { WEERBAAR_STORE: 'postgres://db/weerbaar' }).data).toMatchObject({ store: 'postgres://db/weerbaar' })
})
