import type { MessagePort } from 'node:worker_threads'
import type { Walk } from '@weerbaar/engines/network'

/** What a thread that searches walking distances is started with. */
export interface ThreadOrder {
  readonly walk: Walk
  readonly slots: Int32Array
  readonly port: MessagePort
}

/** Shared numbers: the next site nobody took; a count that moves with every sign of life; threads that began, with CLOSED once none may begin. */
export const SLOTS = 3
const [NEXT, LIFE, BEGUN] = [0, 1, 2] as const
const CLOSED = 1 << 20

/** Sites one after another, each given to one thread only. */
export const takenBy = (slots: Int32Array) => (): number => {
  signOfLife(slots)
  return Atomics.add(slots, NEXT, 1)
}

export function signOfLife(slots: Int32Array): void {
  Atomics.add(slots, LIFE, 1)
  Atomics.notify(slots, LIFE)
}

/** Whether this thread may still begin; if so, its pairs are waited for. */
export const mayBegin = (slots: Int32Array): boolean => Atomics.add(slots, BEGUN, 1) < CLOSED

/** No thread begins after this. @returns how many had begun */
export const beginAlone = (slots: Int32Array): number => Atomics.add(slots, BEGUN, CLOSED)
