import { join } from 'node:path'
import type { Imported, Level, LogStore } from '@weerbaar/core'
import {
  type Confirmations,
  type CourierKey,
  guardLog,
  levelsSaid,
  openConfirmations,
  openCourierKey,
  type Recipient,
} from '@weerbaar/store'
import type { Given } from '../command.ts'
import { openLogFolder } from './log-folder.ts'

/** What couriers need of a data folder. */
export interface CourierFolder {
  readonly log: LogStore
  readonly key: CourierKey
  readonly confirmations: Confirmations
}

/**
 * Opens the folder of `--data`. What is about persons is readable only for receivers who said in this log that they are of a level that may.
 * @param to who the courier file will be for
 * @param ifAbsent `refuse`: a folder without a log is a name typed wrong; `make`: start a new device in it
 */
export async function openCourierFolder(
  given: Given,
  ifAbsent: 'refuse' | 'make',
  to: readonly Recipient[] = [],
): Promise<Imported<CourierFolder>> {
  const opened = await openLogFolder(given, ifAbsent)
  if (opened.data === undefined) return { issues: opened.issues }
  const { log, folder } = opened.data
  const key = await openCourierKey(join(folder, 'courier.key'))
  if (key.data === undefined) {
    await log.close()
    return { issues: key.issues }
  }
  const said = await levelsSaid(log)
  const readersAt = (levels: readonly Level[]): readonly Recipient[] =>
    to.filter((receiver) => levels.some((level) => level === said.get(receiver)))
  const guarded = guardLog(log, { key: key.data, level: said.get(key.data.recipient), readersAt })
  return { data: { log: guarded, key: key.data, confirmations: openConfirmations(join(folder, 'exchange')) }, issues: [] }
}
