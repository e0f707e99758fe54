import { type Imported, type Issue, issueOf, type MultiPolygon, parseSlug } from '@weerbaar/core'
import { pick } from '../cbs/pick.ts'
import { readGeoJson } from '../geojson/read-geojson.ts'
import { textOf } from '../text-of.ts'

/** Where one thing serves, before anybody worked out who lives there. */
export interface SupplyArea {
  readonly id: string
  readonly name: string
  /** Slug of the service: `electricity`, `gas`, `drinkingWater`. */
  readonly service: string
  readonly border: MultiPolygon
}

const SERVICES: Readonly<Record<string, string>> = {
  elektriciteit: 'electricity',
  stroom: 'electricity',
  gas: 'gas',
  drinkwater: 'drinkingWater',
  warmte: 'heating',
}

/** Areas of supply with a border, from a map of an operator or of our own. One without border, name or service is left out and named. */
export function readSupplyAreas(text: string, source: string): Imported<SupplyArea[]> {
  const { data: features, issues: found } = readGeoJson(text, source, 'naam', 'areas')
  if (!features) return { issues: found }
  const issues: Issue[] = [...found]
  const seen = new Set<string>()
  const areas = features.flatMap(({ number, properties, geometry, placeless }): SupplyArea[] => {
    const place = { source, row: number }
    const name = textOf(pick(properties, 'naam', 'name')).trim()
    const said = textOf(pick(properties, 'voorziening', 'service')).trim()
    const service = SERVICES[said.toLowerCase()] ?? said
    const id = textOf(pick(properties, 'id') ?? name)
    if (geometry?.type !== 'MULTIPOLYGON') {
      if (placeless) issues.push(issueOf('geometry-missing', { value: name || number }, place, 'warning'))
      return []
    }
    if (name === '') issues.push(issueOf('value-missing', {}, { ...place, field: 'naam' }, 'warning'))
    else if (seen.has(id)) issues.push(issueOf('id-duplicate', { value: id }, { ...place, field: 'id' }, 'warning'))
    else if (!isService(service))
      issues.push(
        issueOf(
          'value-not-allowed',
          { value: said, allowed: Object.keys(SERVICES).join(', ') },
          { ...place, field: 'voorziening' },
          'warning',
        ),
      )
    else {
      seen.add(id)
      return [{ id, name, service, border: geometry.coordinates }]
    }
    return []
  })
  return { data: areas, issues }
}

const isService = (service: string): boolean => parseSlug(service) !== undefined || Object.values(SERVICES).includes(service)
