import type { CellsView } from '@weerbaar/core'
import type { MapClasses } from './map-classes.ts'

export const COVERED = 1
export const UNCOVERED = 2
/** Added to the class of a place where few people live: drawn paler, so that empty land does not shout. */
export const PALE = 2
export const FEW = { cells: 5, squares: 25 } as const

/** Which cells have an open point within reach on foot; a square takes the side most of its people are on. */
export function coverClasses(
  cells: Pick<CellsView, 'inhabitants' | 'square' | 'squares'>,
  { metres, reach }: { readonly metres: ArrayLike<number | null>; readonly reach: number },
): MapClasses {
  const perCell = new Uint8Array(cells.inhabitants.length)
  const people = new Float64Array(cells.squares)
  const covered = new Float64Array(cells.squares)
  for (const [i, inhabitants] of cells.inhabitants.entries()) {
    const walked = metres[i] ?? null
    const near = walked !== null && walked <= reach
    perCell[i] = (near ? COVERED : UNCOVERED) + (inhabitants < FEW.cells ? PALE : 0)
    const square = cells.square[i] ?? -1
    people[square] = (people[square] ?? 0) + inhabitants
    covered[square] = (covered[square] ?? 0) + (near ? inhabitants : 0)
  }
  const side = (all: number, square: number): number =>
    ((covered[square] ?? 0) * 2 >= all ? COVERED : UNCOVERED) + (all < FEW.squares ? PALE : 0)
  return { cells: perCell, squares: Uint8Array.from(people, side) }
}
