import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { canRunKits, KIT_POINT, kitWorld } from './kit-fixture.ts'
import { weerbaar } from './weerbaar.ts'

const { at, region, prepare, start, stop, end } = kitWorld()
afterAll(end, 60_000)
const update = (stick: string) => weerbaar('point', 'update', '--kit', at(stick), '--to', at('laptop'), '--data', at('data'))

test.skipIf(!canRunKits)(
  'an update keeps what was written, and an older kit or a stranger’s changes nothing (needs Linux)',
  async () => {
    const own = await region('regio')
    const phrase = await prepare(own, at('stick'))
    expect((await update('stick')).exit).toBe(0)
    const first = await start(at('laptop'), at('data'), phrase)
    const opened = { type: 'PointOpened', point: KIT_POINT, by: 'municipality', orderedBy: 'burgemeester', authority: null }
    const headers = { 'content-type': 'application/json' }
    const written = await fetch(`${first.url}/v1/point-events`, { method: 'POST', headers, body: JSON.stringify({ events: [opened] }) })
    expect(written.status).toBe(201)
    await stop(first.child)

    await prepare(own, at('nieuw'))
    expect((await update('nieuw')).exit).toBe(0)
    const second = await start(at('laptop'), at('data'), at('nergens'))
    expect(await (await fetch(`${second.url}/v1/points/punt-12`)).json()).toMatchObject({
      standing: { opening: { openedBy: 'municipality', orderedBy: 'burgemeester' } },
    })
    await stop(second.child)
    const trusted = (stick: string) => readFileSync(at(stick, 'tablets', 'authority.pem'), 'utf8')
    expect(trusted('nieuw')).toBe(trusted('stick'))

    const older = await update('stick')
    expect(older).toMatchObject({ exit: 2 })
    expect(older.err).toContain('ouder dan de kit die er al is')
    await expect(start(at('stick'), at('data'), phrase)).rejects.toThrow('ouder dan de kit')
    await prepare(await region('andere-regio'), at('vreemd'))
    const foreign = await update('vreemd')
    expect(foreign).toMatchObject({ exit: 2 })
    expect(foreign.err).toContain('mag dat volgens deze regio niet')
    expect(readFileSync(join(at('laptop'), 'kit.json'), 'utf8')).toBe(readFileSync(join(at('nieuw'), 'kit.json'), 'utf8'))
  },
  600_000,
)
