import type { CellsView } from '@weerbaar/core'
import type { Side } from '@weerbaar/engines/reach'
import { COVERED, coverClasses, PALE } from '../../map/cover-classes.ts'
import type { MapClasses } from '../../map/map-classes.ts'

/** After the four classes of who is covered: who was and is not, who was not and is; paler where few live. */
export const LOST = 5
export const GAINED = 6

/** Who has a point within reach before and after; a square takes the side most of its people are on. */
export function changeClasses(cells: Pick<CellsView, 'inhabitants' | 'square' | 'squares'>, before: Side, after: Side): MapClasses {
  const [was, is] = [coverClasses(cells, before), coverClasses(cells, after)]
  return {
    cells: is.cells.map((now, i) => between(was.cells[i] ?? 0, now)),
    squares: is.squares.map((now, i) => between(was.squares[i] ?? 0, now)),
  }
}

function between(was: number, is: number): number {
  if (was === is) return is
  const pale = is > PALE
  return (is === (pale ? COVERED + PALE : COVERED) ? GAINED : LOST) + (pale ? PALE : 0)
}
