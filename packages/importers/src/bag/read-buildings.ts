import { type CandidateSite, type Imported, type Issue, issueOf, type Municipality, type Position } from '@weerbaar/core'
import { readCsvTable } from '../csv/csv-table.ts'
import { areaFinder } from '../geometry/area-finder.ts'
import { inRdArea } from '../rd/rd-new.ts'

const COLUMNS = {
  id: ['identificatie'],
  name: ['naam'],
  purpose: ['gebruiksdoel'],
  area: ['oppervlakte'],
  x: ['x_rd'],
  y: ['y_rd'],
} as const

/** Below this a building gives no room to a neighbourhood: a judgement. Square metres. */
export const LEAST_FLOOR_AREA = 200
/** BAG records areas up to 999,999 m²; 999999 stands for "not measured", and 1 for the same in old rows. */
const NOT_MEASURED = new Set([1, 999_999])

/**
 * Buildings for gatherings, teaching or sport from the BAG as candidate sites. Those in no municipality of the region are left out; one
 * whose floor area is not known stays, one that is too small goes.
 */
export function readBuildings(text: string, source: string, municipalities: readonly Municipality[]): Imported<CandidateSite[]> {
  const table = readCsvTable(text, source, COLUMNS, ['area'])
  if (!table.data) return { issues: table.issues }
  const issues: Issue[] = [...table.issues]
  const find = areaFinder(municipalities.map(({ border }) => border))
  const seen = new Set<string>()
  const sites = table.data.flatMap(({ line, text: at }): CandidateSite[] => {
    const place = { source, row: line }
    if (!/^\d{16}$/.test(at('id'))) {
      issues.push(
        issueOf('code-malformed', { value: at('id'), expected: '0268010000000001' }, { ...place, field: 'identificatie' }, 'warning'),
      )
      return []
    }
    if (seen.has(at('id'))) {
      issues.push(issueOf('id-duplicate', { value: at('id') }, { ...place, field: 'identificatie' }, 'warning'))
      return []
    }
    seen.add(at('id'))
    const position: Position = [Math.round(Number(at('x') || Number.NaN)), Math.round(Number(at('y') || Number.NaN))]
    if (!inRdArea(position)) {
      const reason = `${at('x')}, ${at('y')}`
      issues.push(issueOf('geometry-invalid', { value: at('name'), reason }, { ...place, field: 'x_rd' }, 'warning'))
      return []
    }
    const municipality = municipalities[find(position)]
    const area = Number(at('area'))
    const measured = at('area') !== '' && Number.isInteger(area) && area > 0 && !NOT_MEASURED.has(area)
    if (!municipality || (measured && area < LEAST_FLOOR_AREA)) return []
    return [
      {
        id: `bag:${at('id')}`,
        name: at('name') === '' ? at('id') : at('name'),
        kind: kindOf(at('purpose')),
        municipality: municipality.id,
        at: position,
        accuracy: 20,
        provenance: 'measured',
        ownerAgreed: false,
        ...(measured && { facts: { floorArea: area } }),
      },
    ]
  })
  return { data: sites, issues }
}

/** A building may have several purposes: teaching says most, then sport. */
function kindOf(purpose: string): CandidateSite['kind'] {
  if (purpose.includes('onderwijs')) return 'school'
  return purpose.includes('sport') ? 'sports-hall' : 'meeting-place'
}
