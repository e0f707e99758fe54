import { type DeviceId, encodeRecord, type Space, type StoredEvent } from '@weerbaar/core'
import type { HubPort } from './hub-port.ts'
import { NEVER_MET, type SyncState } from './sync-state.ts'

/** What the exchange needs of the log on the tablet. */
export interface LogToExchange {
  readonly device: () => DeviceId
  readonly own: () => readonly StoredEvent[]
  /** @returns how many records were not what they say */
  readonly take: (records: readonly Uint8Array[]) => Promise<number>
}

export type Exchanged =
  /** The laptop was not there, or went away halfway; `state` holds what was reached. */
  | { readonly met: false; readonly state: SyncState }
  | { readonly met: true; readonly state: SyncState; readonly space: Space; readonly leftOut: number }

/** Records in one message: small enough to be through before a weak battery is empty. */
const BATCH = 200

/**
 * Once there and back with the laptop. First what only this tablet has goes out, then what the laptop has comes in.
 * A laptop never met before gets everything, and gives everything.
 *
 * @param keep told after every step that counts, so that a cut halfway costs nothing
 * @param now milliseconds since 1970 UTC
 */
export async function exchange(
  log: LogToExchange,
  hub: HubPort,
  from: SyncState,
  now: () => number,
  keep: (state: SyncState) => Promise<void>,
): Promise<Exchanged> {
  const hello = await hub.hello(log.device())
  if (hello === undefined) return { met: false, state: from }
  const sameHub = from.hub === hello.hub
  let state: SyncState = {
    ...(sameHub ? from : NEVER_MET),
    hub: hello.hub,
    metAt: now(),
    ahead: now() - hello.now,
    receipts: hello.receipts,
  }
  const reached = (news: Partial<SyncState>): Promise<void> => {
    state = { ...state, ...news }
    return keep(state)
  }
  await keep(state)

  for (;;) {
    const had = state.receipts.hub?.seq ?? -1
    const batch = log
      .own()
      .filter(({ read }) => read.seq > had)
      .slice(0, BATCH)
    const last = batch.at(-1)
    if (last === undefined) break
    const sent = await hub.send(batch.map(encodeRecord))
    if (sent === undefined || sent.hub !== hello.hub) return { met: false, state }
    const accepted = batch.filter((_, i) => sent.answers[i] === 'stored' || sent.answers[i] === 'known')
    // It has them all, or says why not; a hole means that it lost what it had, and hears that at the next hello.
    if (accepted.length < batch.length) break
    await reached({ receipts: { ...state.receipts, hub: { seq: last.read.seq, at: sent.storedAt } } })
  }

  let leftOut = 0
  for (;;) {
    const page = await hub.page(state.after)
    if (page === undefined || page.hub !== hello.hub) return { met: false, state }
    if (page.records.length > 0) leftOut += await log.take(page.records)
    if (page.next !== state.after) await reached({ after: page.next })
    if (!page.more) break
  }
  return { met: true, state, space: hello.space, leftOut }
}
