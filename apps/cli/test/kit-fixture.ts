/** Kits as they go on a stick: made by the real command, started by their own script, with their own Node. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { draftOf, parseMunicipalityId, parseRecordId, parseSlug, type PointEvent } from '@weerbaar/core'
import { openLog } from '@weerbaar/store'
import { expect } from 'vitest'
import { weerbaar } from './weerbaar.ts'

export const KIT_POINT = parseRecordId('punt-12')!
/** Platforms whose start script is a shell script and whose Node is in npm. */
export const canRunKits = ['linux-x64', 'linux-arm64'].includes(`${process.platform}-${process.arch}`)

const CARD: PointEvent = {
  type: 'PointRegistered',
  point: KIT_POINT,
  card: {
    name: 'Sporthal Westroijen',
    number: 12,
    municipality: parseMunicipalityId('GM0281@2024')!,
    tier: 'local',
    at: { x: 158_000, y: 433_500 },
    address: null,
    site: null,
    capacity: 200,
    plan: null,
  },
}
const WATER = { name: 'Drinkwater', unit: 'liter', warnAt: 200, planned: 2000 }
const EVENTS: readonly PointEvent[] = [
  CARD,
  { type: 'StockItemSet', point: KIT_POINT, item: parseSlug('water')!, card: WATER },
  {
    type: 'StaffCame',
    point: KIT_POINT,
    person: parseRecordId('p1')!,
    label: 'Annie',
    role: 'helper',
    team: null,
    skills: null,
    walkIn: true,
    until: null,
  },
]

/** A region with one point, and kits made of it. All of it goes with {@link KitWorld.end}. */
export function kitWorld() {
  const root = mkdtempSync(join(tmpdir(), 'weerbaar-kit-'))
  const at = (...parts: readonly string[]): string => join(root, ...parts)
  const running = new Set<ChildProcess>()
  async function stop(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
  }
  return {
    at,
    stop,
    region: async (name: string): Promise<string> => {
      const folder = at(name)
      expect((await weerbaar('rights', 'root', '--data', folder, '--scope', 'VR08')).exit).toBe(0)
      const { data: log } = openLog(folder, { clock: Date.now, randomBytes: (count) => new Uint8Array(randomBytes(count)) })
      for (const event of EVENTS) await log?.append({ ...draftOf(event), space: 'exercise:voorbereiding' })
      await log?.close()
      return folder
    },
    /** @returns the file with the passphrase */
    prepare: async (region: string, out: string): Promise<string> => {
      const made = await weerbaar('point', 'prepare', '--data', region, '--point', KIT_POINT, '--out', out)
      expect(made.exit, made.err).toBe(0)
      writeFileSync(`${out}.wachtzin`, made.out)
      return `${out}.wachtzin`
    },
    /** Runs the script at the top of the kit; answers when the hub is ready. @throws with what it said when it ends before that */
    start: (kit: string, data: string, phrase: string, inside: readonly string[] = []) => {
      const [program, ...words] = [...inside, 'sh', join(kit, 'start.sh'), '--data', data, '--passphrase-file', phrase]
      const child = spawn(program, [...words, '--port', '0', '--plain-port', '0', '--host', '127.0.0.1'], {
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      running.add(child)
      return new Promise<{ readonly child: ChildProcess; readonly url: string }>((resolve, reject) => {
        let said = ''
        const hear = (text: Buffer) => {
          said += text.toString()
          if (said.includes('staat klaar')) resolve({ child, url: /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '' })
        }
        child.stdout.on('data', hear)
        child.stderr.on('data', hear)
        child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)))
      })
    },
    end: async (): Promise<void> => {
      for (const child of running) await stop(child)
      rmSync(root, { recursive: true, force: true })
    },
  }
}
