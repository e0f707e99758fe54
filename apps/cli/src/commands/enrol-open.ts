import { existsSync, readFileSync } from 'node:fs'
import { issueOf } from '@weerbaar/core'
import { BAD_INPUT, type Command, DONE } from '../command.ts'
import { LOG_OPTIONS, openLogFolder } from './log-folder.ts'
import { enrolWith, readEnrolmentFile } from './enrol-from-file.ts'

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
    // Never on the command line: it would stand in the list of programs that run.
    const passphrase = readFileSync(phraseFile === '-' ? 0 : phraseFile, 'utf8').trim()
    const enrolment = await readEnrolmentFile(file, passphrase)
    terminal.issues(enrolment.issues)
    if (!enrolment.data) return BAD_INPUT
    const opened = await openLogFolder(given, 'make')
    terminal.issues(opened.issues)
    if (!opened.data) return BAD_INPUT
    const done = await enrolWith(opened.data.log, opened.data.folder, enrolment.data)
    terminal.issues(done.issues)
    if (!done.data) return BAD_INPUT
    const { certificate, root } = enrolment.data
    if (done.data.answer === 'enrolled')
      terminal.tell({
        nl: 'Dit apparaat is aangemeld, met een sleutel van zichzelf.',
        en: 'This device is enrolled, with a key of its own.',
      })
    else terminal.tell({ nl: 'Dit apparaat was al aangemeld.', en: 'This device was enrolled already.' })
    if (given.flag('json')) terminal.out(`${JSON.stringify({ device: done.data.device, certificate, root })}\n`)
    return DONE
  },
}
