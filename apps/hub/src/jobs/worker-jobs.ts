import { Worker } from 'node:worker_threads'
import type { ContentHash, JobView } from '@weerbaar/core'
import type { JobPort, WorkerSays } from './job-port.ts'

interface Waiting<Order, Result> {
  readonly id: string
  readonly order: Order
  readonly keep: (result: Result) => Promise<ContentHash>
}

export interface WorkerJobsOptions {
  readonly script: URL
  /** Given to every worker at its start: what it works on. */
  readonly workerData: unknown
  readonly newId: () => string
  /** Finished jobs remembered, so that a screen that looks late still sees how it ended. */
  readonly remembered: number
}

/**
 * Jobs on worker threads of this machine, one thread for each kind, so that a long network search does not hold up an
 * impact run. A worker that dies fails its job, says so, and is replaced for the next one.
 */
export function workerJobs<Order, Result>(options: WorkerJobsOptions): JobPort<Order, Result> {
  const jobs = new Map<string, JobView>()
  const watchers = new Map<string, Set<(job: JobView) => void>>()
  /** Where the worker of each job looks whether it should stop: 1 means yes. */
  const stops = new Map<string, Int32Array>()
  const lanes = new Map<JobView['kind'], { worker: Worker | undefined; busy: boolean; queue: Waiting<Order, Result>[] }>()

  const laneOf = (kind: JobView['kind']) => {
    const lane = lanes.get(kind) ?? { worker: undefined, busy: false, queue: [] }
    lanes.set(kind, lane)
    return lane
  }
  const change = (id: string, difference: Partial<JobView>) => {
    const before = jobs.get(id)
    if (!before) return
    const job = { ...before, ...difference }
    if (isOver(job)) jobs.delete(id) // to stand last: the longest over goes first
    jobs.set(id, job)
    for (const told of watchers.get(id) ?? []) told(job)
    if (isOver(job)) forget(id)
  }
  const forget = (id: string) => {
    watchers.delete(id)
    stops.delete(id)
    const over = [...jobs.values()].filter(isOver)
    for (const { id: old } of over.slice(0, Math.max(0, over.length - options.remembered))) jobs.delete(old)
  }
  const add = (kind: JobView['kind'], difference: Partial<JobView>): JobView => {
    const job: JobView = { id: options.newId(), kind, state: 'waiting', done: 0, proof: [], issues: [], ...difference }
    jobs.set(job.id, job)
    return job
  }

  /** A worker that dies between two jobs is forgotten, not missed. */
  function born(lane: { worker: Worker | undefined }): Worker {
    const worker = new Worker(options.script, { workerData: options.workerData })
    const gone = () => {
      if (lane.worker === worker) lane.worker = undefined
    }
    return worker.on('error', gone).on('exit', gone)
  }

  async function work(kind: JobView['kind']): Promise<void> {
    const lane = laneOf(kind)
    if (lane.busy) return
    lane.busy = true
    for (let next = lane.queue.shift(); next; next = lane.queue.shift()) {
      const stop = stops.get(next.id)
      if (!stop || Atomics.load(stop, 0) === 1) continue // stopped while it waited
      lane.worker ??= born(lane)
      change(next.id, { state: 'running' })
      const ended = await runOne(lane.worker, next, stop)
      if (ended === 'dead') lane.worker = undefined
    }
    lane.busy = false
  }

  function runOne(worker: Worker, { id, order, keep }: Waiting<Order, Result>, stop: Int32Array): Promise<'alive' | 'dead'> {
    return new Promise((resolve) => {
      const finish = (state: 'alive' | 'dead') => {
        worker.off('message', onMessage).off('error', onDeath).off('exit', onDeath)
        resolve(state)
      }
      const onDeath = (why: unknown) => {
        change(id, {
          state: 'failed',
          issues: [{ code: 'worker-failed', severity: 'error', params: { reason: why instanceof Error ? why.message : String(why) } }],
        })
        finish('dead')
      }
      const onMessage = (message: WorkerSays<Result>) => {
        if (message.says === 'progress') {
          const proof = jobs.get(id)?.proof ?? []
          change(id, {
            done: message.done,
            proof: message.proof ? [...proof, message.proof] : proof,
            ...(message.step && { step: message.step }),
          })
        } else if (message.says === 'result') {
          keep(message.result).then(
            (result) => {
              change(id, message.cutShort ? { state: 'stopped', result } : { state: 'done', done: 1, result })
              finish('alive')
            },
            (error: unknown) => {
              change(id, { state: 'failed', issues: [{ code: 'worker-failed', severity: 'error', params: { reason: String(error) } }] })
              finish('alive')
            },
          )
        } else {
          change(id, message.says === 'refused' ? { state: 'failed', issues: message.issues } : { state: 'stopped' })
          finish('alive')
        }
      }
      worker.on('message', onMessage).on('error', onDeath).on('exit', onDeath)
      worker.postMessage({ order, stop: stop.buffer })
    })
  }

  return {
    start: (kind, order, keep) => {
      const job = add(kind, {})
      stops.set(job.id, new Int32Array(new SharedArrayBuffer(4)))
      laneOf(kind).queue.push({ id: job.id, order, keep })
      void work(kind)
      return jobs.get(job.id) ?? job
    },
    alreadyDone(kind, result) {
      const job = add(kind, { state: 'done', done: 1, result })
      forget(job.id)
      return job
    },
    get: (id) => jobs.get(id),
    open: () => [...jobs.values()].filter((job) => !isOver(job)),
    watch: (id, told) => {
      if (!jobs.has(id)) return undefined
      const set = watchers.get(id) ?? new Set()
      watchers.set(id, set.add(told))
      return () => set.delete(told)
    },
    stop: (id) => {
      const flag = stops.get(id)
      if (flag) Atomics.store(flag, 0, 1)
      if (jobs.get(id)?.state === 'waiting') change(id, { state: 'stopped' })
      return jobs.has(id)
    },
    close: async () => {
      for (const flag of stops.values()) Atomics.store(flag, 0, 1)
      await Promise.all([...lanes.values()].map(async ({ worker }) => worker?.terminate()))
    },
  }
}

const isOver = ({ state }: JobView): boolean => state !== 'waiting' && state !== 'running'
