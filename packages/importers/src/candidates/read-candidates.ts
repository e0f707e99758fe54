import {
  type CandidateSite,
  type Imported,
  type Issue,
  type IssueCode,
  issueOf,
  type IssueParams,
  type Municipality,
  type Position,
  type SiteFacts,
} from '@weerbaar/core'
import { tableOfRows } from '../csv/csv-table.ts'
import { type CsvRow, parseCsv } from '../csv/parse-csv.ts'
import { positionOf } from '../geonames/read-places.ts'
import { areaFinder } from '../geometry/area-finder.ts'
import { inRdArea } from '../rd/rd-new.ts'
import { CANDIDATE_COLUMNS, CANDIDATE_KINDS } from './candidate-columns.ts'

/** Whoever fills in a place knows the building. Metres. */
const ACCURACY = 20
const MOST_FLOOR = 1_000_000

/**
 * An own list of candidate sites, from CSV or the rows of a workbook, checked row by row: a row that is wrong is left out and named with what is wrong in it. An empty field, or
 * `onbekend`, is unknown; it is never no. The example row of the template is passed over.
 */
export function readCandidates(
  list: string | readonly CsvRow[],
  source: string,
  municipalities: readonly Municipality[],
): Imported<CandidateSite[]> {
  const table = tableOfRows(typeof list === 'string' ? parseCsv(list) : list, source, CANDIDATE_COLUMNS, [
    'x',
    'y',
    'lat',
    'lon',
    'floorArea',
    'stepFree',
    'toilets',
    'generator',
    'ownerAgreed',
  ])
  if (!table.data) return { issues: table.issues }
  const issues: Issue[] = [...table.issues]
  const find = areaFinder(municipalities.map(({ border }) => border))
  const seen = new Set<string>()
  const sites = table.data.flatMap(({ line, text: at }): CandidateSite[] => {
    const wrong = <C extends IssueCode>(code: C, column: keyof typeof CANDIDATE_COLUMNS, params: IssueParams[C]): [] => {
      issues.push(issueOf(code, params, { source, row: line, field: CANDIDATE_COLUMNS[column][0] }, 'warning'))
      return []
    }
    const id = at('id')
    if (id.startsWith('voorbeeld')) return []
    if (!/^[\w.-]{1,60}$/.test(id)) return wrong('code-malformed', 'id', { value: id, expected: 'dorpshuis-12' })
    if (seen.has(id)) return wrong('id-duplicate', 'id', { value: id })
    seen.add(id)
    if (at('name') === '') return wrong('value-missing', 'name', {})
    const kind = kindOf(at('kind'))
    if (!kind) return wrong('value-not-allowed', 'kind', { value: at('kind'), allowed: Object.values(CANDIDATE_KINDS).join(', ') })
    const place = placeOf(at)
    if (!place)
      return wrong('geometry-invalid', 'x', {
        value: at('name'),
        reason: [at('x'), at('y'), at('lat'), at('lon')].filter(Boolean).join(', '),
      })
    const municipality = municipalities[find(place)]
    if (!municipality) return wrong('outside-region', 'x', { value: at('name'), region: municipalities.map(({ name }) => name).join(', ') })
    const area = at('floorArea') === '' ? undefined : Number(at('floorArea').replace(',', '.'))
    if (area !== undefined && !(area >= 1 && area <= MOST_FLOOR))
      return wrong('value-out-of-range', 'floorArea', { value: at('floorArea'), lowest: 1, highest: MOST_FLOOR })
    const answers: Partial<Record<'stepFree' | 'toilets' | 'generator' | 'ownerAgreed', boolean>> = {}
    for (const column of ['stepFree', 'toilets', 'generator', 'ownerAgreed'] as const) {
      const answer = answerOf(at(column))
      if (answer === 'neither') return wrong('value-not-allowed', column, { value: at(column), allowed: 'ja, nee, onbekend' })
      if (answer !== undefined) answers[column] = answer
    }
    const { ownerAgreed = false, ...known } = answers
    const facts: SiteFacts = { ...(area !== undefined && { floorArea: Math.round(area) }), ...known }
    return [
      {
        id: `own:${id}`,
        name: at('name'),
        kind,
        municipality: municipality.id,
        at: place,
        accuracy: ACCURACY,
        provenance: 'measured',
        ownerAgreed,
        ...(Object.keys(facts).length > 0 && { facts }),
      },
    ]
  })
  return { data: sites, issues }
}

function kindOf(word: string): CandidateSite['kind'] | undefined {
  const asked = word.toLowerCase()
  const kinds = Object.keys(CANDIDATE_KINDS) as (keyof typeof CANDIDATE_KINDS)[] // exactly the keys of the table
  return kinds.find((kind) => kind === asked || CANDIDATE_KINDS[kind] === asked)
}

/** RD where it is given, else degrees. A decimal comma is fine. */
function placeOf(at: (column: 'x' | 'y' | 'lat' | 'lon') => string): Position | undefined {
  const said = (column: 'x' | 'y' | 'lat' | 'lon'): string => at(column).replace(',', '.')
  if (said('x') === '' && said('y') === '') return positionOf(said('lon'), said('lat'))
  const place: Position = [Math.round(Number(said('x') || Number.NaN)), Math.round(Number(said('y') || Number.NaN))]
  return inRdArea(place) ? place : undefined
}

function answerOf(word: string): boolean | 'neither' | undefined {
  const asked = word.toLowerCase()
  if (asked === '' || asked === 'onbekend' || asked === 'unknown') return undefined
  if (['ja', 'yes', 'true', '1'].includes(asked)) return true
  return ['nee', 'no', 'false', '0'].includes(asked) ? false : 'neither'
}
