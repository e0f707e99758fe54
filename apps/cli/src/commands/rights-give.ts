import { type DeviceId, type Imported, issueOf, type LogStore } from '@weerbaar/core'
import { issueCertificate, readRights, rightsFolder } from '@weerbaar/store'
import { BAD_INPUT, type Command, DONE } from '../command.ts'
import { CERTIFICATE_OPTIONS, readCertificateOptions } from './certificate-options.ts'
import { LOG_OPTIONS, openLogFolder } from './log-folder.ts'

/** As many characters as a tablet shows of its number, and more than chance gives twice. */
const SHORTEST = 8

export const rightsGive: Command = {
  path: ['rights', 'give'],
  words: {
    nl: 'geef een tablet van het punt een certificaat; het reist mee met de berichten',
    en: 'give a tablet of the point a certificate; it travels with the messages',
  },
  operands: [
    {
      placeholder: 'DEVICE',
      words: { nl: 'nummer van het apparaat, of de eerste 8 tekens', en: 'number of the device, or its first 8 characters' },
    },
  ],
  options: {
    ...LOG_OPTIONS,
    ...CERTIFICATE_OPTIONS,
    json: { takes: 'flag', words: { nl: 'als JSON', en: 'as JSON' } },
  },
  async run(given, terminal) {
    const wanted = readCertificateOptions(given, Date.now())
    terminal.issues(wanted.issues)
    if (!wanted.data) return BAD_INPUT
    const opened = await openLogFolder(given, 'refuse')
    terminal.issues(opened.issues)
    if (!opened.data) return BAD_INPUT
    const { log, folder } = opened.data
    const device = await deviceLike(log, given.operands[0] ?? '')
    const rights = await readRights(log, rightsFolder(folder).root())
    const made = device.data
      ? await issueCertificate(log, rights, { ...wanted.data, holder: device.data, mayIssue: false, onBehalf: false })
      : { issues: device.issues }
    await log.close()
    terminal.issues(made.issues)
    if (!made.data) return BAD_INPUT
    const { id, certificate } = made.data
    terminal.tell(
      {
        nl: '{device} heeft een certificaat voor {scope} tot {until}. De tablet gebruikt het zodra zij het van de laptop heeft gehoord.',
        en: '{device} has a certificate for {scope} until {until}. The tablet uses it once it has heard of it from the laptop.',
      },
      {
        device: certificate.holder.slice(0, SHORTEST),
        scope: certificate.scope.join('/'),
        until: new Date(certificate.until).toISOString().slice(0, 10),
      },
    )
    if (given.flag('json')) terminal.out(`${JSON.stringify({ certificate: id, device: certificate.holder })}\n`)
    return DONE
  },
}

/** A device that wrote in this log, by the beginning of its number. */
async function deviceLike(log: LogStore, text: string): Promise<Imported<DeviceId>> {
  const devices = [...new Set((await log.heads()).map(({ device }) => device))].filter((device) => device.startsWith(text))
  const [device] = devices
  if (text.length < SHORTEST || devices.length > 1)
    return { issues: [issueOf('code-malformed', { value: text, expected: `${SHORTEST}–64 × 0-9a-f` }, { field: 'DEVICE' })] }
  return device === undefined ? { issues: [issueOf('not-found', { value: text }, { field: 'DEVICE' })] } : { data: device, issues: [] }
}
