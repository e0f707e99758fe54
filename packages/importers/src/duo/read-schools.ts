import {
  type CandidateSite,
  type Imported,
  type Issue,
  type MunicipalityId,
  type IssueCode,
  issueOf,
  type IssueParams,
} from '@weerbaar/core'
import { readCsvTable } from '../csv/csv-table.ts'
import { positionOf } from '../geonames/read-places.ts'

const COLUMNS = {
  id: ['vestigingscode', 'VESTIGINGSCODE', 'VESTIGINGSNUMMER'],
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
 * @param municipalities by name, in lower case
 */
export function readSchools(
  text: string,
  source: string,
  kind: 'primary-school' | 'secondary-school',
  municipalities: ReadonlyMap<string, MunicipalityId>,
): Imported<CandidateSite[]> {
  const table = readCsvTable(text, source, COLUMNS, ['lon', 'lat', 'precision'])
  if (!table.data) return { issues: table.issues }
  const issues: Issue[] = [...table.issues]
  const seen = new Set<string>()
  let placeless = 0
  const sites = table.data.flatMap(({ line, text: at }): CandidateSite[] => {
    const leaveOut = <C extends IssueCode>(code: C, field: string, params: IssueParams[C]): [] => {
      issues.push(issueOf(code, params, { source, row: line, field }, 'warning'))
      return []
    }
    const municipality = municipalities.get(at('municipality').toLowerCase())
    if (!municipality) return leaveOut('reference-unknown', 'gemeente', { value: at('municipality'), known: namesOf(municipalities) })
    if (at('id') === '') return leaveOut('value-missing', 'vestigingscode', { value: at('name') })
    if (seen.has(at('id'))) return leaveOut('id-duplicate', 'vestigingscode', { value: at('id') })
    seen.add(at('id'))
    if (at('lon') === '' && at('lat') === '') {
      placeless++
      return []
    }
    const position = positionOf(at('lon'), at('lat'))
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

const namesOf = (municipalities: ReadonlyMap<string, MunicipalityId>): string => [...municipalities.keys()].slice(0, 3).join(', ') + ', …'
