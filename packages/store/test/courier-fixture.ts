/** Logs, keys and courier files for the tests of the exchange. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventId, LogStore, LogSummary } from '@weerbaar/core'
import { mulberry32, TEST_START, testDevice } from '@weerbaar/testkit'
import { type CourierKey, openCourier, openCourierKey, openMemoryLog, packCourier, type PackedCourier, takeCourier } from '../src/index.ts'

export const clock = (): number => TEST_START

async function someKey(): Promise<CourierKey> {
  const folder = mkdtempSync(join(tmpdir(), 'weerbaar-key-'))
  const { data, issues } = await openCourierKey(join(folder, 'courier.key'))
  rmSync(folder, { recursive: true }) // the key stays in memory
  if (data === undefined) throw new TypeError(JSON.stringify(issues))
  return data
}
export const keys = { point: await someKey(), town: await someKey(), region: await someKey() }

let seed = 0
export function emptyLog(): LogStore {
  const chance = mulberry32(++seed)
  return openMemoryLog({ clock, randomBytes: (count) => Uint8Array.from({ length: count }, () => chance() * 256) })
}

export async function note(log: LogStore, text: string): Promise<void> {
  await log.append({ type: 'Noted', version: 1, space: 'exercise:test', payload: { text } })
}

/** A point with its start, three notes of its own and two events it carries for somebody else: six. */
export async function pointLog(): Promise<LogStore> {
  const log = emptyLog()
  for (const text of ['open sinds 14:00', 'water voor 200', 'hulpvraag: insuline']) await note(log, text)
  const neighbour = testDevice('buurpunt')
  await log.ingest([neighbour.write({ i: 0 }).record, neighbour.write({ i: 1 }).record])
  return log
}

export function pack(
  log: LogStore,
  from: CourierKey,
  to: readonly CourierKey[],
  ...confirmed: readonly LogSummary[]
): Promise<PackedCourier> {
  return packCourier(log, { to: to.map(({ recipient }) => recipient), confirmed, key: from, clock })
}

/** What is wrong with a file, by code. */
export async function codesOf(bytes: Uint8Array, key: CourierKey = keys.town): Promise<readonly string[]> {
  return (await openCourier(bytes, key, 'punt.courier')).issues.map(({ code }) => code)
}

/** Opens a file that should open, and takes it in. */
export async function take(log: LogStore, bytes: Uint8Array, key: CourierKey) {
  const { data, issues } = await openCourier(bytes, key, 'punt.courier')
  if (data === undefined) throw new TypeError(JSON.stringify(issues))
  return { ...(await takeCourier(log, data)), manifest: data.manifest }
}

export const idsOf = async (log: LogStore): Promise<EventId[]> => (await log.read(0, 100_000)).map(({ id }) => id).sort()
