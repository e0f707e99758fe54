import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { type Imported, issueOf, type LogStore } from '@weerbaar/core'
import { openLog, openPostgresLog } from '@weerbaar/store'
import type { Given, Option } from '../command.ts'

/** Options of every command that works on a log. */
export const LOG_OPTIONS: Readonly<Record<'data' | 'store', Option>> = {
  data: {
    takes: 'text',
    placeholder: 'FOLDER',
    words: { nl: 'de map waar het programma bewaart', en: 'the folder where the program keeps its things' },
  },
  store: {
    takes: 'text',
    placeholder: 'URL',
    words: {
      nl: 'de database waarin het logboek staat: postgres://… (of WEERBAAR_STORE)',
      en: 'the database that holds the log: postgres://… (or WEERBAAR_STORE)',
    },
  },
}

/**
 * Opens the log in the folder of `--data`, or in the database of `--store` with its keys in that folder.
 * @param ifAbsent `refuse`: a folder without a log is a name typed wrong; `make`: start a new device in it
 */
export async function openLogFolder(
  given: Given,
  ifAbsent: 'refuse' | 'make',
): Promise<Imported<{ readonly log: LogStore; readonly folder: string }>> {
  const folder = given.text('data')
  if (!folder) return { issues: [issueOf('option-needs-value', { option: '--data', example: '--data .weerbaar' })] }
  const store = given.text('store') ?? env['WEERBAAR_STORE']
  // A folder whose log is elsewhere has a mark instead; without `--store` opening it says so.
  const path = join(folder, store === undefined ? 'log.sqlite' : 'log.elsewhere')
  if (ifAbsent === 'refuse' && !existsSync(path) && !existsSync(join(folder, 'log.elsewhere')))
    return { issues: [issueOf('file-not-found', { file: path })] }
  const options = { clock: Date.now, randomBytes: (count: number) => new Uint8Array(randomBytes(count)) }
  const log = store === undefined ? openLog(folder, options) : await openPostgresLog(store, { ...options, folder })
  return log.data === undefined ? { issues: log.issues } : { data: { log: log.data, folder }, issues: [] }
}
