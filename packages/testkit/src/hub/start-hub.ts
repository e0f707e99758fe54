import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DeskView, PointEvent } from '@weerbaar/core'

/** The real hub as a program of its own, on a port of the machine's choosing, with a data folder that goes with the test. */
export interface RunningHub {
  readonly address: () => string
  /** Lets the hub write these, as a screen of the planners would. */
  readonly write: (...events: readonly PointEvent[]) => Promise<void>
  /** Waits until the first run and the first network stand ready. */
  readonly ready: () => Promise<void>
  /** The power goes: no goodbye. */
  readonly kill: () => Promise<void>
  /** Starts again on the same data and the same port. */
  readonly start: () => Promise<void>
  /** Starts on a folder without anything in it, on the same port: another laptop. */
  readonly replace: () => Promise<void>
  readonly end: () => Promise<void>
}

const MAIN = fileURLToPath(new URL('../../../../apps/hub/src/main.ts', import.meta.url))

export async function startHub(): Promise<RunningHub> {
  const newFolder = () => mkdtempSync(join(tmpdir(), 'weerbaar-hub-'))
  const folders = [newFolder()]
  let child: ChildProcess | undefined
  let address = ''

  async function start(): Promise<void> {
    const data = folders.at(-1) ?? ''
    const port = address === '' ? '0' : new URL(address).port
    const started = spawn(process.execPath, [MAIN, '--port', port, '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] })
    child = started
    address = await new Promise<string>((resolve, reject) => {
      let said = ''
      const listen = (text: Buffer) => {
        said += text.toString()
        const found = /http:\/\/\S+/.exec(said)
        if (found) resolve(found[0])
      }
      started.stdout.on('data', listen)
      started.stderr.on('data', listen)
      started.once('exit', () => reject(new Error(`the hub ended: ${said}`)))
    })
  }
  async function kill(): Promise<void> {
    const dying = child
    child = undefined
    if (!dying) return
    const gone = new Promise((resolve) => dying.once('exit', resolve))
    dying.kill('SIGKILL')
    await gone
  }

  await start()
  return {
    address: () => address,
    async ready() {
      for (let i = 0; i < 600; i++) {
        const desk = (await (await fetch(`${address}/v1/desk`)).json()) as DeskView // the hub's own form
        if (desk.run && desk.answer && desk.jobs.length === 0) return
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
      throw new Error('the first run and network do not come')
    },
    async write(...events) {
      const response = await fetch(`${address}/v1/point-events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ events }),
      })
      if (response.status !== 201) throw new Error(`the hub refused: ${await response.text()}`)
    },
    kill,
    start,
    async replace() {
      await kill()
      folders.push(newFolder())
      await start()
    },
    async end() {
      await kill()
      for (const folder of folders) rmSync(folder, { recursive: true })
    },
  }
}
