import { randomBytes, X509Certificate } from 'node:crypto'
import { issueOf } from '@weerbaar/core'
import { keepAuthority, makeAuthority } from '@weerbaar/store'
import { BAD_INPUT, type Command, DONE } from '../command.ts'

/** `.internal` is set apart for networks of one's own (ICANN, 2024): nobody can buy a name under it. */
const USUAL_HOST = 'punt.weerbaar.internal'
const HOST_FORM = /^(?=.{4,120}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/

export const trustMake: Command = {
  path: ['trust', 'make'],
  words: {
    nl: 'maak wat tablets moeten vertrouwen om de laptop van een punt veilig te bereiken',
    en: 'make what tablets must trust to reach the laptop of a point safely',
  },
  operands: [],
  options: {
    host: {
      takes: 'text',
      placeholder: 'NAME',
      words: { nl: `naam van de laptop (${USUAL_HOST})`, en: `name of the laptop (${USUAL_HOST})` },
    },
    out: { takes: 'text', placeholder: 'FOLDER', words: { nl: 'map waar het komt', en: 'folder where it goes' } },
  },
  async run(given, terminal) {
    const host = given.text('host') ?? USUAL_HOST
    const out = given.text('out')
    if (!HOST_FORM.test(host)) {
      terminal.issues([issueOf('code-malformed', { value: host, expected: USUAL_HOST }, { field: '--host' })])
      return BAD_INPUT
    }
    if (!out) {
      terminal.issues([issueOf('option-needs-value', { option: '--out', example: '--out .weerbaar/tls' })])
      return BAD_INPUT
    }
    const authority = await makeAuthority(host, Date.now(), (count) => new Uint8Array(randomBytes(count)))
    if (keepAuthority(out, authority) === 'was-there') {
      terminal.issues([issueOf('file-exists', { file: out })])
      return BAD_INPUT
    }
    terminal.tell(
      {
        nl: 'Gemaakt voor {host}, en voor geen enkele andere naam. Zet authority.pem op de tablets, en nooit authority.key. Hieronder de vingerafdruk.',
        en: 'Made for {host}, and for no other name. Put authority.pem on the tablets, and never authority.key. The fingerprint is below.',
      },
      { host },
    )
    terminal.out(`${new X509Certificate(authority.certificate).fingerprint256}\n`)
    return DONE
  },
}
