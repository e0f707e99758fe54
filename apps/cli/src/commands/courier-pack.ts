import { existsSync } from 'node:fs'
import { type Imported, issueOf } from '@weerbaar/core'
import { isReplaceable, packCourier, parseRecipient, type Recipient, RECIPIENT_FORM, writeCourierFile } from '@weerbaar/store'
import { BAD_INPUT, type Command, DONE, type Given } from '../command.ts'
import { openCourierFolder } from './courier-folder.ts'
import { LOG_OPTIONS } from './log-folder.ts'

export const courierPack: Command = {
  path: ['courier', 'pack'],
  words: {
    nl: 'pak wat de ontvanger nog niet heeft in een koeriersbestand',
    en: 'pack what the receiver does not have yet into a courier file',
  },
  operands: [],
  options: {
    ...LOG_OPTIONS,
    to: {
      takes: 'text',
      placeholder: 'RECIPIENT[,…]',
      words: {
        nl: 'voor wie: age1…, te zien met "courier whoami" bij de ontvanger',
        en: 'for whom: age1…, shown by "courier whoami" at the receiver',
      },
    },
    out: { takes: 'text', placeholder: 'FILE', words: { nl: 'waar het bestand komt', en: 'where the file goes' } },
    all: { takes: 'flag', words: { nl: 'ook wat de ontvanger al heeft bevestigd', en: 'also what the receiver has confirmed' } },
    force: { takes: 'flag', words: { nl: 'vervang een koeriersbestand dat er al is', en: 'replace a courier file that is there' } },
    json: { takes: 'flag', words: { nl: 'als JSON', en: 'as JSON' } },
  },
  async run(given, terminal) {
    const order = readOrder(given)
    terminal.issues(order.issues)
    if (!order.data) return BAD_INPUT
    const { to, out } = order.data
    const opened = await openCourierFolder(given, 'refuse', to)
    terminal.issues(opened.issues)
    if (!opened.data) return BAD_INPUT
    const { log, key, confirmations } = opened.data
    const confirmed = given.flag('all') ? [] : confirmations.of(to)
    const { bytes, manifest } = await packCourier(log, { to, confirmed, key, clock: Date.now })
    await log.close()
    const issues = writeCourierFile(out, bytes)
    terminal.issues(issues)
    if (issues.length > 0) return BAD_INPUT
    const { records, complete } = manifest
    terminal.tell(
      {
        nl: '{out}: {records, plural, one {# gebeurtenis} other {# gebeurtenissen}} voor {to, plural, one {# ontvanger} other {# ontvangers}}, {bytes} bytes',
        en: '{out}: {records, plural, one {# event} other {# events}} for {to, plural, one {# receiver} other {# receivers}}, {bytes} bytes',
      },
      { out, records, bytes: bytes.length, to: manifest.to.length },
    )
    if (!complete)
      terminal.tell({
        nl: 'Er is meer dan in één bestand past. Pak opnieuw zodra de ontvanger dit heeft bevestigd.',
        en: 'There is more than fits in one file. Pack again once the receiver has confirmed this one.',
      })
    if (given.flag('json')) terminal.out(`${JSON.stringify({ file: out, bytes: bytes.length, records, complete, to: manifest.to })}\n`)
    return DONE
  },
}

function readOrder(given: Given): Imported<{ readonly to: readonly Recipient[]; readonly out: string }> {
  const named = given.text('to')
  const out = given.text('out')
  if (!named) return { issues: [issueOf('option-needs-value', { option: '--to', example: `--to ${RECIPIENT_FORM}` })] }
  if (!out) return { issues: [issueOf('option-needs-value', { option: '--out', example: '--out punt.courier' })] }
  const words = named.split(',').map((word) => word.trim())
  const wrong = words.filter((word) => parseRecipient(word) === undefined)
  if (wrong.length > 0)
    return { issues: wrong.map((value) => issueOf('code-malformed', { value, expected: RECIPIENT_FORM }, { field: '--to' })) }
  if (existsSync(out) && !given.flag('force')) return { issues: [issueOf('file-exists', { file: out })] }
  if (existsSync(out) && !isReplaceable(out))
    return { issues: [issueOf('file-not-recognised', { expected: 'Weerbaar courier' }, { source: out })] }
  return { data: { to: words.flatMap((word) => parseRecipient(word) ?? []), out }, issues: [] }
}
