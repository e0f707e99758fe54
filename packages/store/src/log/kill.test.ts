import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openLog } from './open-log.ts'

const folder = mkdtempSync(join(tmpdir(), 'weerbaar-kill-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const WRITER = fileURLToPath(new URL('../../test/kill-writer.ts', import.meta.url))

/** Runs the writer until it has acknowledged `count` events, then kills it in the middle of what it is doing. */
function acknowledgedUntilKilled(count: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    writer.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.split('\n').length > count) writer.kill('SIGKILL')
    })
    writer.on('error', reject)
    writer.on('close', () =>
      resolve(
        text
          .slice(0, text.lastIndexOf('\n') + 1)
          .split('\n')
          .filter(Boolean),
      ),
    )
  })
}

test('killed with -9 three times on end, the log has every event that was acknowledged, in one unbroken chain', async () => {
  const acknowledged: string[] = []
  for (const count of [5, 60, 150]) acknowledged.push(...(await acknowledgedUntilKilled(count)))
  expect(acknowledged.length).toBeGreaterThanOrEqual(215)

  const { data: log } = openLog(folder, { clock: Date.now, randomBytes: (count) => new Uint8Array(randomBytes(count)) })
  const events = (await log?.read(0, 1_000_000)) ?? []
  const stored = new Set(events.map(({ id, read }) => `${read.seq} ${id}`))
  expect(acknowledged.filter((line) => !stored.has(line))).toEqual([])
  for (const [i, event] of events.entries()) expect(event.read).toMatchObject({ seq: i, prev: events[i - 1]?.id ?? null })
  expect(await log?.forks()).toEqual([])
  await log?.close()
}, 20_000)
