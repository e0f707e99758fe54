import { decodeRecord, type DeviceId, parseDeviceId, type StoredEvent } from '@weerbaar/core'
import { storedAs, testDevice } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { exchange, type LogToExchange } from './exchange.ts'
import type { HubPort, RecordAnswer } from './hub-port.ts'
import { NEVER_MET, type SyncState } from './sync-state.ts'

const NOW = 1_794_700_000_000
const hubId = (digit: string) => parseDeviceId(digit.repeat(64))!

/** A laptop in memory that can be away, and that dies after so many answers. */
function laptop(hub: DeviceId, diesAfter = Infinity) {
  const had: Uint8Array[] = []
  let answers = 0
  const alive = () => answers++ < diesAfter
  const port: HubPort = {
    hello: async () =>
      alive()
        ? { hub, space: 'exercise:test', now: NOW - 5000, receipts: had.length > 0 ? { hub: { seq: had.length - 1, at: NOW } } : {} }
        : undefined,
    async send(records) {
      if (!alive()) return undefined
      had.push(...records)
      return { hub, storedAt: NOW, answers: records.map((): RecordAnswer => 'stored') }
    },
    page: async (after) => (alive() ? { hub, next: Math.max(after, had.length), more: false, records: had.slice(after) } : undefined),
  }
  return { had, port }
}

function tablet(count: number) {
  const device = testDevice('tablet')
  const own: StoredEvent[] = Array.from({ length: count }, (_, i) => storedAs(device.write({ i }), i + 1))
  const taken: Uint8Array[] = []
  const log: LogToExchange = {
    device: () => device.device,
    own: () => own,
    take: async (records) => {
      taken.push(...records)
      return 0
    },
  }
  return { log, taken }
}

async function meet(log: LogToExchange, port: HubPort, from: SyncState) {
  const kept: SyncState[] = []
  const met = await exchange(
    log,
    port,
    from,
    () => NOW,
    async (state) => void kept.push(state),
  )
  return { met, kept }
}

test('everything goes out in order, in batches, and is said to be there only once the laptop answered', async () => {
  const { log } = tablet(450)
  const { had, port } = laptop(hubId('a'))
  const { met, kept } = await meet(log, port, NEVER_MET)
  expect(had.map((record) => decodeRecord(record)?.envelope)).toEqual(log.own().map(({ envelope }) => envelope))
  expect(kept.map(({ receipts }) => receipts.hub?.seq)).toEqual([undefined, 199, 399, 449, 449])
  expect(met).toMatchObject({ met: true, state: { hub: hubId('a'), ahead: 5000, receipts: { hub: { seq: 449, at: NOW } } } })
})

test('a laptop that dies halfway has what it answered for, and the next meeting goes on from there', async () => {
  const { log } = tablet(450)
  const { had, port } = laptop(hubId('a'), 2)
  const { met } = await meet(log, port, NEVER_MET)
  expect(met.met).toBe(false)
  expect(met.state.receipts.hub?.seq).toBe(199)
  const again = laptop(hubId('a'))
  again.had.push(...had)
  await meet(log, again.port, met.state)
  expect(again.had).toHaveLength(450)
})

test('another laptop gets the whole chain and is read from its own beginning', async () => {
  const { log, taken } = tablet(3)
  const first = await meet(log, laptop(hubId('a')).port, NEVER_MET)
  const other = laptop(hubId('b'))
  const second = await meet(log, other.port, { ...first.met.state, after: 900 })
  expect(other.had).toHaveLength(3)
  expect(second.met.state).toMatchObject({ hub: hubId('b'), after: 3 })
  expect(taken.length).toBe(6)
})

test('nobody there: nothing changes', async () => {
  const { log } = tablet(3)
  const before: SyncState = { hub: hubId('a'), after: 7, receipts: { hub: { seq: 1, at: 5 } }, metAt: 9 }
  const { met, kept } = await meet(log, laptop(hubId('a'), 0).port, before)
  expect(met).toEqual({ met: false, state: before })
  expect(kept).toEqual([])
})
