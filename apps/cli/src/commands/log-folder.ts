import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Imported, issueOf, type LogStore } from '@weerbaar/core'
import { openLog } from '@weerbaar/store'
import type { Given, Option } from '../command.ts'

export const DATA_OPTION: Option = {
  takes: 'text',
  placeholder: 'FOLDER',
  words: { nl: 'de map waar het programma bewaart', en: 'the folder where the program keeps its things' },
}

/**
 * Opens the log in the folder of `--data`.
 * @param ifAbsent `refuse`: a folder without a log is a name typed wrong; `make`: start a new device in it
 */
export function openLogFolder(given: Given, ifAbsent: 'refuse' | 'make'): Imported<{ readonly log: LogStore; readonly folder: string }> {
  const folder = given.text('data')
  if (!folder) return { issues: [issueOf('option-needs-value', { option: '--data', example: '--data .weerbaar' })] }
  const path = join(folder, 'log.sqlite')
  if (ifAbsent === 'refuse' && !existsSync(path)) return { issues: [issueOf('file-not-found', { file: path })] }
  const log = openLog(folder, { clock: Date.now, randomBytes: (count) => new Uint8Array(randomBytes(count)) })
  return log.data === undefined ? { issues: log.issues } : { data: { log: log.data, folder }, issues: [] }
}
