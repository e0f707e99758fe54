import { join } from 'node:path'
import type { Imported, LogStore } from '@weerbaar/core'
import { type Confirmations, type CourierKey, openConfirmations, openCourierKey } from '@weerbaar/store'
import type { Given } from '../command.ts'
import { openLogFolder } from './log-folder.ts'

/** What couriers need of a data folder. */
export interface CourierFolder {
  readonly log: LogStore
  readonly key: CourierKey
  readonly confirmations: Confirmations
}

/**
 * Opens the folder of `--data`.
 * @param ifAbsent `refuse`: a folder without a log is a name typed wrong; `make`: start a new device in it
 */
export async function openCourierFolder(given: Given, ifAbsent: 'refuse' | 'make'): Promise<Imported<CourierFolder>> {
  const opened = openLogFolder(given, ifAbsent)
  if (opened.data === undefined) return { issues: opened.issues }
  const { log, folder } = opened.data
  const key = await openCourierKey(join(folder, 'courier.key'))
  if (key.data === undefined) {
    await log.close()
    return { issues: key.issues }
  }
  return { data: { log, key: key.data, confirmations: openConfirmations(join(folder, 'exchange')) }, issues: [] }
}
