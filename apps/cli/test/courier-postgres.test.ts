import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PostgresServer, postgresPrograms, postgresServer } from '@weerbaar/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { weerbaar } from './weerbaar.ts'

const programs = postgresPrograms()
const root = mkdtempSync(join(tmpdir(), 'weerbaar-cli-postgres-'))
let server: PostgresServer | undefined
beforeAll(async () => {
  if (programs !== undefined) server = await postgresServer(programs)
})
afterAll(async () => {
  await server?.close()
  rmSync(root, { recursive: true, force: true })
})

test.skipIf(programs === undefined)(
  'a region that keeps its log in PostgreSQL gives rights, and packs and opens courier files, with the same commands (needs PostgreSQL on this machine)',
  async () => {
    const [region, point] = [join(root, 'regio'), join(root, 'punt')]
    const kept = ['--data', region, '--store', server?.url ?? '']
    const whoami = async (...where: string[]) => {
      const { exit, out, err } = await weerbaar('courier', 'whoami', ...where, '--json')
      expect(exit, err).toBe(0)
      return JSON.parse(out) as { recipient: string } // the command's own form
    }
    const [here, there] = [await whoami(...kept), await whoami('--data', point)]
    expect((await weerbaar('rights', 'root', '--scope', 'VR08', ...kept)).exit).toBe(0)
    const [outward, back] = [join(root, 'heen.courier'), join(root, 'terug.courier')]
    expect((await weerbaar('courier', 'pack', '--to', there.recipient, '--out', outward, ...kept)).exit).toBe(0)
    expect((await weerbaar('courier', 'open', outward, '--data', point)).exit).toBe(0)
    expect((await weerbaar('courier', 'pack', '--to', here.recipient, '--out', back, '--data', point)).exit).toBe(0)
    const taken = await weerbaar('courier', 'open', back, ...kept, '--json')
    expect(JSON.parse(taken.out)).toMatchObject({ waiting: 0, quarantined: 0 })
    const listed = JSON.parse((await weerbaar('rights', 'list', ...kept, '--json')).out) as { held: string[] } // as above
    expect(listed.held).toHaveLength(1)
    // Without `--store` no second log is begun beside it.
    const without = await weerbaar('courier', 'whoami', '--data', region)
    expect(without.exit).toBe(2)
    expect(without.err).toContain('database')
  },
)
