/** Builds one region file at a time on a thread of its own, so that nobody waits for it. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as waitFor } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { inflateSync } from 'node:zlib'
import { type Imported, type Issue, issueOf, type JobStep, type Region } from '@weerbaar/core'
import { SERVICE_NAMES } from '@weerbaar/importers/pdok'
import { addMap, buildExample, buildFromFolder, buildFromPdok, pdokWeb } from '@weerbaar/jobs'
import type { WorkerSays } from '../jobs/job-port.ts'
import type { BuildOrder, BuildPlaces, BuiltRegion } from './build-orders.ts'
import { regionShelf } from './region-shelf.ts'

const { dataFolder, sourcesFolder, services } = workerData as BuildPlaces // given by the one place that starts this worker
const say = (message: WorkerSays<BuiltRegion>) => parentPort?.postMessage(message)

/** Leaves a build between two steps when a person stops it; never leaves this file. */
class Stopped extends Error {}

parentPort?.on('message', ({ order, stop }: { readonly order: BuildOrder; readonly stop: SharedArrayBuffer }) => {
  const flag = new Int32Array(stop)
  const step = (done: number, what: JobStep): void => {
    if (Atomics.load(flag, 0) === 1) throw new Stopped()
    say({ says: 'progress', done, step: what })
  }
  build(order, step).then(
    (built) => say(built.data ? { says: 'result', result: built.data, cutShort: false } : { says: 'refused', issues: built.issues }),
    (fault: unknown) => {
      if (fault instanceof Stopped) say({ says: 'stopped' })
      else throw fault
    },
  )
})

async function build(order: BuildOrder, step: (done: number, what: JobStep) => void): Promise<Imported<BuiltRegion>> {
  const bare = await bareRegion(order, step)
  const issues: Issue[] = [...bare.issues]
  if (!bare.data) return { issues }
  const mapped = order.map === true ? withMap(bare.data, step) : { data: bare.data, issues: [] }
  issues.push(...mapped.issues)
  if (!mapped.data) return { issues }
  step(0.9, { what: 'write' })
  const saved = regionShelf(dataFolder).put(mapped.data, issues, Date.now())
  return saved.data ? { data: { hash: saved.data }, issues } : { issues: [...issues, ...saved.issues] }
}

async function bareRegion(order: BuildOrder, step: (done: number, what: JobStep) => void): Promise<Imported<Region>> {
  if (order.from !== 'pdok') {
    step(0.1, { what: 'read' })
    return order.from === 'example' ? buildExample() : buildFromFolder(sourcesFolder)
  }
  const cache = join(dataFolder, 'pdok')
  mkdirSync(cache, { recursive: true })
  const hurry = Object.keys(services).length > 0
  const web = pdokWeb({ fetch, now: Date.now, wait: (ms) => waitFor(ms), cache, offline: order.offline === true, hurry })
  return buildFromPdok(
    web,
    order.region.startsWith('VR') ? { region: order.region } : { municipalities: order.region.split(',') },
    {
      year: order.year,
      ...(order.squaresYear !== undefined && { squaresYear: order.squaresYear }),
      addresses: services,
      progress: ({ service, question, questions, taken, matched }) => {
        const part = matched === undefined || matched === 0 ? 0.5 : Math.min(1, taken / matched)
        const done = (SERVICE_NAMES.indexOf(service) + (question - 1 + part) / questions) / SERVICE_NAMES.length
        step(0.7 * done, { what: service, question, questions, taken, ...(matched !== undefined && { matched }) })
      },
    },
    existsSync(sourcesFolder) ? sourcesFolder : undefined,
  )
}

function withMap(region: Region, step: (done: number, what: JobStep) => void): Imported<Region> {
  const names = existsSync(sourcesFolder) ? readdirSync(sourcesFolder, { recursive: true, encoding: 'utf8' }) : []
  const [map] = names.filter((name) => name.endsWith('.osm.pbf')).sort()
  if (map === undefined) return { issues: [issueOf('file-not-found', { file: '*.osm.pbf' })] }
  const inflate = (packed: Uint8Array, most: number): Uint8Array => inflateSync(packed, { maxOutputLength: most })
  return addMap(region, join(sourcesFolder, map), inflate, (done) => step(0.7 + 0.2 * done, { what: 'map' }))
}
