import { type Imported, type Issue, issueOf, parseSlug, type Scope, scopeOfText, type Slug } from '@weerbaar/core'
import type { Given, Option } from '../command.ts'

/** Options of every command that gives a certificate. */
export const CERTIFICATE_OPTIONS: Readonly<Record<string, Option>> = {
  scope: {
    takes: 'text',
    placeholder: 'VR08/GM0268/PUNT',
    words: { nl: 'waarvoor: regio, gemeente, punt', en: 'for what: region, municipality, point' },
  },
  function: { takes: 'text', placeholder: 'NAME', words: { nl: 'functie (hub)', en: 'function (hub)' } },
  days: { takes: 'whole-number', placeholder: 'N', words: { nl: 'hoeveel dagen het geldt (1825)', en: 'for how many days (1825)' } },
}

const DAY = 86_400_000
/** Five years: the term of a board, and of a noodlaptop. */
const USUAL_DAYS = 1825

/** @param now milliseconds since 1970 UTC: where the period begins */
export function readCertificateOptions(
  given: Given,
  now: number,
): Imported<{ readonly scope: Scope; readonly function: Slug; readonly from: number; readonly until: number }> {
  const issues: Issue[] = []
  const scopeText = given.text('scope')
  const functionText = given.text('function') ?? 'hub'
  const days = given.number('days') ?? USUAL_DAYS
  const scope = scopeText === undefined ? undefined : scopeOfText(scopeText)
  const function_ = parseSlug(functionText)
  if (scopeText === undefined) issues.push(issueOf('option-needs-value', { option: '--scope', example: '--scope VR08/GM0268' }))
  else if (scope === undefined)
    issues.push(issueOf('code-malformed', { value: scopeText, expected: 'VR08/GM0268/punt' }, { field: '--scope' }))
  if (function_ === undefined)
    issues.push(issueOf('code-malformed', { value: functionText, expected: 'coordinator' }, { field: '--function' }))
  if (days < 1 || days > 36_500)
    issues.push(issueOf('value-out-of-range', { value: days, lowest: 1, highest: 36_500 }, { field: '--days' }))
  if (scope === undefined || function_ === undefined || issues.length > 0) return { issues }
  return { data: { scope, function: function_, from: now, until: now + days * DAY }, issues }
}
