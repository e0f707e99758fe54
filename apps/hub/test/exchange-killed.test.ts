import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildExample, saveRegion } from '@weerbaar/jobs'
import { mulberry32 } from '@weerbaar/testkit'
import { afterAll, expect, test } from 'vitest'
import { type HubProcess, hubProcess, settle } from './hub-process.ts'
import { killAndWrite } from './kill-and-write.ts'

const root = mkdtempSync(join(tmpdir(), 'weerbaar-killed-'))
const regionFile = join(root, 'region.gpkg')
const hubs: HubProcess[] = []
afterAll(async () => {
  for (const hub of hubs) await hub.kill()
  rmSync(root, { recursive: true, force: true })
})

test('three programs killed and started anew at random moments while people write end with one log, and nothing acknowledged is lost', async () => {
  const { data } = buildExample()
  if (!data) throw new TypeError('no example region')
  saveRegion(regionFile, data, false)
  // Below the ports that systems give out by themselves, so that nobody takes one while its hub is down.
  const first = 20_000 + (process.pid % 3_000) * 3
  const make = (name: string, level: 'point' | 'municipality' | 'region', at: number, peers: readonly number[]) => {
    const hub = hubProcess({
      name,
      level,
      regionFile,
      host: '127.0.0.1',
      port: first + at,
      dataFolder: join(root, name),
      peers: peers.map((peer) => `http://127.0.0.1:${first + peer}`),
    })
    hubs.push(hub)
    return hub
  }
  make('regio', 'region', 0, [])
  make('gemeente', 'municipality', 1, [0])
  make('punt', 'point', 2, [1])
  const acknowledged = await killAndWrite(hubs, { kills: 2, random: mulberry32(11) })
  expect(acknowledged.length).toBeGreaterThan(20)
  const log = await settle(hubs, acknowledged)
  for (const id of acknowledged) expect(log.some((line) => line.startsWith(id))).toBe(true)
}, 600_000)
