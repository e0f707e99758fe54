import { resolve } from 'node:path'
import { type Imported, issueOf } from '@weerbaar/core'
import type { Given, Option } from '../command.ts'
import { dataFolderOf } from './data-folder.ts'
import { type VerifiedKit, verifyKit } from './verify-kit.ts'

export const KIT_OPTIONS: Readonly<Record<string, Option>> = {
  kit: { takes: 'text', placeholder: 'FOLDER', words: { nl: 'de map van de kit', en: 'the folder of the kit' } },
  data: {
    takes: 'text',
    placeholder: 'FOLDER',
    words: { nl: 'waar deze laptop bewaart (eigen map van de gebruiker)', en: 'where this laptop keeps things (the user’s own folder)' },
  },
}
export const PASSPHRASE_OPTION: Readonly<Record<string, Option>> = {
  'passphrase-file': {
    takes: 'text',
    placeholder: 'FILE',
    words: { nl: 'bestand met de wachtzin; anders wordt erom gevraagd', en: 'file with the passphrase; else it is asked for' },
  },
}

/** The kit of `--kit`, verified, and the data folder that goes with its point. */
export function givenKit(given: Given): Imported<{ readonly kit: VerifiedKit; readonly dataFolder: string }> {
  const folder = given.text('kit')
  if (!folder) return { issues: [issueOf('option-needs-value', { option: '--kit', example: '--kit /media/stick/punt-12' })] }
  const kit = verifyKit(resolve(folder))
  if (!kit.data) return { issues: kit.issues }
  const data = given.text('data') ?? process.env['WEERBAAR_DATA']
  const dataFolder = data ? resolve(data) : dataFolderOf(kit.data.manifest.point, process.platform, process.env)
  return { data: { kit: kit.data, dataFolder }, issues: [] }
}
