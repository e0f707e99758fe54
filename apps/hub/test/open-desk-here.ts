import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JobView, Region } from '@weerbaar/core'
import { buildExample, saveRegion } from '@weerbaar/jobs'
import { openDesk } from '../src/desk/open-desk.ts'
import { makeServer } from '../src/server.ts'

/** A hub inside the test itself: no port, no process, a folder of its own. */
export interface HubHere {
  readonly region: Region
  readonly send: (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object) => Promise<Reply>
  /** @throws Error with what the hub said, when it is not 200 or 201 */
  readonly ask: <T>(method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) => Promise<T>
  /** The job as it ended. */
  readonly finished: (job: JobView) => Promise<JobView>
  readonly close: () => Promise<void>
}
type Reply = Awaited<ReturnType<Awaited<ReturnType<typeof makeServer>>['inject']>>

/** @param change makes the region of the example region */
export async function openHubHere(change: (example: Region) => Region = (example) => example): Promise<HubHere> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'weerbaar-here-'))
  const { data: example } = buildExample()
  if (!example) throw new Error('no example region')
  const region = change(example)
  const regionFile = join(dataFolder, 'regio.gpkg')
  saveRegion(regionFile, region, false)
  const { data: opened, issues } = await openDesk(
    { dataFolder, regionFile },
    { now: () => Date.now(), randomBytes: (count) => new Uint8Array(randomBytes(count)) },
  )
  if (!opened) throw new Error(issues.map(({ code }) => code).join(', '))
  const app = await makeServer(opened.desk, {
    webFolder: join(dataFolder, 'no-web'),
    pointFolder: join(dataFolder, 'no-point'),
    version: '0.0.0',
    world: { now: () => Date.now(), newId: () => randomBytes(10).toString('hex') },
    complain(fault) {
      throw fault
    },
  })
  const send: HubHere['send'] = (method, url, payload) =>
    app.inject({ method, url, headers: { 'accept-language': 'nl' }, ...(payload ? { payload } : {}) })
  const ask: HubHere['ask'] = async (method, url, payload) => {
    const reply = await send(method, url, payload)
    if (reply.statusCode >= 300) throw new Error(`${method} ${url}: ${reply.statusCode} ${reply.body.slice(0, 300)}`)
    return reply.json()
  }
  return {
    region,
    send,
    ask,
    async finished({ id }) {
      for (let i = 0; i < 2400; i++) {
        const job = await ask<JobView>('GET', `/v1/jobs/${id}`)
        if (job.state !== 'running' && job.state !== 'waiting') return job
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error(`job ${id} does not end`)
    },
    async close() {
      await app.close()
      await opened.close()
      rmSync(dataFolder, { recursive: true })
    },
  }
}
