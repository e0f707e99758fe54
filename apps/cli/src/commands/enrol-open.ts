import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { issueOf } from '@weerbaar/core'
import { enrol, ENROLMENT_LIMIT, keepAuthority, openEnrolment, rightsFolder } from '@weerbaar/store'
import { BAD_INPUT, type Command, DONE } from '../command.ts'
import { LOG_OPTIONS, openLogFolder } from './log-folder.ts'

export const enrolOpen: Command = {
  path: ['enrol', 'open'],
  words: { nl: 'meld dit apparaat aan met een aanmeldbestand', en: 'enrol this device with an enrolment file' },
  operands: [{ placeholder: 'FILE', words: { nl: 'het aanmeldbestand', en: 'the enrolment file' } }],
  options: {
    ...LOG_OPTIONS,
    'passphrase-file': {
      takes: 'text',
      placeholder: 'FILE',
      words: { nl: 'bestand met de wachtzin; - is wat u intypt', en: 'file with the passphrase; - is what you type' },
    },
    json: { takes: 'flag', words: { nl: 'als JSON', en: 'as JSON' } },
  },
  async run(given, terminal) {
    const [file = ''] = given.operands
    const phraseFile = given.text('passphrase-file')
    if (!phraseFile) {
      terminal.issues([issueOf('option-needs-value', { option: '--passphrase-file', example: '--passphrase-file -' })])
      return BAD_INPUT
    }
    const absent = [file, phraseFile].find((path) => path !== '-' && !existsSync(path))
    if (absent !== undefined) {
      terminal.issues([issueOf('file-not-found', { file: absent })])
      return BAD_INPUT
    }
    if (statSync(file).size > ENROLMENT_LIMIT) {
      terminal.issues([issueOf('file-not-recognised', { expected: 'Weerbaar enrolment' }, { source: file })])
      return BAD_INPUT
    }
    // Never on the command line: it would stand in the list of programs that run.
    const passphrase = readFileSync(phraseFile === '-' ? 0 : phraseFile, 'utf8').trim()
    const enrolment = await openEnrolment(new Uint8Array(readFileSync(file)), passphrase, file)
    terminal.issues(enrolment.issues)
    if (!enrolment.data) return BAD_INPUT
    const opened = await openLogFolder(given, 'make')
    terminal.issues(opened.issues)
    if (!opened.data) return BAD_INPUT
    const { log, folder } = opened.data
    const device = log.device()
    const done = await enrol(log, rightsFolder(folder), enrolment.data)
    await log.close()
    terminal.issues(done.issues)
    if (!done.data) return BAD_INPUT
    const { certificate, root, tls } = enrolment.data
    if (tls !== null) keepAuthority(join(folder, 'tls'), tls)
    if (done.data === 'enrolled')
      terminal.tell({
        nl: 'Dit apparaat is aangemeld, met een sleutel van zichzelf.',
        en: 'This device is enrolled, with a key of its own.',
      })
    else terminal.tell({ nl: 'Dit apparaat was al aangemeld.', en: 'This device was enrolled already.' })
    if (given.flag('json')) terminal.out(`${JSON.stringify({ device, certificate, root })}\n`)
    return DONE
  },
}
