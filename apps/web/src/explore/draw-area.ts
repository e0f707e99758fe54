import { type DisruptedArea, lonLatOf, type Metres, type Position, type Ring } from '@weerbaar/core'

export type DrawnArea = Extract<DisruptedArea, { readonly kind: 'polygon' | 'circle' }>

/** Metres round the middle of what is on the map, until somebody says otherwise. */
const FIRST_RADIUS = 2000
const CIRCLE_CORNERS = 48

/** Corners of a drawn area, each once. */
export const cornersOf = (ring: Ring): readonly Position[] => ring.slice(0, -1)

/** Closed; `undefined` while there are fewer than three corners. */
export const polygonOf = (corners: readonly Position[]): DrawnArea | undefined => {
  const [first] = corners
  return first && corners.length >= 3 ? { kind: 'polygon', ring: [...corners, first] } : undefined
}

/** Where drawing begins: round a place, so that there is always an area to compute with. */
export function firstDrawn(kind: DrawnArea['kind'], [x, y]: Position): DrawnArea {
  if (kind === 'circle') return { kind, at: [x, y], radius: FIRST_RADIUS }
  const r = FIRST_RADIUS
  return {
    kind,
    ring: [
      [x - r, y - r],
      [x + r, y - r],
      [x + r, y + r],
      [x - r, y + r],
      [x - r, y - r],
    ],
  }
}

/** A closed ring of longitude and latitude to draw; of a circle with many corners. */
export function outlineOf(area: DrawnArea): readonly (readonly [lon: number, lat: number])[] {
  const ring = area.kind === 'polygon' ? area.ring : circleRing(area.at, area.radius)
  return ring.map((position) => {
    const { lon, lat } = lonLatOf(position)
    return [lon, lat] as const
  })
}

const circleRing = ([x, y]: Position, radius: Metres): Ring =>
  Array.from({ length: CIRCLE_CORNERS + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / CIRCLE_CORNERS
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const
  })

/** `187000 428000; 188000 428000`: corners as typed, for who draws without a mouse. */
export const cornersAsText = (corners: readonly Position[]): string => corners.map(([x, y]) => `${x} ${y}`).join('; ')

/** @returns `undefined` where it is no list of pairs of whole metres */
export function cornersFromText(text: string): readonly Position[] | undefined {
  const corners = text
    .split(/[;\n]/)
    .map((pair) => pair.trim())
    .filter(Boolean)
    .map((pair) => /^(\d{1,6})[\s,]+(\d{1,6})$/.exec(pair))
  return corners.every((pair) => pair !== null) ? corners.map((pair) => [Number(pair[1]), Number(pair[2])] as const) : undefined
}
