import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { issueOf } from '@weerbaar/core'
import { makeEnrolment, readAuthority, rightsFolder, sealEnrolment, writeDurably } from '@weerbaar/store'
import { BAD_INPUT, type Command, DONE } from '../command.ts'
import { CERTIFICATE_OPTIONS, readCertificateOptions } from './certificate-options.ts'
import { LOG_OPTIONS, openLogFolder } from './log-folder.ts'
import { newPassphrase } from './new-passphrase.ts'

export const enrolMake: Command = {
  path: ['enrol', 'make'],
  words: {
    nl: 'maak een aanmeldbestand voor de laptop van een punt of gemeente',
    en: 'make an enrolment file for the laptop of a point or municipality',
  },
  operands: [],
  options: {
    ...LOG_OPTIONS,
    ...CERTIFICATE_OPTIONS,
    out: { takes: 'text', placeholder: 'FILE', words: { nl: 'waar het bestand komt', en: 'where the file goes' } },
    trust: {
      takes: 'text',
      placeholder: 'FOLDER',
      words: { nl: 'map van "trust make": de laptop krijgt die naam', en: 'folder of "trust make": the laptop gets that name' },
    },
    'may-issue': {
      takes: 'flag',
      words: { nl: 'mag zelf ook aanmelden, voor wat daaronder valt', en: 'may enrol others, for what is below it' },
    },
    'on-behalf': {
      takes: 'flag',
      words: { nl: 'schrijft namens mensen in een browser zonder eigen sleutel', en: 'writes for people in a browser without a key' },
    },
  },
  async run(given, terminal) {
    const out = given.text('out')
    const wanted = readCertificateOptions(given, Date.now())
    terminal.issues([
      ...wanted.issues,
      ...(out ? [] : [issueOf('option-needs-value', { option: '--out', example: '--out punt.enrol' })]),
      ...(out && existsSync(out) ? [issueOf('file-exists', { file: out })] : []),
    ])
    if (!wanted.data || !out || existsSync(out)) return BAD_INPUT
    const trust = given.text('trust')
    const authority = trust === undefined ? undefined : readAuthority(trust)
    if (trust !== undefined && authority === undefined) {
      terminal.issues([issueOf('file-not-found', { file: join(trust, 'authority.pem') })])
      return BAD_INPUT
    }
    const opened = await openLogFolder(given, 'refuse')
    terminal.issues(opened.issues)
    if (!opened.data) return BAD_INPUT
    const { log, folder } = opened.data
    const made = await makeEnrolment(log, rightsFolder(folder), {
      ...wanted.data,
      mayIssue: given.flag('may-issue'),
      onBehalf: given.flag('on-behalf'),
      tls: authority ?? null,
      randomBytes: (count) => new Uint8Array(randomBytes(count)),
    })
    await log.close()
    terminal.issues(made.issues)
    if (!made.data) return BAD_INPUT
    const passphrase = newPassphrase(randomBytes)
    writeDurably(out, await sealEnrolment(made.data.enrolment, passphrase), 0o600)
    const { scope, until } = made.data.certificate
    terminal.tell(
      {
        nl: '{out}: aanmelding voor {scope} tot {until}. Hieronder de wachtzin. Zij staat nergens anders: schrijf haar op, en laat haar niet met het bestand meereizen.',
        en: '{out}: enrolment for {scope} until {until}. The passphrase is below. It stands nowhere else: write it down, and do not let it travel with the file.',
      },
      { out, scope: scope.join('/'), until: new Date(until).toISOString().slice(0, 10) },
    )
    terminal.out(`${passphrase}\n`)
    return DONE
  },
}
