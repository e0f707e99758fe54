import type { MultiPolygon, Position } from '@weerbaar/core'
import { areaContains } from './ring.ts'

/** Side of the squares in which areas are looked up, metres: a neighbourhood touches a few, a square holds a few neighbourhoods. */
const SQUARE = 500

/**
 * Finds the area a point lies in without looking at all of them.
 * Cost: squares under the bounding boxes to build; the few areas of one square a question.
 *
 * @param areas one without a border is never found
 * @returns index of the first area, in the order given, that holds the point; −1 for none
 */
export function areaFinder(areas: readonly (MultiPolygon | undefined)[]): (at: Position) => number {
  const squares = new Map<number, number[]>()
  for (const [i, area] of areas.entries())
    for (const [outer] of area ?? []) {
      let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
      for (const [x, y] of outer ?? []) {
        minX = Math.min(minX, x)
        minY = Math.min(minY, y)
        maxX = Math.max(maxX, x)
        maxY = Math.max(maxY, y)
      }
      for (let column = Math.floor(minX / SQUARE); column <= maxX / SQUARE; column++)
        for (let row = Math.floor(minY / SQUARE); row <= maxY / SQUARE; row++) {
          const list = squares.get(squareAt(column, row))
          if (!list) squares.set(squareAt(column, row), [i])
          else if (list.at(-1) !== i) list.push(i)
        }
    }
  return (at) =>
    squares.get(squareAt(Math.floor(at[0] / SQUARE), Math.floor(at[1] / SQUARE)))?.find((i) => areaContains(areas[i] ?? [], at)) ?? -1
}

/** RD lies within ±2,048 squares of 500 m. */
const squareAt = (column: number, row: number): number => row * 4_096 + column
