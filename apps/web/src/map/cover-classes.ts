import type { CellsView, NetworkView } from '@weerbaar/core'
import type { MapClasses } from './map-classes.ts'

export const COVERED = 1
export const UNCOVERED = 2

/** Which cells have an open point within reach on foot; a square takes the side most of its people are on. */
export function coverClasses(cells: CellsView, answer: Pick<NetworkView, 'metres' | 'reach'>): MapClasses {
  const perCell = new Uint8Array(cells.inhabitants.length)
  const balance = new Float64Array(cells.squares)
  for (const [i, people] of cells.inhabitants.entries()) {
    const metres = answer.metres[i] ?? null
    const covered = metres !== null && metres <= answer.reach
    perCell[i] = covered ? COVERED : UNCOVERED
    const square = cells.square[i] ?? -1
    balance[square] = (balance[square] ?? 0) + (covered ? people : -people)
  }
  return { cells: perCell, squares: Uint8Array.from(balance, (side) => (side >= 0 ? COVERED : UNCOVERED)) }
}
