import { type Imported, type Issue, issueOf, type Polygon, type Position, type Ring } from '@weerbaar/core'
import type { Geometry } from '../geopackage/geometry-blob.ts'
import { inRdArea, rdFromLonLat } from '../rd/rd-new.ts'
import { signedArea } from '../geometry/ring.ts'
import { textOf } from '../text-of.ts'

export interface Feature {
  /** 1 for the first feature of the file. */
  readonly number: number
  readonly properties: Readonly<Record<string, unknown>>
  /** RD, whole metres; rings closed, outer ones counter-clockwise. Absent when the source has none, or an unusable one (an issue says so). */
  readonly geometry?: Geometry
  /** The source says there is no geometry. */
  readonly placeless: boolean
}

/**
 * Features of a GeoJSON text: WGS84 as RFC 7946 asks, or RD where an old `crs` member says EPSG:28992. A third coordinate is
 * dropped. A line of several pieces becomes one feature per piece, of the same number.
 *
 * @param source name of the file for issues
 * @param naming property whose value names a feature in an issue
 * @param shape the only kind of geometry that is of use: another is an issue and no geometry, and a file with nothing else is not recognised
 */
export function readGeoJson(text: string, source: string, naming: string, shape?: 'areas' | 'lines'): Imported<Feature[]> {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (fault) {
    return { issues: [{ code: 'json-invalid', severity: 'error', source, params: { reason: String(fault) } }] }
  }
  const unrecognised: Issue = { code: 'file-not-recognised', severity: 'error', source, params: { expected: 'GeoJSON (WGS84 / RD)' } }
  if (!isRecord(content) || !Array.isArray(content['features'])) return { issues: [unrecognised] }
  const toRd = projectionOf(content['crs'])
  if (!toRd) return { issues: [unrecognised] }

  const issues: Issue[] = []
  const features = content['features'].flatMap((raw: unknown, i): Feature[] => {
    const number = i + 1
    const properties = isRecord(raw) && isRecord(raw['properties']) ? raw['properties'] : {}
    const geometry = isRecord(raw) ? raw['geometry'] : undefined
    if (geometry === null || geometry === undefined) return [{ number, properties, placeless: true }]
    try {
      return readGeometry(geometry, toRd).map((each) => ({ number, properties, geometry: each, placeless: false }))
    } catch (fault) {
      if (!(fault instanceof BadShape)) throw fault
      const value = textOf(properties[naming] ?? number)
      issues.push({ code: 'geometry-invalid', severity: 'warning', source, row: number, params: { value, reason: fault.message } })
      return [{ number, properties, placeless: false }]
    }
  })
  return shape === undefined ? { data: features, issues } : onlyOf(SHAPES[shape], features, { source, naming, issues })
}

const SHAPES = {
  areas: { type: 'MULTIPOLYGON', expected: 'GeoJSON (vlakken)' },
  lines: { type: 'LINESTRING', expected: 'GeoJSON (lijnen)' },
} as const

function onlyOf(
  { type, expected }: (typeof SHAPES)['areas' | 'lines'],
  features: readonly Feature[],
  { source, naming, issues }: { readonly source: string; readonly naming: string; readonly issues: readonly Issue[] },
): Imported<Feature[]> {
  const wrong = features.filter(({ geometry }) => geometry !== undefined && geometry.type !== type)
  if (wrong.length > 0 && !features.some(({ geometry }) => geometry?.type === type))
    return { issues: [...issues, issueOf('file-not-recognised', { expected }, { source })] }
  const said = wrong.map(({ number, properties, geometry }) => {
    const params = { value: textOf(properties[naming] ?? number), reason: geometry?.type ?? '' }
    return issueOf('geometry-invalid', params, { source, row: number }, 'warning')
  })
  const kept = features.map((feature): Feature => {
    const { geometry, ...rest } = feature
    return geometry === undefined || geometry.type === type ? feature : rest
  })
  return { data: kept, issues: [...issues, ...said] }
}

class BadShape extends Error {}

type ToRd = (position: Position) => Position

function projectionOf(crs: unknown): ToRd | undefined {
  const name = isRecord(crs) && isRecord(crs['properties']) ? textOf(crs['properties']['name']) : ''
  if (crs === undefined || crs === null || /CRS84|4326|4258/.test(name)) return rdFromLonLat
  return /28992/.test(name) ? (position) => position : undefined
}

function readGeometry(raw: unknown, toRd: ToRd): Geometry[] {
  if (!isRecord(raw)) throw new BadShape('geometry')
  const { type, coordinates } = raw
  const position = (value: unknown): Position => {
    if (!Array.isArray(value) || typeof value[0] !== 'number' || typeof value[1] !== 'number') throw new BadShape('coordinates')
    const at = toRd([value[0], value[1]])
    if (!inRdArea(at)) throw new BadShape(`${value[0]}, ${value[1]}`)
    return [Math.round(at[0]), Math.round(at[1])]
  }
  const line = (value: unknown): Position[] => {
    const positions = listOf(value, position)
    if (positions.length < 2) throw new BadShape(`${positions.length} points`)
    return positions
  }
  const polygon = (value: unknown): Polygon => {
    const [outer, ...holes] = listOf(value, (ring) => line(ring))
    if (!outer) throw new BadShape('0 rings')
    return [turned(outer, 1), ...holes.map((hole) => turned(hole, -1))]
  }
  switch (type) {
    case 'Point':
      return [{ type: 'POINT', coordinates: position(coordinates) }]
    case 'LineString':
      return [{ type: 'LINESTRING', coordinates: line(coordinates) }]
    case 'MultiLineString':
      return listOf(coordinates, (each) => ({ type: 'LINESTRING', coordinates: line(each) }))
    case 'Polygon':
      return [{ type: 'MULTIPOLYGON', coordinates: [polygon(coordinates)] }]
    case 'MultiPolygon':
      return [{ type: 'MULTIPOLYGON', coordinates: listOf(coordinates, polygon) }]
    default:
      throw new BadShape(textOf(type))
  }
}

function listOf<T>(value: unknown, read: (item: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new BadShape('coordinates')
  return value.map(read)
}

/** Closed, and turning as asked: 1 counter-clockwise, −1 clockwise. */
function turned(positions: readonly Position[], sign: 1 | -1): Ring {
  const [first] = positions
  const last = positions.at(-1)
  const ring = first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...positions, first] : [...positions]
  const area = signedArea(ring)
  if (ring.length < 4 || area === 0) throw new BadShape('ring')
  return Math.sign(area) === sign ? ring : ring.toReversed()
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
