import type { CellsView as AllColumns, ImpactMapView } from '@weerbaar/core'

type CellsView = Pick<AllColumns, 'inhabitants' | 'square' | 'squares'>

/** Values to draw at one hour: by cell of 100 m, and the same summed by square of 500 m. */
export interface MapValues {
  readonly cells: Float32Array
  readonly squares: Float32Array
}

/** People (or litres, …) in each cell at time number `time`: inhabitants × rate of the cell's class. */
export function valuesAt(cells: CellsView, map: ImpactMapView, time: number): MapValues {
  const perCell = new Float32Array(cells.inhabitants.length)
  const perSquare = new Float32Array(cells.squares)
  for (const [i, people] of cells.inhabitants.entries()) {
    const value = people * (map.rate[map.cellClass[i] ?? -1]?.[time] ?? 0)
    perCell[i] = value
    const square = cells.square[i] ?? -1
    perSquare[square] = (perSquare[square] ?? 0) + value
  }
  return { cells: perCell, squares: perSquare }
}

/** Largest value of each place over `times` hours: what the fixed classes are cut from. */
export function peaksOf(cells: CellsView, map: ImpactMapView, times: number): MapValues {
  const peak: MapValues = { cells: new Float32Array(cells.inhabitants.length), squares: new Float32Array(cells.squares) }
  for (let time = 0; time < times; time++) {
    const now = valuesAt(cells, map, time)
    raise(peak.cells, now.cells)
    raise(peak.squares, now.squares)
  }
  return peak
}

function raise(peak: Float32Array, now: Float32Array): void {
  for (const [i, value] of now.entries()) if (value > (peak[i] ?? 0)) peak[i] = value
}
