/** Runs on a worker thread: one order at a time, on the region file it was started with. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ProofStep, Region } from '@weerbaar/core'
import { foldCells, totalEffects } from '@weerbaar/engines/impact'
import {
  impactInput,
  impactTeam,
  makeImpact,
  makeNetwork,
  makeWalks,
  type NetworkOrder,
  openRegion,
  type Walking,
  walkingFor,
} from '@weerbaar/jobs'
import type { WorkerSays } from './job-port.ts'
import type { WorkOrder, WorkResult } from './orders.ts'

/** Milliseconds between two reports of progress, so that a fast engine does not drown the screen. */
const PACE = 100

const { regionFile } = workerData as { readonly regionFile: string } // given by the one place that starts this worker
const region = openOrThrow(regionFile)
/** Born with the first run: a worker that only looks for networks has none. */
const team = impactTeam()
let walking: { readonly key: string; readonly walking: Walking } | undefined

parentPort?.on('message', ({ order, stop }: { readonly order: WorkOrder; readonly stop: SharedArrayBuffer }) => {
  const flag = new Int32Array(stop)
  const from = performance.now()
  let told = -PACE
  const say = (message: WorkerSays<WorkResult>) => parentPort?.postMessage(message)
  const pace = (done: number, proof?: ProofStep): 'go' | 'stop' => {
    const now = performance.now() - from
    if (now - told >= PACE) {
      told = now
      say({ says: 'progress', done, ...(proof ? { proof } : {}) })
    }
    return Atomics.load(flag, 0) === 1 ? 'stop' : 'go'
  }

  if (order.kind === 'impact') {
    const run = makeImpact(region, order.order, pace, team)
    say(
      run
        ? { says: 'result', result: { kind: 'impact', run, seconds: (performance.now() - from) / 1000 }, cutShort: false }
        : { says: 'stopped' },
    )
    return
  }
  if (order.kind === 'walks') {
    say({ says: 'result', result: { kind: 'walks', bytes: makeWalks(region, order.order, lastWalking(order.order)) }, cutShort: false })
    return
  }
  if (order.kind === 'total-effects') {
    const effects = totalEffects(foldCells(impactInput(region, order.order, pace)), order.asked)
    say(
      effects
        ? { says: 'result', result: { kind: 'total-effects', effects, seconds: (performance.now() - from) / 1000 }, cutShort: false }
        : { says: 'stopped' },
    )
    return
  }
  const made = makeNetwork(region, order.order, {
    elapsed: () => performance.now() - from,
    onProgress: pace,
    withFrontier: true,
    walking: lastWalking(order.order),
  })
  if (made.data) {
    const result: WorkResult = { kind: 'network', result: made.data, seconds: (performance.now() - from) / 1000 }
    say({ says: 'result', result, cutShort: made.data.cutShort })
  } else say({ says: 'refused', issues: made.issues })
})

/** The last graph is kept: people change the number of points far more often than they close a bridge. */
function lastWalking({ closedCrossings, detourFactor, water }: Pick<NetworkOrder, 'closedCrossings' | 'detourFactor' | 'water'>): Walking {
  const key = JSON.stringify([closedCrossings, detourFactor, water])
  if (walking?.key !== key) walking = { key, walking: walkingFor(region, { closedCrossings, detourFactor, ...(water ? { water } : {}) }) }
  return walking.walking
}

function openOrThrow(path: string): Region {
  const opened = openRegion(path)
  if (!opened.data) throw new Error(opened.issues.map(({ code }) => code).join(', '))
  return opened.data.region
}
