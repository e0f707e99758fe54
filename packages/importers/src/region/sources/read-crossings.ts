import {
  type Crossing,
  type Imported,
  type Issue,
  type Traveller,
  type Water,
  type IssueCode,
  issueOf,
  type IssueParams,
} from '@weerbaar/core'
import { readCsvTable } from '../../csv/csv-table.ts'
import { nearestOnLine } from '../../geometry/line.ts'
import { positionOf } from '../../geonames/read-places.ts'

const COLUMNS = {
  name: ['naam', 'name'],
  water: ['rivier', 'water'],
  lon: ['lon'],
  lat: ['lat'],
  travellers: ['verkeer'],
} as const

/** A crossing farther than this from its water is not moved onto it. */
export const ON_THE_WATER = 1_000
/** Two descriptions of one crossing, by two hands, lie no farther apart. */
const SAME = 600

/**
 * Bridges from CSV. A railway and a motorway carry no walkers unless the column says so; without the column the same bridge
 * in `known` tells, and else nobody may cross: what is not known to be walkable is not.
 *
 * @param known our own table, in the same region
 */
export function readCrossings(text: string, source: string, water: readonly Water[], known: readonly Crossing[]): Imported<Crossing[]> {
  const table = readCsvTable(text, source, COLUMNS, ['travellers'])
  if (!table.data) return { issues: table.issues }
  const issues: Issue[] = [...table.issues]
  const crossings = table.data.flatMap(({ line, text: at }): Crossing[] => {
    const tell = <C extends IssueCode>(code: C, field: string, params: IssueParams[C]): [] => {
      issues.push(issueOf(code, params, { source, row: line, field }, 'warning'))
      return []
    }
    const name = at('name')
    const position = positionOf(at('lon'), at('lat'))
    if (!position) return tell('geometry-invalid', 'lon', { value: name, reason: `${at('lon')}, ${at('lat')}` })
    const over = water.find((each) => sameName(each.name, at('water')))
    if (!over) return tell('reference-unknown', 'rivier', { value: at('water'), known: water.map((each) => each.name).join(', ') })
    const axis = nearestOnLine(over.axis, position)
    if (axis.metres > ON_THE_WATER) tell('outside-region', 'lon', { value: name, region: over.name })
    const [x, y] = axis.metres > ON_THE_WATER ? position : axis.at

    const twin = known.find((each) => sameName(each.name, name))
    const travellers = at('travellers') === '' ? (twin?.travellers ?? []) : travellersOf(at('travellers'))
    if (travellers.length === 0) tell('value-missing', 'verkeer', { value: name })
    return [{ name, kind: 'bridge', water: over.name, at: [Math.round(x), Math.round(y)], travellers, inService: true }]
  })
  return { data: crossings, issues }
}

/** `weg/spoor`, `snelweg, fiets/voet apart`: words, of which those we do not know say nothing. */
function travellersOf(text: string): Traveller[] {
  const words = new Set(text.toLowerCase().split(/[^a-z]+/))
  const list: Traveller[] = []
  if (words.has('voet')) list.push('foot')
  if (words.has('fiets')) list.push('bicycle')
  if (words.has('weg') || words.has('snelweg')) list.push('car')
  if (words.has('spoor')) list.push('rail')
  return list
}

/** Crossings of `own` that `found` does not have: over the same water, within {@link SAME} metres is the same one. */
export function missingFrom(found: readonly Crossing[], own: readonly Crossing[]): Crossing[] {
  return own.filter(
    (each) =>
      !found.some((other) => sameName(other.water, each.water) && Math.hypot(other.at[0] - each.at[0], other.at[1] - each.at[1]) <= SAME),
  )
}

/** `Nederrijn-Lek` is `Nederrijn/Lek`. */
export const sameName = (a: string, b: string): boolean => letters(a) === letters(b)
const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, '')
