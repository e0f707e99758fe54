import type { LogStore } from '@weerbaar/core'
import { localPlace } from './log-place.ts'
import { logStoreAt } from './log-store-at.ts'
import type { LogTable } from './log-table.ts'
import { startDevice } from './start-device.ts'
import type { LogStoreOptions } from './write-own.ts'

/** A log over a table in this process. Starts the device when it has no name yet, or lost its chain. */
export function createLogStore(table: LogTable, options: LogStoreOptions): LogStore {
  const started = table.transaction(() => startDevice(table, options))
  return logStoreAt(localPlace(table), started, options)
}
