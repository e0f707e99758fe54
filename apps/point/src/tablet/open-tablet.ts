import { type Happened, type PointEvent, type Space, toHex } from '@weerbaar/core'
import { browserCrypto } from '../log/browser-crypto.ts'
import { openIndexedStore } from '../log/indexed-store.ts'
import { openTabletLog } from '../log/tablet-log.ts'
import { exchange } from '../sync/exchange.ts'
import { farReceipts } from '../sync/far-receipts.ts'
import { httpHub } from '../sync/http-hub.ts'
import { secondsToNextTry } from '../sync/next-try.ts'
import { savedStatus } from '../sync/status.ts'
import { NEVER_MET } from '../sync/sync-state.ts'
import { mayKeepOn } from './personal.ts'
import { savesPower } from './look.ts'
import type { Tablet, TabletView } from './tablet.ts'
import { lostSince, type Trace } from './trace.ts'
import { keepTrace, keptTrace } from './trace-keeper.ts'

const LOCK = 'weerbaar-punt'
const SYNC_LOCK = 'weerbaar-punt-sync'
const CHANNEL = 'weerbaar-punt'
/** Of a tablet that never met a laptop, so never chose a point: nothing is written in it. */
const NO_SPACE: Space = 'exercise:geen'

/** @returns `undefined` on a device that can keep no key: then only the plain forms work */
export async function openTablet(): Promise<Tablet | undefined> {
  const crypto = await browserCrypto()
  if (crypto === undefined) return undefined
  let store = await openIndexedStore()
  let settings = await store.settings()
  const before = keptTrace()
  const oneAtATime = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(LOCK, work)
  const log = await openTabletLog(
    { store, crypto, clock: Date.now, oneAtATime, mayKeep: (type) => mayKeepOn(settings?.kit === true, type) },
    settings?.space ?? NO_SPACE,
  )
  const hub = httpHub((...asked) => fetch(...asked))
  const others = new BroadcastChannel(CHANNEL)
  const listeners = new Set<() => void>()
  let sync = (await store.sync()) ?? NEVER_MET
  let laptop: TabletView['laptop']
  let space: Space | undefined
  let leftOut = 0
  let missed: Trace | undefined = before?.device === log.device() ? undefined : before
  let view = look()

  function look(): TabletView {
    const own = log.own()
    const written = own.filter(({ read }) => read.space !== null).map(({ read }) => read.seq)
    const receipts = { ...sync.receipts, ...farReceipts(log.whereabouts(), own) }
    const confirmed = Math.max(-1, ...Object.values(receipts).map(({ seq }) => seq))
    const last = own.at(-1)
    // A trace of an earlier name stays until what it knew of has been told.
    if (last !== undefined && written.length > 0 && missed === undefined)
      keepTrace({ device: log.device(), seq: last.read.seq, confirmed, at: last.read.recordedAt })
    return {
      device: log.device(),
      weakKey: log.weakKey(),
      picture: log.picture(),
      ...(settings ? { settings } : {}),
      saved: savedStatus(written, receipts),
      ...(laptop ? { laptop } : {}),
      ...(space ? { space } : {}),
      ...(sync.ahead === undefined ? {} : { ahead: sync.ahead }),
      ...lostNow(),
      leftOut,
    }
  }
  function lostNow(): Pick<TabletView, 'lost'> {
    // Before the laptop gave what it has, nothing can be said to be lost.
    if (missed === undefined || sync.metAt === undefined) return {}
    const reached = log.reachedOf(missed.device)
    const lost = lostSince(missed, log.device(), reached)
    return lost ? { lost } : {}
  }
  function changed(tellOthers: boolean): void {
    view = look()
    if (tellOthers) others.postMessage('changed')
    for (const told of listeners) told()
  }

  others.addEventListener('message', () => {
    void (async () => {
      await log.catchUp()
      settings = (await store.settings()) ?? settings
      sync = (await store.sync()) ?? sync
      changed(false)
    })()
  })

  // The browser cleared the storage while the page is open: what the page still knows goes back, key and all.
  const watch = () =>
    store.onLost(() => {
      void (async () => {
        store = await openIndexedStore()
        await log.keepAgain(store)
        if (settings) await store.keepSettings(settings)
        await store.keepSync(sync)
        watch()
        changed(true)
      })()
    })
  watch()

  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  async function meet(): Promise<void> {
    if (running) return
    running = true
    clearTimeout(timer)
    // One page at a time; the others hear of it over the channel.
    await navigator.locks.request(SYNC_LOCK, { ifAvailable: true }, async (lock) => {
      if (lock === null) return
      const done = await exchange(log, hub, sync, Date.now, async (state) => {
        sync = state
        await store.keepSync(state)
        changed(true)
      })
      failures = done.met ? 0 : failures + 1
      laptop = done.met ? 'here' : 'away'
      if (done.met) {
        space = done.space
        leftOut += done.leftOut
        if (settings === undefined) log.look(done.space)
      }
      changed(true)
    })
    running = false
    timer = setTimeout(() => void meet(), secondsToNextTry(failures, savesPower()) * 1000)
  }
  void meet()
  globalThis.addEventListener('online', () => void meet())

  return {
    view: () => view,
    subscribe(told) {
      listeners.add(told)
      return () => listeners.delete(told)
    },
    async write(events: readonly PointEvent[], happenedAt?: Happened) {
      if (settings === undefined) throw new TypeError('this tablet has no point yet')
      await log.write(events, settings.space, happenedAt)
      changed(true)
      if (laptop !== 'away') void meet()
    },
    async choose(chosen) {
      await store.keepSettings(chosen)
      settings = chosen
      log.look(chosen.space)
      changed(true)
    },
    own: () => log.own().map((event) => (mayKeepOn(false, event.read.type) ? event : { envelope: event.envelope })),
    async take(records) {
      const wrong = await log.take(records)
      changed(true)
      return wrong
    },
    tryNow: () => void meet(),
    forgetLost() {
      missed = undefined
      changed(true)
    },
    newId: () => toHex(crypto.randomBytes(8)),
    newCode: (digits) => Array.from(crypto.randomBytes(digits), (byte) => byte % 10).join(''),
  }
}
