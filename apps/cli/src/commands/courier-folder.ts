import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Imported, issueOf, type LogStore } from '@weerbaar/core'
import { type Confirmations, type CourierKey, openConfirmations, openCourierKey, openLog } from '@weerbaar/store'
import type { Given, Option } from '../command.ts'

/** What couriers need of a data folder. */
export interface CourierFolder {
  readonly log: LogStore
  readonly key: CourierKey
  readonly confirmations: Confirmations
}

export const DATA_OPTION: Option = {
  takes: 'text',
  placeholder: 'FOLDER',
  words: { nl: 'de map waar het programma bewaart', en: 'the folder where the program keeps its things' },
}

/**
 * Opens the folder of `--data`.
 * @param ifAbsent `refuse`: a folder without a log is a name typed wrong; `make`: start a new device in it
 */
export async function openCourierFolder(given: Given, ifAbsent: 'refuse' | 'make'): Promise<Imported<CourierFolder>> {
  const folder = given.text('data')
  if (!folder) return { issues: [issueOf('option-needs-value', { option: '--data', example: '--data .weerbaar' })] }
  const path = join(folder, 'log.sqlite')
  if (ifAbsent === 'refuse' && !existsSync(path)) return { issues: [issueOf('file-not-found', { file: path })] }
  const log = openLog(folder, { clock: Date.now, randomBytes: (count) => new Uint8Array(randomBytes(count)) })
  if (log.data === undefined) return { issues: log.issues }
  const key = await openCourierKey(join(folder, 'courier.key'))
  if (key.data === undefined) {
    await log.data.close()
    return { issues: key.issues }
  }
  return { data: { log: log.data, key: key.data, confirmations: openConfirmations(join(folder, 'exchange')) }, issues: [] }
}
