import {
  type Imported,
  type Issue,
  isKnown,
  type Municipality,
  parseMunicipalityId,
  type IssueCode,
  issueOf,
  type IssueParams,
} from '@weerbaar/core'
import { readGeoJson } from '../geojson/read-geojson.ts'
import { textOf } from '../text-of.ts'
import { cbsCount } from './cbs-count.ts'
import { pick } from './pick.ts'

/**
 * Municipalities with borders from GeoJSON, in the spelling of local files and of PDOK.
 *
 * @param year reference year of the figures, put behind every code
 * @returns sorted by id; a row without a code, a border or inhabitants is left out and named
 */
export function readMunicipalities(text: string, source: string, year: number): Imported<Municipality[]> {
  const { data: features, issues: found } = readGeoJson(text, source, 'gemeentenaam', 'areas')
  const issues: Issue[] = [...found]
  const seen = new Set<string>()
  const municipalities = (features ?? []).flatMap(({ number, properties, geometry, placeless }): Municipality[] => {
    const leaveOut = <C extends IssueCode>(code: C, field: string, params: IssueParams[C]): [] => {
      issues.push(issueOf(code, params, { source, row: number, field }, 'warning'))
      return []
    }
    const code = textOf(pick(properties, 'gemeentecode', 'code', 'statcode'))
    const id = parseMunicipalityId(`${code}@${year}`)
    if (!id) return leaveOut('code-malformed', 'gemeentecode', { value: code, expected: 'GM0268' })
    if (seen.has(id)) return leaveOut('id-duplicate', 'gemeentecode', { value: code })
    seen.add(id)
    const name = textOf(pick(properties, 'gemeentenaam', 'naam', 'statnaam'))
    const counts = {
      inhabitants: cbsCount(pick(properties, 'inwoners', 'aantal_inwoners', 'aantalInwoners')),
      children: cbsCount(pick(properties, 'inw_0_15', 'aantal_inwoners_0_tot_15_jaar')),
      elderly: cbsCount(pick(properties, 'inw_65plus', 'aantal_inwoners_65_jaar_en_ouder')),
      households: cbsCount(pick(properties, 'huishoudens', 'aantal_huishoudens', 'aantalHuishoudens')),
    }
    for (const [field, count] of Object.entries(counts))
      if (count === undefined) return leaveOut('value-not-a-number', field, { value: name })
    if (counts.inhabitants === undefined || !isKnown(counts.inhabitants)) return leaveOut('value-missing', 'inwoners', { value: name })
    if (geometry?.type !== 'MULTIPOLYGON') return placeless ? leaveOut('geometry-missing', 'geometry', { value: name }) : []
    return [{ id, name, inhabitants: counts.inhabitants, ...knownOnly(counts), border: geometry.coordinates }]
  })
  return { data: municipalities.sort((a, b) => (a.id < b.id ? -1 : 1)), issues }
}

/** Unknown figures are left out: absent is how the region says unknown. */
export function knownOnly(counts: { children: number | undefined; elderly: number | undefined; households: number | undefined }): {
  children?: number
  elderly?: number
  households?: number
} {
  const { children, elderly, households } = counts
  return {
    ...(children !== undefined && isKnown(children) && { children }),
    ...(elderly !== undefined && isKnown(elderly) && { elderly }),
    ...(households !== undefined && isKnown(households) && { households }),
  }
}
