import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type DeviceId, type EventId, type Level, type LogStore, type RecordHash, summaryOf } from '@weerbaar/core'
import { TEST_START } from '@weerbaar/testkit'
import { type Confirmations, type CourierKey, openConfirmations, openCourierKey, openLog, openMemoryLog, nodeCrypto } from '@weerbaar/store'
import { type Books, openBooks } from '../../src/desk/books.ts'
import type { Chance } from './chance.ts'

export const SPACE = 'exercise:test'
/** Events between two snapshots: many of them, so that going back to one is tried. */
const FEW = 9

/** One hub: real log, real books, a disk that can be copied and put back, and a clock that may say anything. */
export interface SimHub {
  readonly name: string
  readonly level: Level
  readonly kind: 'SQLite' | 'memory'
  readonly folder: string
  log: LogStore
  books: Books
  key: CourierKey
  confirmations: Confirmations
  /** Milliseconds that its clock is ahead; years, after a jump. */
  ahead: number
  readonly clock: () => number
  readonly randomBytes: (count: number) => Uint8Array
  /** What its disk has, as read from it and as acknowledged; must never shrink but by a restore. */
  floor: Set<EventId>
  /** Of {@link floor}, those with their payload. */
  payloads: Set<EventId>
  /** As {@link floor}, of records whose form nobody here knows. */
  unread: Set<RecordHash>
  /** How far {@link floor} was read. */
  readTo: number
}

/** What each device ever had, whatever became of the disk. */
export type EverHeld = Map<DeviceId, Set<EventId>>

export async function startHub(
  given: Pick<SimHub, 'name' | 'level' | 'kind' | 'folder'>,
  chance: Chance,
  minutes: () => number,
): Promise<SimHub> {
  mkdirSync(given.folder, { recursive: true })
  const own = {
    ...given,
    ahead: 0,
    clock: () => TEST_START + minutes() * 60_000 + own.ahead,
    randomBytes: chance.bytes,
    floor: new Set<EventId>(),
    payloads: new Set<EventId>(),
    unread: new Set<RecordHash>(),
    readTo: 0,
  }
  const parts = await open(own)
  return Object.assign(own, parts)
}

async function open(hub: Pick<SimHub, 'kind' | 'folder' | 'clock' | 'randomBytes'>) {
  const options = { clock: hub.clock, randomBytes: hub.randomBytes }
  const opened = hub.kind === 'SQLite' ? openLog(hub.folder, options) : { data: openMemoryLog(options), issues: [] }
  const key = await openCourierKey(join(hub.folder, 'courier.key'))
  if (!opened.data || !key.data) throw new TypeError(JSON.stringify([...opened.issues, ...key.issues]))
  const books = await openBooks(opened.data, SPACE, FEW)
  return { log: opened.data, books, key: key.data, confirmations: openConfirmations(join(hub.folder, 'exchange')) }
}

/** Switched off and on. What stood on the disk must stand in the books again. */
export async function restart(hub: SimHub): Promise<void> {
  await hub.log.close()
  hub.readTo = 0
  Object.assign(hub, await open(hub))
}

/** A copy of the disk as it is at this moment, program running or not. */
export function copyDisk(hub: SimHub, to: string): void {
  rmSync(to, { recursive: true, force: true })
  cpSync(hub.folder, to, { recursive: true })
}

/** An older copy of the disk is put back. @param keepKey the device key is newer than the log beside it */
export async function restore(hub: SimHub, copy: string, held: Pick<SimHub, 'floor' | 'unread'>, keepKey: boolean): Promise<void> {
  await hub.log.close()
  const kept = `${copy}.key`
  if (keepKey) cpSync(join(hub.folder, 'device.key'), kept)
  rmSync(hub.folder, { recursive: true })
  cpSync(copy, hub.folder, { recursive: true })
  if (keepKey) cpSync(kept, join(hub.folder, 'device.key'))
  hub.floor = new Set(held.floor)
  hub.unread = new Set(held.unread)
  hub.readTo = 0
  Object.assign(hub, await open(hub))
}

/** Reads what is new into {@link SimHub.floor} and into what its device ever had. @throws when the disk lost what it had */
export async function lookAt(hub: SimHub, everHeld: EverHeld): Promise<void> {
  await hub.books.catchUp()
  const whole = hub.readTo === 0
  const events = await hub.log.read(hub.readTo, 1_000_000)
  if (whole) {
    const there = new Set(events.map(({ id }) => id))
    const lost = [...hub.floor].filter((id) => !there.has(id))
    if (lost.length > 0) throw new Error(`${hub.name} lost ${lost.length} events, ${lost[0]} among them`)
  }
  const { unread } = await summaryOf(hub.log, nodeCrypto.sha256)
  if (unread.length < hub.unread.size) throw new Error(`${hub.name} lost what it could not read`)
  hub.unread = new Set(unread)
  for (const { id } of events) hub.floor.add(id)
  const bare = new Set(await hub.log.bare())
  hub.payloads = new Set([...hub.floor].filter((id) => !bare.has(id)))
  hub.readTo = events.at(-1)?.position ?? hub.readTo
  const device = hub.log.device()
  const held = everHeld.get(device) ?? new Set()
  for (const id of hub.floor) held.add(id)
  everHeld.set(device, held)
}
