import type { DeviceId, Issue, PeerState } from '@weerbaar/core'
import { type ClientTools, exchangePeer } from '@weerbaar/store'
import { listenForNews } from './nudge-listener.ts'

/** One peer this hub asks by itself, again and again. */
export interface PeerLoop {
  readonly status: () => PeerStatus
  readonly start: () => void
  /** Something was written here. */
  readonly wake: () => void
  /** Ends a round that is under way; resolves when nothing of it runs any more. */
  readonly stop: () => Promise<void>
}

export interface PeerStatus {
  readonly address: string
  readonly device?: DeviceId
  readonly state: PeerState
  /** Milliseconds since 1970 UTC. */
  readonly lastContact?: number
  readonly nextTry?: number
  readonly sent: number
  readonly received: number
  readonly live: boolean
  readonly issues: readonly Issue[]
}

export interface PeerLoopOptions {
  readonly address: string
  /** Milliseconds between two rounds when there is no news. */
  readonly every: number
  readonly tools: Omit<ClientTools, 'signal' | 'moved'>
  /** In [0, 1): so that fifty points do not all try at the same moment. */
  readonly random: () => number
  /** Told of what no peer can do: a full disk. */
  readonly complain: (fault: unknown) => void
}

/** Milliseconds without a byte after which a line counts as broken. */
const PATIENCE = 30_000
/** Milliseconds before the first new try, and the most. */
const BACK_OFF = { first: 5_000, most: 300_000 }
/** Milliseconds a change may wait, so that many at once make one round. */
const GATHER = 100

export function peerLoop({ address, every, tools, random, complain }: PeerLoopOptions): PeerLoop {
  let abort = new AbortController()
  let lastMoved = 0
  const peer = exchangePeer(address, {
    ...tools,
    fetch: (url, init) => tools.fetch(url, { ...init, signal: abort.signal }),
    moved: () => {
      lastMoved = performance.now()
    },
  })
  let status: PeerStatus = { address, state: 'never', sent: 0, received: 0, live: false, issues: [] }
  let failures = 0
  /** Going on at once brings more. */
  let more = false
  let stopped = false
  let woken = false
  let endPause: ((why: 'woken' | 'stopped') => void) | undefined
  let running: Promise<void> = Promise.resolve()
  let stopListening: (() => void) | undefined

  const wake = (): void => {
    woken = true
    endPause?.('woken')
  }

  /** Sleeps `most` milliseconds, or `least` when there is news by then or later. */
  async function sleep(least: number, most: number): Promise<void> {
    status = { ...status, nextTry: tools.now() + most }
    await pause(least, false)
    if (!woken) await pause(most - least, true)
  }
  function pause(milliseconds: number, untilWoken: boolean): Promise<void> {
    if (stopped) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, milliseconds))
      endPause = (why) => {
        if (why === 'woken' && !untilWoken) return
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async function round(): Promise<void> {
    abort = new AbortController()
    lastMoved = performance.now()
    const watchdog = setInterval(() => {
      if (performance.now() - lastMoved > PATIENCE) abort.abort()
    }, 1000)
    woken = false
    status = { ...status, state: 'asking' }
    try {
      const { device, sent, received, inStep, progress, issues } = await peer.round()
      // What came in during a round that ended in step is no news for this peer.
      if (inStep) woken = false
      const failed = issues.some(({ severity }) => severity === 'error')
      failures = failed ? failures + 1 : 0
      more = !failed && !inStep && progress
      status = {
        ...status,
        ...(device === undefined ? {} : { device }),
        ...(failed ? {} : { lastContact: tools.now() }),
        state: failed ? 'trouble' : inStep ? 'inStep' : 'behind',
        sent: status.sent + sent,
        received: status.received + received,
        issues,
      }
    } catch (fault) {
      failures++
      status = { ...status, state: 'trouble' }
      complain(fault)
    } finally {
      clearInterval(watchdog)
    }
  }

  function listen(): void {
    stopListening ??= listenForNews(`${address.replace(/\/+$/, '')}/v1/exchange/nudges`, wake, (live) => {
      status = { ...status, live }
      if (!live) stopListening = undefined
    })
  }

  async function run(): Promise<void> {
    for (;;) {
      await round()
      if (stopped) return
      if (failures > 0) {
        const wait = Math.min(BACK_OFF.most, BACK_OFF.first * 2 ** (failures - 1)) * (0.75 + 0.5 * random())
        await sleep(Math.min(wait, BACK_OFF.first), wait)
      } else {
        listen()
        await sleep(GATHER, more ? GATHER : every)
      }
      if (stopped) return
    }
  }

  return {
    status: () => status,
    start: () => {
      running = run()
    },
    wake,
    async stop() {
      stopped = true
      stopListening?.()
      abort.abort()
      endPause?.('stopped')
      await running
    },
  }
}
