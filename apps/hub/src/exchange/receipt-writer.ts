import { type EventsReceived, exchangeDraft, type LogStore, sortSeen, type Whereabouts } from '@weerbaar/core'

/** Signs for what came over the network, so that two hubs further on it can be shown. */
export interface ReceiptWriter {
  /** News came. */
  readonly note: () => void
  /** What an earlier run of the program did not get round to. */
  readonly catchUp: () => Promise<void>
  readonly close: () => void
}

/** Milliseconds from the first news to its receipt, and at least between two: it is an event, kept for ever and carried by all. */
export interface ReceiptPace {
  readonly gather: number
  readonly between: number
}
const PACE: ReceiptPace = { gather: 10_000, between: 300_000 }

interface Tools {
  readonly log: LogStore
  readonly whereabouts: Whereabouts
  /** Brings {@link Tools.whereabouts} in step with the log. */
  readonly inStep: () => Promise<void>
  readonly complain: (fault: unknown) => void
  readonly pace?: ReceiptPace
}

export function receiptWriter({ log, whereabouts, inStep, complain, pace = PACE }: Tools): ReceiptWriter {
  let timer: NodeJS.Timeout | undefined
  let last = -Infinity
  let closed = false

  async function write(way: EventsReceived['way']): Promise<void> {
    await inStep()
    // What this device named as seen in events of its own needs no receipt any more.
    const lacking = whereabouts.lackingAt([log.device()])
    if (closed || lacking.size === 0) return
    const upTo = sortSeen((await log.heads()).filter(({ device }) => lacking.has(device) && device !== log.device()))
    if (upTo.length === 0) return
    last = performance.now()
    await log.append(exchangeDraft({ type: 'EventsReceived', way, from: null, upTo }))
  }

  return {
    note() {
      if (closed || timer !== undefined) return
      const wait = Math.max(pace.gather, last + pace.between - performance.now())
      timer = setTimeout(() => {
        timer = undefined
        void write('network').catch(complain)
      }, wait)
    },
    catchUp: () => write(null),
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
