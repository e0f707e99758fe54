/** Runs on a thread of its own: searches from the sites that are left, and hands over the pairs it found. */
import { workerData } from 'node:worker_threads'
import { findPairs } from '@weerbaar/engines/network'
import { mayBegin, signOfLife, takenBy, type ThreadOrder } from './reach-thread-order.ts'

const { walk, slots, port } = workerData as ThreadOrder // given by the one place that starts this thread

if (mayBegin(slots)) {
  try {
    const found = findPairs(walk, takenBy(slots))
    port.postMessage(found, [found.cell.buffer, found.key.buffer])
  } catch (error) {
    port.postMessage(error instanceof Error ? error : new Error(String(error)))
  }
  signOfLife(slots)
}
port.close()
