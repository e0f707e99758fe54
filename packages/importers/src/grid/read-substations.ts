import { type Imported, type Issue, issueOf, type Substation } from '@weerbaar/core'
import { pick } from '../cbs/pick.ts'
import { readCsvTable } from '../csv/csv-table.ts'
import { readGeoJson } from '../geojson/read-geojson.ts'
import { positionOf } from '../geonames/read-places.ts'
import { middleOfArea } from '../geometry/middle-of-area.ts'
import { textOf } from '../text-of.ts'

/** Of a surveyed station, and of one that somebody put in the middle of its village. Metres. */
const SURVEYED = 50
const ABOUT = 1_500
const COLUMNS = {
  id: ['object_id', 'id'],
  name: ['naam', 'name'],
  kilovolts: ['kv', 'spanning_kv'],
  lon: ['lon', 'lengtegraad'],
  lat: ['lat', 'breedtegraad'],
  how: ['coord_bron'],
} as const

/** Stations of a list as TenneT publishes one. One without a position is counted and not placed; an approximate one says so by its accuracy. */
export function readStationList(text: string, source: string): Imported<Substation[]> {
  const table = readCsvTable(text, source, COLUMNS, ['kilovolts', 'how'])
  if (!table.data) return { issues: table.issues }
  const issues: Issue[] = [...table.issues]
  let loose = 0
  const seen = new Set<string>()
  const stations = table.data.flatMap(({ line, text: at }): Substation[] => {
    const place = { source, row: line }
    if (at('id') === '' || seen.has(at('id'))) {
      issues.push(
        at('id') === ''
          ? issueOf('value-missing', {}, { ...place, field: 'object_id' }, 'warning')
          : issueOf('id-duplicate', { value: at('id') }, { ...place, field: 'object_id' }, 'warning'),
      )
      return []
    }
    seen.add(at('id'))
    if (at('lon') === '' && at('lat') === '') {
      loose++
      return []
    }
    const position = positionOf(at('lon').replace(',', '.'), at('lat').replace(',', '.'))
    if (!position) {
      const reason = `${at('lon')}, ${at('lat')}`
      issues.push(issueOf('geometry-invalid', { value: at('name'), reason }, { ...place, field: 'lon' }, 'warning'))
      return []
    }
    const accuracy = /benadering|GeoNames/i.test(at('how')) ? ABOUT : SURVEYED
    return [
      { id: at('id'), name: at('name') || at('id'), at: position, accuracy, ...voltage(Number(at('kilovolts').replace(',', '.') || NaN)) },
    ]
  })
  if (loose > 0) issues.push(issueOf('not-placed', { count: loose, kind: 'substation' }, { source }, 'note'))
  return { data: stations, issues }
}

/** Stations as points or as the ground they stand on, as grid operators publish them on PDOK. */
export function readStationMap(text: string, source: string): Imported<Substation[]> {
  const { data: features, issues } = readGeoJson(text, source, 'naam')
  if (!features) return { issues }
  const found = [...issues]
  const stations = features.flatMap(({ number, properties, geometry, placeless }): Substation[] => {
    const id = textOf(pick(properties, 'id', 'object_id', 'station_id') ?? number)
    const name = textOf(pick(properties, 'naam', 'name', 'stationsnaam', 'omschrijving') ?? '').trim()
    const at =
      geometry?.type === 'POINT' ? geometry.coordinates : geometry?.type === 'MULTIPOLYGON' ? middleOfArea(geometry.coordinates) : undefined
    if (!at) {
      // A shape that could not be read was named already; a line is read well and is no station.
      if (placeless || geometry) found.push(issueOf('geometry-missing', { value: name || id }, { source, row: number }, 'warning'))
      return []
    }
    return [{ id, name: name || `Station ${id}`, at, accuracy: SURVEYED, ...voltage(Number(pick(properties, 'kv', 'spanning_kv') ?? NaN)) }]
  })
  return { data: stations, issues: found }
}

const voltage = (kilovolts: number): Pick<Substation, 'kilovolts'> =>
  Number.isFinite(kilovolts) && kilovolts > 0 && kilovolts <= 1_000 ? { kilovolts: Math.round(kilovolts) } : {}
