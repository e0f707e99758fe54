import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildExample, saveRegion } from '@weerbaar/jobs'
import { afterAll, expect, test } from 'vitest'
import { type HubProcess, hubProcess, settle } from './hub-process.ts'
import { canMakeSpaces, makeSpaces, type NetSpaces } from './net-spaces.ts'

const spaces: NetSpaces | undefined = canMakeSpaces() ? makeSpaces(3) : undefined
const root = mkdtempSync(join(tmpdir(), 'weerbaar-links-'))
const hubs: HubProcess[] = []
afterAll(async () => {
  for (const hub of hubs) await hub.kill()
  spaces?.close()
  rmSync(root, { recursive: true, force: true })
})

const [REGION, TOWN, POINT] = [0, 1, 2]

test.skipIf(spaces === undefined)(
  'on machines of their own, over a line of 256 kbit/s that is cut again and again, three programs end with one log (needs root and network namespaces; over loopback in exchange-killed.test.ts)',
  async () => {
    if (spaces === undefined) return
    const { data } = buildExample()
    if (!data) throw new TypeError('no example region')
    const regionFile = join(root, 'region.gpkg')
    saveRegion(regionFile, data, false)
    for (const [m, level, peer] of [
      [REGION, 'region', undefined],
      [TOWN, 'municipality', REGION],
      [POINT, 'point', TOWN],
    ] as const) {
      const { inside, control } = spaces.at(m)
      const peers = peer === undefined ? [] : [`http://${spaces.at(peer).address}:8080`]
      hubs.push(hubProcess({ name: level, level, dataFolder: join(root, level), regionFile, port: 8080, host: control, peers, inside }))
    }
    spaces.slow(TOWN, 256)
    spaces.cut(POINT)
    await Promise.all(hubs.map((hub) => hub.start()))
    const acknowledged: string[] = []
    const write = async (count: number) => {
      for (let i = 0; i < count; i++)
        for (const hub of hubs) {
          const id = await hub.note(`${hub.name} ${i} ${'x'.repeat((i * 37) % 400)}`)
          if (id !== undefined) acknowledged.push(id)
        }
    }
    for (let cut = 0; cut < 2; cut++) {
      await write(5) // apart
      spaces.join(POINT)
      await write(5)
      spaces.cut(POINT)
    }
    expect(acknowledged).toHaveLength(2 * 10 * 3)
    spaces.join(POINT)
    const log = await settle(hubs, acknowledged)
    expect(log.length).toBeGreaterThanOrEqual(acknowledged.length + 6)
  },
  600_000,
)
