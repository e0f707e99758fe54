import {
  type Imported,
  type Issue,
  isKnown,
  type Neighbourhood,
  parseMunicipalityId,
  parseNeighbourhoodId,
  UNKNOWN,
  type IssueCode,
  issueOf,
  type IssueParams,
} from '@weerbaar/core'
import { readGeoJson } from '../geojson/read-geojson.ts'
import { textOf } from '../text-of.ts'
import { cbsCount } from './cbs-count.ts'
import { pick } from './pick.ts'
import { knownOnly } from './read-municipalities.ts'

export interface BuiltForm {
  /** Share of homes that are houses, 0…1. */
  readonly houses?: number
  /** Addresses per km² around, CBS omgevingsadressendichtheid. */
  readonly addressDensity?: number
}

export interface Neighbourhoods {
  /** Sorted by id. One without a usable border keeps its figures. */
  readonly neighbourhoods: readonly Neighbourhood[]
  readonly builtForm: ReadonlyMap<string, BuiltForm>
}

/**
 * Neighbourhoods (CBS buurten) from GeoJSON. A neighbourhood without a border stays, with an issue.
 *
 * A zero for children, elderly or households beside inhabitants is not believed: the files at hand write zero for a secret
 * figure, so it counts as unknown.
 */
export function readNeighbourhoods(text: string, source: string, year: number): Imported<Neighbourhoods> {
  const { data: features, issues: found } = readGeoJson(text, source, 'buurtnaam', 'areas')
  const issues: Issue[] = [...found]
  const seen = new Set<string>()
  const builtForm = new Map<string, BuiltForm>()
  const neighbourhoods = (features ?? []).flatMap(({ number, properties, geometry, placeless }): Neighbourhood[] => {
    const tell = <C extends IssueCode>(code: C, severity: Issue['severity'], field: string, params: IssueParams[C]): [] => {
      issues.push(issueOf(code, params, { source, row: number, field }, severity))
      return []
    }
    const code = textOf(pick(properties, 'buurtcode', 'code'))
    const id = parseNeighbourhoodId(`${code}@${year}`)
    const municipality = parseMunicipalityId(`${textOf(properties['gemeentecode'] ?? `GM${code.slice(2, 6)}`)}@${year}`)
    if (!id || !municipality) return tell('code-malformed', 'warning', 'buurtcode', { value: code, expected: 'BU02680101' })
    if (seen.has(id)) return tell('id-duplicate', 'warning', 'buurtcode', { value: code })
    seen.add(id)
    const name = textOf(pick(properties, 'buurtnaam', 'naam'))
    const inhabitants = cbsCount(pick(properties, 'inwoners', 'aantal_inwoners', 'aantalInwoners'))
    if (inhabitants === undefined) return tell('value-not-a-number', 'warning', 'inwoners', { value: name })
    if (!isKnown(inhabitants)) return tell('value-missing', 'warning', 'inwoners', { value: name })

    const figure = (field: string): number | undefined => {
      const count = cbsCount(properties[field])
      if (count === undefined) tell('value-not-a-number', 'warning', field, { value: textOf(properties[field]) })
      return count === 0 && inhabitants > 0 ? UNKNOWN : count
    }
    const figures = knownOnly({ children: figure('inw_0_15'), elderly: figure('inw_65plus'), households: figure('huishoudens') })
    builtForm.set(id, {
      ...(typeof properties['eengezins_pct'] === 'number' && { houses: properties['eengezins_pct'] / 100 }),
      ...(typeof properties['oad'] === 'number' && { addressDensity: properties['oad'] }),
    })
    if (placeless) tell('geometry-missing', 'warning', 'geometry', { value: name })
    const border = geometry?.type === 'MULTIPOLYGON' ? { border: geometry.coordinates } : {}
    return [{ id, name, municipality, inhabitants, ...figures, ...border }]
  })
  return { data: { neighbourhoods: neighbourhoods.sort((a, b) => (a.id < b.id ? -1 : 1)), builtForm }, issues }
}
