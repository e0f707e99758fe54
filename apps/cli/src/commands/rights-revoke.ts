import { type CertificateRevoked, type Imported, issueOf, parseCertificateId, parseDeviceId, REVOCATION_REASONS } from '@weerbaar/core'
import { readRights, revokeCertificate, rightsFolder } from '@weerbaar/store'
import { BAD_INPUT, type Command, DONE, type Given } from '../command.ts'
import { LOG_OPTIONS, openLogFolder } from './log-folder.ts'

export const rightsRevoke: Command = {
  path: ['rights', 'revoke'],
  words: {
    nl: 'trek een certificaat in; het telt zodra de ander ervan hoort',
    en: 'revoke a certificate; it counts once the other hears of it',
  },
  operands: [{ placeholder: 'CERTIFICATE', words: { nl: 'zoals "rights list" het noemt', en: 'as "rights list" names it' } }],
  options: {
    ...LOG_OPTIONS,
    device: { takes: 'text', placeholder: 'DEVICE', words: { nl: 'alleen voor dit apparaat', en: 'for this device only' } },
    reason: { takes: 'text', placeholder: 'REASON', choices: REVOCATION_REASONS, words: { nl: 'waarom (lost)', en: 'why (lost)' } },
  },
  async run(given, terminal) {
    const wanted = readRevocation(given)
    terminal.issues(wanted.issues)
    if (!wanted.data) return BAD_INPUT
    const opened = await openLogFolder(given, 'refuse')
    terminal.issues(opened.issues)
    if (!opened.data) return BAD_INPUT
    const { log, folder } = opened.data
    const revoked = await revokeCertificate(log, await readRights(log, rightsFolder(folder).root()), wanted.data)
    await log.close()
    terminal.issues(revoked.issues)
    if (!revoked.data) return BAD_INPUT
    terminal.tell({
      nl: 'Ingetrokken. Wat het apparaat schrijft nadat het dit heeft gehoord, valt buiten het certificaat. Breng het bericht erheen: netwerk of koerier.',
      en: 'Revoked. What the device writes after hearing of this is outside the certificate. Bring it the news: network or courier.',
    })
    return DONE
  },
}

function readRevocation(given: Given): Imported<CertificateRevoked> {
  const [text = ''] = given.operands
  const certificate = parseCertificateId(text)
  const deviceText = given.text('device')
  const device = deviceText === undefined ? null : parseDeviceId(deviceText)
  if (certificate === undefined)
    return { issues: [issueOf('code-malformed', { value: text, expected: '64 × 0-9a-f' }, { field: 'CERTIFICATE' })] }
  if (device === undefined)
    return { issues: [issueOf('code-malformed', { value: deviceText ?? '', expected: '64 × 0-9a-f' }, { field: '--device' })] }
  const reason = REVOCATION_REASONS.find((one) => one === given.text('reason')) ?? 'lost'
  return { data: { type: 'CertificateRevoked', certificate, device, reason }, issues: [] }
}
