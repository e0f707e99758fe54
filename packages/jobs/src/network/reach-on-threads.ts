import { availableParallelism } from 'node:os'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { findPairs, type FoundPairs, type Reach, reachOfPairs, type Walk } from '@weerbaar/engines/network'
import { beginAlone, SLOTS, takenBy, type ThreadOrder } from './reach-thread-order.ts'

/** Sites below which a thread costs more to start than it saves. */
const WORTH_A_THREAD = 200
/** Milliseconds without one search done anywhere before a thread counts as dead: a search takes some milliseconds. */
const PATIENCE = 60_000

/**
 * The same table as `reachTable`, bit for bit on any number of threads: threads take sites in turn, and rows are sorted afterwards.
 * Blocks the calling thread, which searches as well.
 *
 * @param threads this one counted; as many as there are cores when absent
 * @throws Error when a thread died on the way
 */
export function reachOnThreads(walk: Walk, threads: number = availableParallelism()): Reach {
  const slots = new Int32Array(new SharedArrayBuffer(SLOTS * Int32Array.BYTES_PER_ELEMENT))
  const helpers = walk.sites.x.length < WORTH_A_THREAD ? 0 : threads - 1
  const others = Array.from({ length: helpers }, () => startThread(walk, slots))
  const own = findPairs(walk, takenBy(slots))
  const helped = beginAlone(slots)
  return reachOfPairs(walk, [own, ...pairsOf(others, slots, helped)])
}

function startThread(walk: Walk, slots: Int32Array) {
  const { port1, port2 } = new MessageChannel()
  const order: ThreadOrder = { walk, slots, port: port2 }
  const worker = new Worker(new URL('./reach-thread.ts', import.meta.url), { workerData: order, transferList: [port2] })
  worker.on('error', () => {}) // of one that never began: its sites are searched here
  worker.unref()
  return { port: port1, worker }
}

/** Waits for the threads that did begin; one that was still starting when no site was left has nothing to give. */
function pairsOf(others: readonly ReturnType<typeof startThread>[], slots: Int32Array, helped: number): FoundPairs[] {
  const parts: FoundPairs[] = []
  for (let ready = 0; ready < helped; ) {
    const before = Atomics.load(slots, 1)
    for (const { port } of others) {
      const said: FoundPairs | Error | undefined = receiveMessageOnPort(port)?.message // by reach-thread.ts
      if (!said) continue
      if (said instanceof Error) throw said
      parts.push(said)
      ready++
    }
    if (ready < helped && Atomics.load(slots, 1) === before && Atomics.wait(slots, 1, before, PATIENCE) === 'timed-out')
      throw new Error(`a thread that searched walking distances said nothing for ${PATIENCE / 1000} s`)
  }
  for (const { port, worker } of others) {
    port.close()
    void worker.terminate()
  }
  return parts
}
