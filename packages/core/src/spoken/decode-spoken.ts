import { type Imported, type Issue, issueOf } from '../issue.ts'
import { KINDS, MINUTE_CYCLE, NO_NUMBER, STATES } from './encode-spoken.ts'
import { type FigureScale, figureOfCode, THREE_DIGITS, TWO_DIGITS } from './figure-scale.ts'
import { powerOfCode } from './power-code.ts'
import { GROUP_DIGITS, holdsSpokenGroup, saidDigits, SPOKEN_GROUPS } from './spoken-groups.ts'
import type { SpokenReport, SpokenReportId } from './spoken-status.ts'
import { splitSpoken } from './split-spoken.ts'

export interface SpokenHeard extends Imported<SpokenReport> {
  /** 1–10, rising: the groups to ask for again. Empty with an error when every group holds and the whole does not: ask for all. */
  readonly wrongGroups: readonly number[]
}

/**
 * Reads what {@link encodeSpoken} makes, as typed: groups apart by spaces, hyphens, dots or not at all. Never guesses: with one
 * group wrong there is no report. `version-too-new` means a form of a later program.
 *
 * @param near the listener's clock, whole minutes since 1970 UTC; it chooses among moments 694 days apart
 */
export function decodeSpoken(text: string, near: number): SpokenHeard {
  const split = splitSpoken(text)
  if (!split.ok) return { issues: [malformed(text.trim().slice(0, 80), split.suspects)], wrongGroups: split.suspects }
  const { groups } = split
  const wrongGroups = groups.flatMap((group, place) => (holdsSpokenGroup(group, place) ? [] : [place + 1]))
  if (wrongGroups.length > 0) return { issues: wrongGroups.map((number) => malformed(groups[number - 1] ?? '', [number])), wrongGroups }
  const said = saidDigits(groups)
  if (said === undefined) return { issues: [malformed(groups.join(' '), [])], wrongGroups: [] }
  const read = readSaid(said, groups.join('') as SpokenReportId, near) // forty digits that hold are the form of an id
  return 'code' in read ? { issues: [read], wrongGroups: [] } : { data: read, issues: [], wrongGroups: [] }
}

function readSaid(said: string, id: SpokenReportId, near: number): SpokenReport | Issue {
  let at = 0
  const next = (width: number) => Number(said.slice(at, (at += width)))
  const kind = next(1)
  if (kind !== KINDS.exercise && kind !== KINDS.real)
    return issueOf('version-too-new', { version: kind, known: `${KINDS.exercise}, ${KINDS.real}` }, { field: 'kind' })
  const point = next(4)
  if (point === 0) return issueOf('value-out-of-range', { value: point, lowest: 1, highest: NO_NUMBER - 1 }, { field: 'point' })
  const stateDigit = next(1)
  const state = STATES[stateDigit]
  if (state === undefined) return notAllowed(stateDigit, '0–5, 9', 'state')
  const minute = nearest(next(6), near)
  const figure = (scale: FigureScale) => figureOfCode(next(scale.digits), scale)
  const visitors = figure(THREE_DIGITS)
  const water = figure(THREE_DIGITS)
  const meals = figure(THREE_DIGITS)
  const powerDigits = next(3)
  const power = powerOfCode(powerDigits)
  if (power === undefined) return notAllowed(powerDigits, '0–100, 200–898, 900, 999', 'power')
  const staff = figure(TWO_DIGITS)
  const urgent = figure(TWO_DIGITS)
  return {
    id,
    exercise: kind === KINDS.exercise,
    point: point === NO_NUMBER ? null : point,
    minute,
    state,
    visitors,
    water,
    meals,
    power,
    staff,
    urgent,
  }
}

/** The minute nearest to `near`, and not before 1970, that sounds as `heard`. */
function nearest(heard: number, near: number): number {
  const cycles = Math.round((near - heard) / MINUTE_CYCLE)
  return heard + MINUTE_CYCLE * Math.max(0, cycles)
}

function malformed(value: string, groups: readonly number[]): Issue {
  const place = groups.length === 0 ? {} : { field: `group ${groups.join('/')}` }
  return issueOf('code-malformed', { value, expected: `${SPOKEN_GROUPS} × ${GROUP_DIGITS} digits, each group with its check digit` }, place)
}
const notAllowed = (value: number, allowed: string, field: string): Issue => issueOf('value-not-allowed', { value, allowed }, { field })
