import {
  type Imported,
  type Issue,
  parseMunicipalityId,
  type MunicipalityId,
  type Position,
  type IssueCode,
  issueOf,
  type IssueParams,
} from '@weerbaar/core'
import { readCsvTable } from '../csv/csv-table.ts'
import { inRdArea, rdFromLonLat } from '../rd/rd-new.ts'

export interface GeoNamesRow {
  /** GeoNames number. */
  readonly id: string
  readonly name: string
  readonly municipality: MunicipalityId
  readonly at: Position
  /** Absent where the source says zero: for GeoNames that is "not known". */
  readonly inhabitants?: number
}

const COLUMNS = {
  id: ['geonameid'],
  name: ['name', 'naam'],
  municipality: ['gemeentecode'],
  inhabitants: ['inwoners_geonames', 'population'],
  lon: ['lon', 'longitude'],
  lat: ['lat', 'latitude'],
} as const

/** Places from a CSV made of GeoNames, with the municipality's CBS code. A row without position or code is left out and named. */
export function readPlaces(text: string, source: string, year: number): Imported<GeoNamesRow[]> {
  const table = readCsvTable(text, source, COLUMNS, ['inhabitants'])
  if (!table.data) return { issues: table.issues }
  const issues: Issue[] = [...table.issues]
  const places = table.data.flatMap(({ line, text: at }): GeoNamesRow[] => {
    const leaveOut = <C extends IssueCode>(code: C, field: string, params: IssueParams[C]): [] => {
      issues.push(issueOf(code, params, { source, row: line, field }, 'warning'))
      return []
    }
    const municipality = parseMunicipalityId(`${at('municipality')}@${year}`)
    if (!municipality) return leaveOut('code-malformed', 'gemeentecode', { value: at('municipality'), expected: 'GM0268' })
    const position = positionOf(at('lon'), at('lat'))
    if (!position) return leaveOut('geometry-invalid', 'lon', { value: at('name'), reason: `${at('lon')}, ${at('lat')}` })
    const inhabitants = at('inhabitants') === '' ? 0 : Number(at('inhabitants'))
    if (!Number.isInteger(inhabitants)) return leaveOut('value-not-a-number', 'inwoners', { value: at('inhabitants') })
    if (inhabitants < 0) return leaveOut('value-negative', 'inwoners', { value: inhabitants })
    return [{ id: at('id'), name: at('name'), municipality, at: position, ...(inhabitants > 0 && { inhabitants }) }]
  })
  return { data: places, issues }
}

/** Whole RD metres of two texts in degrees. @returns `undefined` when they are not numbers or not in the Netherlands */
export function positionOf(lon: string, lat: string): Position | undefined {
  if (lon === '' || lat === '' || !Number.isFinite(Number(lon)) || !Number.isFinite(Number(lat))) return undefined
  const [x, y] = rdFromLonLat([Number(lon), Number(lat)])
  return inRdArea([x, y]) ? [Math.round(x), Math.round(y)] : undefined
}
