import type { MultiPolygon } from '@weerbaar/core'
import { areaFinder } from '../geometry/area-finder.ts'
import type { Box } from '../web/ogc-paging.ts'

/** Whole metres around an area. */
export function boxOf(area: MultiPolygon): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [outer] of area)
    for (const [x, y] of outer ?? []) {
      minX = Math.min(minX, x)
      minY = Math.min(minY, y)
      maxX = Math.max(maxX, x)
      maxY = Math.max(maxY, y)
    }
  return [Math.floor(minX), Math.floor(minY), Math.ceil(maxX), Math.ceil(maxY)]
}

export const grown = ([minX, minY, maxX, maxY]: Box, metres: number): Box => [minX - metres, minY - metres, maxX + metres, maxY + metres]

/** Boxes of `side` metres on the grid that together cover an area; those that only its bounding box touches are left out. */
export function tilesOf(area: MultiPolygon, side: number): Box[] {
  const boxes = area.map((polygon) => boxOf([polygon]))
  const [minX, minY, maxX, maxY] = boxOf(area)
  const tiles: Box[] = []
  for (let y = Math.floor(minY / side) * side; y <= maxY; y += side)
    for (let x = Math.floor(minX / side) * side; x <= maxX; x += side)
      if (boxes.some(([left, bottom, right, top]) => left <= x + side && right >= x && bottom <= y + side && top >= y))
        tiles.push([x, y, x + side, y + side])
  return tiles
}

/** Whether two areas touch, overlap or lie within so many metres: by the points of the border of the first. */
export function nearArea(area: MultiPolygon, other: MultiPolygon, metres: number): boolean {
  const squares = new Map<string, [number, number][]>()
  const squareOf = (x: number, y: number): string => `${Math.floor(x / metres)} ${Math.floor(y / metres)}`
  for (const [outer] of other)
    for (const [x, y] of outer ?? []) {
      const list = squares.get(squareOf(x, y))
      if (list) list.push([x, y])
      else squares.set(squareOf(x, y), [[x, y]])
    }
  const inside = areaFinder([other])
  const near = (x: number, y: number): boolean =>
    [-1, 0, 1].some((dx) =>
      [-1, 0, 1].some((dy) =>
        (squares.get(squareOf(x + dx * metres, y + dy * metres)) ?? []).some(
          ([px, py]) => (px - x) ** 2 + (py - y) ** 2 <= metres * metres,
        ),
      ),
    )
  return area.some(([outer]) => (outer ?? []).some(([x, y]) => inside([x, y]) === 0 || near(x, y)))
}
