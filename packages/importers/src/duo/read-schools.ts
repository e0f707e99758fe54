import {
  type CandidateSite,
  type Imported,
  type Issue,
  type MunicipalityId,
  type Position,
  type IssueCode,
  issueOf,
  type IssueParams,
} from '@weerbaar/core'
import { readCsvTable } from '../csv/csv-table.ts'
import { positionOf } from '../geonames/read-places.ts'

const COLUMNS = {
  id: ['vestigingscode', 'VESTIGINGSCODE', 'VESTIGINGSNUMMER'],
  postcode: ['postcode', 'POSTCODE'],
  municipalityNumber: ['GEMEENTENUMMER'],
  name: ['naam', 'VESTIGINGSNAAM'],
  municipality: ['gemeente', 'GEMEENTENAAM'],
  lon: ['lon', 'lon_pc4'],
  lat: ['lat', 'lat_pc4'],
  precision: ['coord_precisie'],
} as const

/**
 * How far a school may be from the middle of its four-digit postcode: those of the region cover 7 km² on average, so half
 * of a typical diameter. Known to the metre only after geocoding its address.
 */
const PC4_ACCURACY = 1_500
const ADDRESS_ACCURACY = 50

/**
 * Schools as candidate sites. Those without a position are not placed: they are counted in an issue, because a plan must not
 * think there are none.
 *
 * @param kind what the file holds
 * A list of DUO itself is of the whole country: those elsewhere are left out without a word. It has addresses and no positions: such a school stands in
 * the middle of its postcode area.
 *
 * @param municipalities by name and by code, both in lower case: `tiel`, `gm0281`
 * @param middleOf middle of a four-digit postcode area, where it is known
 */
export function readSchools(
  text: string,
  source: string,
  kind: 'primary-school' | 'secondary-school',
  municipalities: ReadonlyMap<string, MunicipalityId>,
  middleOf: (postcode: string) => Position | undefined = () => undefined,
): Imported<CandidateSite[]> {
  const table = readCsvTable(text, source, COLUMNS, ['lon', 'lat', 'precision', 'postcode', 'municipalityNumber'])
  if (!table.data) return { issues: table.issues }
  const issues: Issue[] = [...table.issues]
  const seen = new Set<string>()
  let placeless = 0
  const sites = table.data.flatMap(({ line, text: at }): CandidateSite[] => {
    const leaveOut = <C extends IssueCode>(code: C, field: string, params: IssueParams[C]): [] => {
      issues.push(issueOf(code, params, { source, row: line, field }, 'warning'))
      return []
    }
    const number = at('municipalityNumber')
    const municipality = municipalities.get(number === '' ? at('municipality').toLowerCase() : `gm${number.padStart(4, '0')}`)
    if (!municipality && number !== '') return []
    if (!municipality) return leaveOut('reference-unknown', 'gemeente', { value: at('municipality'), known: namesOf(municipalities) })
    if (at('id') === '') return leaveOut('value-missing', 'vestigingscode', { value: at('name') })
    if (seen.has(at('id'))) return leaveOut('id-duplicate', 'vestigingscode', { value: at('id') })
    seen.add(at('id'))
    const unplaced = at('lon') === '' && at('lat') === ''
    const position = unplaced ? middleOf(at('postcode').slice(0, 4)) : positionOf(at('lon'), at('lat'))
    if (unplaced && !position) {
      placeless++
      return []
    }
    if (!position) return leaveOut('geometry-invalid', 'lon', { value: at('name'), reason: `${at('lon')}, ${at('lat')}` })
    return [
      {
        id: `duo:${at('id')}`,
        name: at('name'),
        kind,
        municipality,
        at: position,
        accuracy: at('precision') === 'adres' ? ADDRESS_ACCURACY : PC4_ACCURACY,
        provenance: 'derived',
        ownerAgreed: false,
      },
    ]
  })
  if (placeless > 0) issues.push({ code: 'not-placed', severity: 'note', source, params: { count: placeless, kind } })
  return { data: sites, issues }
}

const namesOf = (municipalities: ReadonlyMap<string, MunicipalityId>): string =>
  [...municipalities.keys()]
    .filter((name) => !/^gm\d{4}$/.test(name))
    .slice(0, 3)
    .join(', ') + ', …'
