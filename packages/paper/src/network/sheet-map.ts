import type { MultiPolygon, Position, Region } from '@weerbaar/core'

/** Colours that also differ in grey: what is missing is the darker. The template has the same in its legend. */
const WITHOUT = '#c2410c'
const WITH = '#a7d3cf'
const SQUARE = 100
/** With more points than this in one municipality their marks are smaller. */
const CROWDED = 40
/** Longest side of the drawing, in its own units. */
const EXTENT = 1000

export interface MapPoint {
  readonly at: Position
  /** As in the table; absent for a point of another municipality. */
  readonly number?: number
}

/**
 * A map as SVG: border, large water, inhabited squares with and without a point, points. Only figures go in, so nothing that people typed
 * can become markup.
 * @param without whether a square has no point within reach
 */
export function sheetMap(region: Region, municipality: number, without: (cell: number) => boolean, points: readonly MapPoint[]): string {
  const { cells, water } = region
  const border = region.municipalities[municipality]?.border ?? []
  const mine = [...cells.inhabitants.keys()].filter((i) => cells.municipality[i] === municipality)
  const corners: Position[] = mine.flatMap((i): Position[] => {
    const [x, y] = [cells.x[i] ?? 0, cells.y[i] ?? 0]
    return [[x, y], [x + SQUARE, y + SQUARE]] // biome-ignore format: two corners
  })
  const seen = [...corners, ...border.flat(2)]
  const [left, right] = [least(seen.map(([x]) => x)), -least(seen.map(([x]) => -x))]
  const [bottom, top] = [least(seen.map(([, y]) => y)), -least(seen.map(([, y]) => -y))]
  const scale = EXTENT / Math.max(right - left, top - bottom, SQUARE)
  const at = ([x, y]: Position): string => `${round((x - left) * scale)} ${round((top - y) * scale)}`
  const [width, height] = [round((right - left) * scale), round((top - bottom) * scale)]
  const squares = (want: boolean): string =>
    runsOf(
      region,
      mine.filter((i) => without(i) === want),
    )
      .map(
        ([x, y, length]) =>
          `M${at([x, y])}H${round((x + length - left) * scale)}V${round((top - y - SQUARE) * scale)}H${round((x - left) * scale)}Z`,
      )
      .join('')
  const lines = water
    .map(
      ({ axis, width: wide }) =>
        `<path d="${pathOf(axis, at)}" fill="none" stroke="#9db9d6" stroke-width="${round(Math.max(wide * scale, 4))}"/>`,
    )
    .join('')
  const shown = points.filter(({ at: [x, y] }) => x >= left && x <= right && y >= bottom && y <= top)
  const size = shown.filter(({ number }) => number !== undefined).length > CROWDED ? 19 : 24
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-24 -24 ${width + 48} ${height + 110}" width="${width + 48}" height="${height + 110}">`,
    `<clipPath id="land"><rect x="-24" y="-24" width="${width + 48}" height="${height + 48}"/></clipPath><g clip-path="url(#land)">`,
    `<path d="${areaOf(border, at)}" fill="#f6f5f1" stroke="none"/>${lines}`,
    `<path d="${squares(false)}" fill="${WITH}"/><path d="${squares(true)}" fill="${WITHOUT}"/>`,
    `<path d="${areaOf(border, at)}" fill="none" stroke="#5c6a6e" stroke-width="3"/></g>`,
    ...shown.toSorted((a, b) => Number(a.number !== undefined) - Number(b.number !== undefined)).map((point) => markOf(point, at, size)),
    scaleBar(right - left, scale, height + 48),
    '</svg>',
  ].join('')
}

const markOf = ({ at: place, number }: MapPoint, at: (place: Position) => string, size: number): string => {
  const [x, y] = at(place).split(' ').map(Number)
  return number === undefined
    ? `<circle cx="${x}" cy="${y}" r="11" fill="#ffffff" stroke="#1d3557" stroke-width="5"/>`
    : `<circle cx="${x}" cy="${y}" r="${size}" fill="#1d3557" stroke="#ffffff" stroke-width="3"/><text x="${x}" y="${(y ?? 0) + size * 0.46}" font-family="Source Sans 3" font-size="${size * 1.3}" font-weight="700" fill="#ffffff" text-anchor="middle">${number}</text>`
}

/** Squares side by side as one: a tenth of the paths. */
function runsOf({ cells }: Region, sorted: readonly number[]): readonly (readonly [x: number, y: number, length: number])[] {
  const runs: [number, number, number][] = []
  for (const i of sorted) {
    const [x, y] = [cells.x[i] ?? 0, cells.y[i] ?? 0]
    const last = runs.at(-1)
    if (last && last[1] === y && last[0] + last[2] === x) last[2] += SQUARE
    else runs.push([x, y, SQUARE])
  }
  return runs
}

/** A line of 1, 2, 5, 10 … km, at most a third of the width. */
function scaleBar(metres: number, scale: number, y: number): string {
  const km = [10, 5, 2, 1].find((length) => length * 1000 <= metres / 3) ?? 0.5
  const length = round(km * 1000 * scale)
  return `<path d="M0 ${y - 8}V${y}H${length}V${y - 8}" fill="none" stroke="#333" stroke-width="3"/><text x="${length + 12}" y="${y + 6}" font-family="Source Sans 3" font-size="32" fill="#333">${km === 0.5 ? '500 m' : `${km} km`}</text>`
}

const pathOf = (line: readonly Position[], at: (place: Position) => string): string =>
  line
    .map((place) => at(place))
    .filter((here, i, all) => here !== all[i - 1])
    .map((here, i) => `${i === 0 ? 'M' : 'L'}${here}`)
    .join('')
const areaOf = (area: MultiPolygon, at: (place: Position) => string): string =>
  area
    .flat()
    .map((ring) => `${pathOf(ring, at)}Z`)
    .join('')
const round = (value: number): number => Math.round(value)
const least = (values: readonly number[]): number => values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY)
