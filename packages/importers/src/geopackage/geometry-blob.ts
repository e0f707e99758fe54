import type { LineString, MultiPolygon, Polygon, Position, Ring } from '@weerbaar/core'

/**
 * Geometry as a GeoPackage holds it: an eight-byte header, a bounding box for anything but a point, then well-known binary,
 * little endian. Two dimensions only. OGC 12-128r19, clause 2.1.3.
 */
export type Geometry =
  | { readonly type: 'POINT'; readonly coordinates: Position }
  | { readonly type: 'LINESTRING'; readonly coordinates: LineString }
  | { readonly type: 'POLYGON'; readonly coordinates: Polygon }
  | { readonly type: 'MULTIPOLYGON'; readonly coordinates: MultiPolygon }
export type GeometryType = Geometry['type']

/** Smallest x, largest x, smallest y, largest y. */
export type Bounds = readonly [minX: number, maxX: number, minY: number, maxY: number]

const CODES = { POINT: 1, LINESTRING: 2, POLYGON: 3, MULTIPOLYGON: 6 } as const
const LITTLE_ENDIAN = 1
const HAS_BOUNDS = 1 << 1
const IS_EMPTY = 1 << 4
const HEADER = 8
const BOUNDS = 32

export function encodeGeometry(geometry: Geometry, srs: number): Uint8Array {
  const bounds = boundsOf(geometry)
  const withBounds = bounds !== undefined && geometry.type !== 'POINT'
  const bytes = new Uint8Array(HEADER + (withBounds ? BOUNDS : 0) + wkbLength(geometry))
  const view = new DataView(bytes.buffer)
  bytes.set([0x47, 0x50, 0, LITTLE_ENDIAN | (withBounds ? HAS_BOUNDS : 0) | (bounds ? 0 : IS_EMPTY)])
  view.setInt32(4, srs, true)
  if (withBounds) for (const [i, value] of bounds.entries()) view.setFloat64(HEADER + 8 * i, value, true)
  writeWkb(view, HEADER + (withBounds ? BOUNDS : 0), geometry)
  return bytes
}

/** @returns `undefined` for anything cut short, of another kind, with a third dimension, or with a number that is none */
export function decodeGeometry(blob: Uint8Array): Geometry | undefined {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength)
  try {
    if (view.getUint16(0) !== 0x4750) return undefined
    const flags = view.getUint8(3)
    const boundsLength = [0, 32, 48, 48, 64][(flags >> 1) & 7]
    if (boundsLength === undefined) return undefined
    const reader = { view, at: HEADER + boundsLength }
    const geometry = readWkb(reader)
    return reader.at === blob.byteLength ? geometry : undefined
  } catch (fault) {
    if (fault instanceof RangeError) return undefined // past the end of the bytes
    throw fault
  }
}

/** @returns `undefined` for a geometry without points */
export function boundsOf(geometry: Geometry): Bounds | undefined {
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [x, y] of positionsOf(geometry)) {
    minX = Math.min(minX, x)
    maxX = Math.max(maxX, x)
    minY = Math.min(minY, y)
    maxY = Math.max(maxY, y)
  }
  return minX <= maxX ? [minX, maxX, minY, maxY] : undefined
}

function positionsOf({ type, coordinates }: Geometry): readonly Position[] {
  if (type === 'POINT') return [coordinates]
  if (type === 'LINESTRING') return coordinates
  return type === 'POLYGON' ? coordinates.flat() : coordinates.flat(2)
}

function wkbLength({ type, coordinates }: Geometry): number {
  const ring = (positions: Ring): number => 4 + 16 * positions.length
  const polygon = (rings: Polygon): number => 9 + rings.reduce((sum, each) => sum + ring(each), 0)
  if (type === 'POINT') return 21
  if (type === 'LINESTRING') return 5 + ring(coordinates)
  return type === 'POLYGON' ? polygon(coordinates) : 9 + coordinates.reduce((sum, each) => sum + polygon(each), 0)
}

function writeWkb(view: DataView, start: number, geometry: Geometry): void {
  let at = start
  const uint = (value: number): void => {
    view.setUint32(at, value, true)
    at += 4
  }
  const head = (code: number): void => {
    view.setUint8(at, LITTLE_ENDIAN)
    at += 1
    uint(code)
  }
  const position = ([x, y]: Position): void => {
    view.setFloat64(at, x, true)
    view.setFloat64(at + 8, y, true)
    at += 16
  }
  const positions = (list: readonly Position[]): void => {
    uint(list.length)
    for (const each of list) position(each)
  }
  const polygon = (rings: Polygon): void => {
    head(CODES.POLYGON)
    uint(rings.length)
    for (const each of rings) positions(each)
  }
  if (geometry.type === 'POLYGON') {
    polygon(geometry.coordinates)
    return
  }
  head(CODES[geometry.type])
  if (geometry.type === 'POINT') position(geometry.coordinates)
  else if (geometry.type === 'LINESTRING') positions(geometry.coordinates)
  else {
    uint(geometry.coordinates.length)
    for (const each of geometry.coordinates) polygon(each)
  }
}

function readWkb(reader: { readonly view: DataView; at: number }): Geometry | undefined {
  const { view } = reader
  let little = true
  const uint = (): number => {
    reader.at += 4
    return view.getUint32(reader.at - 4, little)
  }
  const head = (): number => {
    little = view.getUint8(reader.at) === LITTLE_ENDIAN
    reader.at += 1
    return uint()
  }
  const position = (): Position => {
    reader.at += 16
    return [view.getFloat64(reader.at - 16, little), view.getFloat64(reader.at - 8, little)]
  }
  // A count is believed only as far as there are bytes: a wrong one must not take memory.
  const list = <T>(least: number, read: () => T): T[] => {
    const count = uint()
    if (count * least > view.byteLength - reader.at) throw new RangeError(`${count} items in ${view.byteLength - reader.at} bytes`)
    return Array.from({ length: count }, read)
  }
  const rings = (): Polygon => list(4, () => list(16, position))

  const code = head()
  let geometry: Geometry
  if (code === CODES.POINT) geometry = { type: 'POINT', coordinates: position() }
  else if (code === CODES.LINESTRING) geometry = { type: 'LINESTRING', coordinates: list(16, position) }
  else if (code === CODES.POLYGON) geometry = { type: 'POLYGON', coordinates: rings() }
  else if (code === CODES.MULTIPOLYGON) {
    let foreign = false
    const polygons = list(9, () => {
      foreign ||= head() !== CODES.POLYGON
      return foreign ? [] : rings()
    })
    if (foreign) return undefined
    geometry = { type: 'MULTIPOLYGON', coordinates: polygons }
  } else return undefined
  return positionsOf(geometry).every(([x, y]) => Number.isFinite(x) && Number.isFinite(y)) ? geometry : undefined
}
