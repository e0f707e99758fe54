import type { MapLibreMap } from 'maplibre-gl'

export interface Label {
  readonly text: string
  readonly kind: 'place' | 'water'
  /** Pixels from the upper left corner of the map. */
  readonly x: number
  readonly y: number
}

/** Room a label takes, in pixels: 13 px type. */
const LETTER = 7
const LINE = 18
/** Places are numbered from the largest; so many are tried at zoom 8, twice as many a zoom further. */
const PLACES_AT_ZOOM_8 = 9
/** Narrower water, in metres, is named from this zoom on. */
const NARROW = { width: 150, zoom: 10 } as const

/** The names that fit on the map as it stands: rivers first, then large places, none over another. */
export function labelsFor(map: MapLibreMap): readonly Label[] {
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  const taken: { x: number; y: number; half: number }[] = []
  const fits = (text: string, x: number, y: number): boolean => {
    const half = (text.length * LETTER) / 2 + 4
    if (x - half < 0 || x + half > width || y < LINE / 2 || y > height - LINE / 2) return false
    if (taken.some((other) => Math.abs(other.x - x) < other.half + half && Math.abs(other.y - y) < LINE)) return false
    taken.push({ x, y, half })
    return true
  }

  const labels: Label[] = []
  const most = Math.round(PLACES_AT_ZOOM_8 * 2 ** Math.max(0, map.getZoom() - 8))
  for (const { name, at } of placesOf(map).slice(0, most)) {
    const { x, y } = map.project(at)
    if (fits(name, x, y - 10)) labels.push({ text: name, kind: 'place', x, y: y - 10 })
  }
  for (const [name, line] of watersOf(map)) {
    const spot = line.map((at) => map.project(at)).toSorted((a, b) => Math.abs(a.x - width * 0.55) - Math.abs(b.x - width * 0.55))
    const free = spot.find(({ x, y }) => fits(name, x, y))
    if (free) labels.push({ text: name, kind: 'water', x: free.x, y: free.y })
  }
  return labels
}

type At = [number, number]

function placesOf(map: MapLibreMap): { name: string; at: At }[] {
  const found = new Map<string, { name: string; at: At; rank: number }>()
  for (const { properties, geometry } of map.querySourceFeatures('region', { sourceLayer: 'places' })) {
    if (geometry.type !== 'Point') continue
    const [lon = 0, lat = 0] = geometry.coordinates
    const name = String(properties['name'])
    found.set(`${name} ${String(properties['rank'])}`, { name, at: [lon, lat], rank: Number(properties['rank']) })
  }
  return [...found.values()].toSorted((a, b) => a.rank - b.rank)
}

/** Vertices of each named river; canals and streams are too many to name at a small scale. */
function watersOf(map: MapLibreMap): Map<string, At[]> {
  const lines = new Map<string, At[]>()
  for (const { properties, geometry } of map.querySourceFeatures('region', { sourceLayer: 'water' })) {
    const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.type === 'MultiLineString' ? geometry.coordinates : []
    if (Number(properties['width'] ?? 0) < NARROW.width && map.getZoom() < NARROW.zoom) continue
    const name = String(properties['name'])
    const line = lines.get(name) ?? []
    for (const part of parts) for (const [lon = 0, lat = 0] of part) line.push([lon, lat])
    lines.set(name, line)
  }
  return lines
}
