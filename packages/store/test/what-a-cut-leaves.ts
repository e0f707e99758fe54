import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openLog } from '../src/index.ts'
import { lookAside, type PowerCuts, powerCuts } from './power-cuts.ts'

export const LOG_WRITER = fileURLToPath(new URL('./kill-writer.ts', import.meta.url))

export interface WhatIsLeft {
  /** Acknowledged and not in the log: must be none. */
  readonly lost: readonly string[]
  /** Events whose predecessor is not the event before them: must be none. */
  readonly broken: number
  readonly forks: number
  readonly events: number
}

/** Opens the log as the cut left it and holds it against what was acknowledged. */
export async function whatIsLeft({ folder, acknowledged }: PowerCuts, root: string): Promise<WhatIsLeft> {
  const { data: log, issues } = openLog(lookAside(folder, join(root, 'aside')), {
    clock: Date.now,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
  })
  if (log === undefined) throw new TypeError(JSON.stringify(issues))
  const stored = new Set<string>()
  let [broken, events] = [0, 0]
  let before: string | null = null
  for (let position = 0; ; ) {
    const page = await log.read(position, 5000)
    for (const { id, read } of page) {
      stored.add(`${read.seq} ${id}`)
      if (read.seq !== events++ || read.prev !== before) broken++
      before = id
    }
    if (page.length === 0) break
    position = page.at(-1)?.position ?? position
  }
  const forks = (await log.forks()).length
  await log.close()
  return { lost: acknowledged.filter((line) => !stored.has(line)), broken, forks, events }
}

export const logUnderPowerCuts = (root: string, kind: PowerCuts['kind']): PowerCuts => powerCuts(join(root, kind), LOG_WRITER, kind)
