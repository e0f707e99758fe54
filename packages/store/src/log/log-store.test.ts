import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { erasureSuite, logStoreSuite, type OpenTestLog } from '@weerbaar/testkit'
import { afterAll } from 'vitest'
import { openLog, openMemoryLog } from './open-log.ts'

const folder = mkdtempSync(join(tmpdir(), 'weerbaar-log-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let count = 0

const openSqlite: OpenTestLog = (world) => {
  const { data } = openLog(join(folder, String(count++)), world)
  if (data === undefined) throw new TypeError('a new folder gave no log')
  return data
}

for (const [name, open] of [
  ['SQLite', openSqlite],
  ['memory', openMemoryLog],
] as const) {
  logStoreSuite(name, open)
  erasureSuite(name, open)
}
