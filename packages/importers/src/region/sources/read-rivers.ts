import type { Imported, Issue, LineString, Water } from '@weerbaar/core'
import { readGeoJson } from '../../geojson/read-geojson.ts'
import { textOf } from '../../text-of.ts'

/** Pieces whose ends lie closer than this are one line. */
const JOINED = 50

/** Axes of rivers from GeoJSON, with name and indicative width; pieces that touch become one line. A row without a width is left out and named. */
export function readRivers(text: string, source: string): Imported<Water[]> {
  const { data: features, issues: found } = readGeoJson(text, source, 'name', 'lines')
  const issues: Issue[] = [...found]
  const water: Water[] = []
  for (const { number, properties, geometry } of features ?? []) {
    if (geometry?.type !== 'LINESTRING') continue
    const name = textOf(properties['name'] ?? properties['naam'])
    const width = Number(properties['breedte_m_indicatief'] ?? properties['breedte_m'])
    if (!Number.isInteger(width) || width <= 0) {
      issues.push({ code: 'value-not-a-number', severity: 'warning', source, row: number, field: 'breedte', params: { value: name } })
      continue
    }
    const piece = geometry.coordinates
    const before = water.findIndex((each) => each.name === name && gap(each.axis, piece) <= JOINED)
    const joined = water[before]
    if (joined) water[before] = { ...joined, axis: [...joined.axis, ...piece.slice(1)] }
    else water.push({ name, kind: 'river', axis: piece, width })
  }
  return { data: water, issues }
}

/** Metres from the end of one line to the start of the next. */
function gap(line: LineString, next: LineString): number {
  const end = line.at(-1)
  const [start] = next
  return end && start ? Math.hypot(end[0] - start[0], end[1] - start[1]) : Infinity
}
