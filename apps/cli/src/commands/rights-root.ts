import { issueOf } from '@weerbaar/core'
import { issueRoot, rightsFolder } from '@weerbaar/store'
import { BAD_INPUT, type Command, DONE } from '../command.ts'
import { CERTIFICATE_OPTIONS, readCertificateOptions } from './certificate-options.ts'
import { LOG_OPTIONS, openLogFolder } from './log-folder.ts'

export const rightsRoot: Command = {
  path: ['rights', 'root'],
  words: {
    nl: 'maak van dit apparaat het begin van alle rechten in de regio',
    en: 'make this device the start of all rights in the region',
  },
  operands: [],
  options: { ...LOG_OPTIONS, ...CERTIFICATE_OPTIONS, json: { takes: 'flag', words: { nl: 'als JSON', en: 'as JSON' } } },
  async run(given, terminal) {
    const wanted = readCertificateOptions(given, Date.now())
    terminal.issues(wanted.issues)
    if (!wanted.data) return BAD_INPUT
    const opened = await openLogFolder(given, 'make')
    terminal.issues(opened.issues)
    if (!opened.data) return BAD_INPUT
    const { log, folder } = opened.data
    try {
      const rights = rightsFolder(folder)
      const pinned = rights.root()
      if (pinned !== undefined) {
        terminal.issues([issueOf('root-other', { value: wanted.data.scope.join('/'), known: pinned.slice(0, 8) })])
        return BAD_INPUT
      }
      const root = await issueRoot(log, wanted.data)
      rights.pin(root)
      terminal.tell({
        nl: 'Dit is de vingerafdruk van de regio. Schrijf haar op papier en bewaar haar apart van dit apparaat.',
        en: 'This is the fingerprint of the region. Write it on paper and keep it apart from this device.',
      })
      terminal.out(given.flag('json') ? `${JSON.stringify({ root, device: log.device() })}\n` : `${root}\n`)
      return DONE
    } finally {
      await log.close()
    }
  },
}
