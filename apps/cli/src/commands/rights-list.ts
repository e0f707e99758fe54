import { readRights, rightsFolder } from '@weerbaar/store'
import { BAD_INPUT, type Command, DONE } from '../command.ts'
import { LOG_OPTIONS, openLogFolder } from './log-folder.ts'

export const rightsList: Command = {
  path: ['rights', 'list'],
  words: { nl: 'wie wat mag, waar en tot wanneer', en: 'who may do what, where and until when' },
  operands: [],
  options: { ...LOG_OPTIONS, json: { takes: 'flag', words: { nl: 'als JSON', en: 'as JSON' } } },
  async run(given, terminal) {
    const opened = await openLogFolder(given, 'refuse')
    terminal.issues(opened.issues)
    if (!opened.data) return BAD_INPUT
    const { log, folder } = opened.data
    const root = rightsFolder(folder).root()
    const rights = await readRights(log, root)
    const device = log.device()
    await log.close()
    const certificates = rights.certificates().map(({ id, certificate }) => ({
      id,
      scope: certificate.scope.join('/'),
      function: certificate.function,
      from: new Date(certificate.from).toISOString(),
      until: new Date(certificate.until).toISOString(),
      mayIssue: certificate.mayIssue,
      onBehalf: certificate.onBehalf,
      devices: rights.holdersOf(id),
      trusted: rights.leadsToRoot(id),
      revoked: rights.revocationsOf(id).map(({ device: of, reason }) => ({ device: of, reason })),
    }))
    const held = rights.heldBy(device)
    if (given.flag('json')) terminal.out(`${JSON.stringify({ root: root ?? null, device, held, certificates })}\n`)
    else
      for (const { id, scope, function: name, until, devices, trusted, revoked } of certificates)
        terminal.out(
          `${id}  ${scope}  ${name}  ${until.slice(0, 10)}  ${devices.map((of) => of.slice(0, 8)).join(',')}${trusted ? '' : '  ?'}${revoked.length > 0 ? '  X' : ''}\n`,
        )
    if (held.length === 0)
      terminal.tell({
        nl: 'Dit apparaat is niet aangemeld. Wat het schrijft, wordt bewaard en gemerkt als "zonder certificaat".',
        en: 'This device is not enrolled. What it writes is kept, and marked "without certificate".',
      })
    return DONE
  },
}
