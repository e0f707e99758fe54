import { Worker } from 'node:worker_threads'
import { type LaneTask, type RunLanes, type SitingAnswer, type SitingProblem, solveSiting } from '@weerbaar/engines/siting'

/**
 * Lanes of a siting search on so many threads. The problem's numbers lie in shared memory, so that a second thread costs no second
 * copy; each lane has a worker of its own, which `end` stops.
 */
export function lanesOn(threads: number): { readonly run: RunLanes; readonly end: () => Promise<void> } {
  const workers: Worker[] = []
  const inTurn: RunLanes = (problem, tasks) => Promise.resolve(tasks.map(({ start, ...options }) => solveSiting(problem, options, start)))
  const together: RunLanes = (problem, tasks) => {
    while (workers.length < tasks.length)
      workers.push(new Worker(new URL('./siting-lane-worker.ts', import.meta.url), { workerData: inSharedMemory(problem) }))
    return Promise.all(tasks.map((task, lane) => answerOf(workers[lane], task)))
  }
  return {
    run: threads < 2 ? inTurn : together,
    end: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

function answerOf(worker: Worker | undefined, task: LaneTask): Promise<SitingAnswer> {
  return new Promise((resolve, reject) => {
    if (worker === undefined) throw new RangeError('a lane without a worker')
    const settle = (): void => {
      worker.off('message', told).off('error', failed)
    }
    const told = (answer: SitingAnswer): void => {
      settle()
      resolve(answer)
    }
    const failed = (error: unknown): void => {
      settle()
      reject(error instanceof Error ? error : new Error(String(error)))
    }
    worker.on('message', told).on('error', failed).postMessage(task)
  })
}

/** The same problem with its lists of pairs in memory that all threads see; the rest is small. */
function inSharedMemory(problem: SitingProblem): SitingProblem {
  const site = new Int32Array(new SharedArrayBuffer(problem.site.byteLength))
  const cost = new Float64Array(new SharedArrayBuffer(problem.cost.byteLength))
  const rowStart = new Uint32Array(new SharedArrayBuffer(problem.rowStart.byteLength))
  const weight = new Float64Array(new SharedArrayBuffer(problem.weight.byteLength))
  site.set(problem.site)
  cost.set(problem.cost)
  rowStart.set(problem.rowStart)
  weight.set(problem.weight)
  return { ...problem, site, cost, rowStart, weight }
}
