import type { Words } from '@weerbaar/core'
import type { CandidateChange, CandidatePreview, FieldChange } from '@weerbaar/importers/candidates'
import { say } from '@weerbaar/text'
import type { Terminal } from './command.ts'

const FIELDS: Readonly<Record<FieldChange['field'], Words>> = {
  name: { nl: 'naam', en: 'name' },
  kind: { nl: 'soort', en: 'kind' },
  at: { nl: 'plaats', en: 'place' },
  ownerAgreed: { nl: 'eigenaar akkoord', en: 'owner agreed' },
  floorArea: { nl: 'oppervlakte (m²)', en: 'floor area (m²)' },
  stepFree: { nl: 'zonder drempels', en: 'step-free' },
  toilets: { nl: 'toiletten', en: 'toilets' },
  generator: { nl: 'noodstroom', en: 'generator' },
}

/** What a list would do, a line for each site that is new or changes. */
export function tellPreview({ added, changed, same }: CandidatePreview, terminal: Terminal): void {
  const english = terminal.language === 'en'
  const value = (said: FieldChange['before']): string => {
    if (said === undefined) return english ? 'unknown' : 'onbekend'
    if (typeof said !== 'boolean') return String(said)
    return said ? (english ? 'yes' : 'ja') : english ? 'no' : 'nee'
  }
  const line = ({ site, fields }: CandidateChange): string =>
    `${site.id}  ${site.name}${fields.map(({ field, before, after }) => `; ${say(FIELDS[field], terminal.language)}: ${value(before)} → ${value(after)}`).join('')}\n`
  for (const change of added) terminal.out(`+ ${line(change)}`)
  for (const change of changed) terminal.out(`~ ${line(change)}`)
  terminal.tell(
    { nl: '{added} nieuw, {changed} anders, {same} hetzelfde', en: '{added} new, {changed} different, {same} the same' },
    { added: added.length, changed: changed.length, same },
  )
}
