import { type HazardArea, type Imported, isKnown, issueOf, type Postcode } from '@weerbaar/core'
import { cbsCount } from '../../cbs/cbs-count.ts'
import { pick } from '../../cbs/pick.ts'
import { readGeoJson } from '../../geojson/read-geojson.ts'
import { textOf } from '../../text-of.ts'

/** Areas of four-digit postcodes, sorted by code. One without a border or a code is left out and named; a secret number is absent. */
export function readPostcodes(text: string, source: string): Imported<Postcode[]> {
  const { data: features, issues: found } = readGeoJson(text, source, 'postcode', 'areas')
  const issues = [...found]
  const postcodes = (features ?? []).flatMap(({ number, properties, geometry }): Postcode[] => {
    const code = textOf(pick(properties, 'postcode', 'pc4', 'postcode4')).trim()
    if (!/^[1-9]\d{3}$/.test(code)) {
      issues.push(issueOf('code-malformed', { value: code, expected: '6511' }, { source, row: number, field: 'postcode' }, 'warning'))
      return []
    }
    if (geometry?.type !== 'MULTIPOLYGON') return []
    const inhabitants = cbsCount(pick(properties, 'inwoners', 'aantal_inwoners', 'aantalInwoners'))
    const known = inhabitants !== undefined && isKnown(inhabitants)
    return [{ code, border: geometry.coordinates, ...(known && { inhabitants }) }]
  })
  return { data: postcodes.sort((a, b) => (a.code < b.code ? -1 : 1)), issues }
}

/** Land that may flood, by the European flood directive: where, not how deep. */
export function readFlood(text: string, source: string): Imported<HazardArea[]> {
  const { data: features, issues } = readGeoJson(text, source, 'id', 'areas')
  const areas = (features ?? []).flatMap(({ number, properties, geometry }): HazardArea[] =>
    geometry?.type === 'MULTIPOLYGON'
      ? [{ id: textOf(pick(properties, 'id', 'local_id', 'localid') ?? number), kind: 'flood', border: geometry.coordinates }]
      : [],
  )
  return { data: areas, issues }
}
