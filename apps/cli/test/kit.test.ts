import { execFile, spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canRunKits, kitWorld } from './kit-fixture.ts'
import { weerbaar } from './weerbaar.ts'

const { at, region, prepare, start, stop, end } = kitWorld()
let phrase = ''
beforeAll(async () => {
  if (canRunKits) phrase = await prepare(await region('regio'), at('stick'))
}, 300_000)
afterAll(end, 60_000)

test.skipIf(!canRunKits)(
  'two laptops from one stick are two devices of one point, know their stock, and no name lies on the stick (needs Linux)',
  async () => {
    for (const tool of ['vitest', 'react', 'vite']) expect(existsSync(at('stick', 'program', 'node_modules', tool))).toBe(false)
    expect(statSync(at('stick', 'program', 'node_modules', '@weerbaar', 'core')).isDirectory()).toBe(true)
    const devices: unknown[] = []
    for (const laptop of ['een', 'twee']) {
      const { child, url } = await start(at('stick'), at(`data-${laptop}`), phrase)
      const get = async (path: string) => (await fetch(`${url}${path}`)).json()
      expect(await get('/v1/health')).toMatchObject({ enrolled: true, store: { durability: 'full' } })
      expect(await get('/v1/points/punt-12')).toMatchObject({
        standing: { card: { value: { name: 'Sporthal Westroijen' } }, stock: [{ item: 'water' }], staff: [] },
      })
      devices.push(((await get('/v1/status')) as { self: { device: string } }).self.device) // the hub's own form
      await stop(child)
    }
    expect(new Set(devices).size).toBe(2)
    const again = await start(at('stick'), at('data-een'), at('nergens')) // enrolled already: no passphrase is asked
    await stop(again.child)
  },
  300_000,
)

test.skipIf(!canRunKits)(
  'a kit that was changed, or has a file more, does not start and is not taken as an update (needs Linux)',
  async () => {
    const kit = at('geknoeid')
    cpSync(at('stick'), kit, { recursive: true })
    const main = join(kit, 'program', 'packages', 'core', 'src', 'index.ts')
    const whole = readFileSync(main)
    appendFileSync(main, '\n')
    await expect(start(kit, at('data-geknoeid'), phrase)).rejects.toThrow('packages/core/src/index.ts is veranderd')
    expect((await weerbaar('point', 'update', '--kit', kit, '--to', at('laptop'), '--data', at('data-x'))).err).toContain('is veranderd')
    writeFileSync(main, whole)
    writeFileSync(join(kit, 'program', 'node_modules', 'erbij.js'), '')
    await expect(start(kit, at('data-geknoeid'), phrase)).rejects.toThrow('erbij.js is veranderd, weg of erbij gezet')
    expect(existsSync(at('data-geknoeid'))).toBe(false)
    expect(existsSync(at('laptop'))).toBe(false)
    rmSync(kit, { recursive: true })
  },
  300_000,
)

test.skipIf(!canRunKits)(
  'the half-yearly check starts the program, looks at disk, clock, certificates, pages and battery, and gives a report to sign (needs Linux)',
  async () => {
    const words = ['--data', at('data-controle'), '--passphrase-file', phrase, '--out', at('controle.txt')]
    const run = spawnSync('sh', [at('stick', 'controle.sh'), ...words], { encoding: 'utf8' })
    expect(run.status, run.stderr).toBe(0)
    for (const line of [
      /goed +De kit: \d+ bestanden/,
      /De klok: /,
      /certificaat van deze laptop geldt tot/,
      /tablets vertrouwen geldt tot/,
    ])
      expect(run.stdout).toMatch(line)
    for (const line of [
      /De schijf bewaart/,
      /Ruimte op de schijf/,
      /goed +De laptop is aangemeld/,
      /De accu/,
      /Er is: de app voor de tablets/,
    ])
      expect(run.stdout).toMatch(line)
    expect(run.stdout).toContain('Deze laptop is klaar voor gebruik.')
    expect(readFileSync(at('controle.txt'), 'utf8')).toContain('Handtekening:')
    expect(existsSync(at('stick', 'formulieren.pdf'))).toBe(true)
  },
  300_000,
)

const canIsolate = canRunKits && process.getuid?.() === 0 && spawnSync('unshare', ['--net', 'true']).status === 0

test.skipIf(!canIsolate)(
  'with no network but the laptop itself, a kit starts and serves pages, map and forms (needs root and network namespaces)',
  async () => {
    const space = `wbkit${process.pid}`
    const ip = (...words: string[]) => spawnSync('ip', words, { encoding: 'utf8' })
    expect(ip('netns', 'add', space).status).toBe(0)
    try {
      ip('-n', space, 'link', 'set', 'lo', 'up')
      expect(ip('-n', space, 'route', 'show').stdout.trim()).toBe('')
      const { child, url } = await start(at('stick'), at('data-alleen'), phrase, ['ip', 'netns', 'exec', space])
      const look = `
      const url = process.argv[1]
      const { regionHash } = await (await fetch(url + '/v1/desk')).json()
      for (const path of ['/', '/punt/', '/formulier/', '/v1/region', '/v1/tiles/' + regionHash + '/10/527/338.pbf']) {
        const answer = await fetch(url + path)
        console.log(path.replace(regionHash, 'hash'), answer.status, (await answer.arrayBuffer()).byteLength > 500)
      }`
      const seen = await new Promise<string>((resolve, reject) => {
        const words = ['netns', 'exec', space, at('stick', 'node', 'node'), '--input-type=module', '-e', look, url]
        execFile('ip', words, (fault, text) => (fault ? reject(fault) : resolve(text)))
      })
      expect(seen.trim().split('\n')).toEqual([
        '/ 200 true',
        '/punt/ 200 true',
        '/formulier/ 200 true',
        '/v1/region 200 true',
        '/v1/tiles/hash/10/527/338.pbf 200 true',
      ])
      await stop(child)
    } finally {
      ip('netns', 'del', space)
    }
  },
  300_000,
)
