import type { CellTable } from '@weerbaar/core'

/** 500 m squares over the cells, numbered in the order the cells first meet them. */
export interface Squares {
  /** Shape [cells]. */
  readonly of: Int32Array
  /** RD metres of the lower left corner of each square. */
  readonly corners: readonly (readonly [x: number, y: number])[]
}

export function squaresOf(cells: CellTable): Squares {
  const of = new Int32Array(cells.count)
  const numbers = new Map<number, number>()
  const corners: [number, number][] = []
  for (let i = 0; i < cells.count; i++) {
    const x = Math.floor((cells.x[i] ?? 0) / 500) * 500
    const y = Math.floor((cells.y[i] ?? 0) / 500) * 500
    const key = y * 1_000_000 + x
    let number = numbers.get(key)
    if (number === undefined) {
      number = corners.length
      numbers.set(key, number)
      corners.push([x, y])
    }
    of[i] = number
  }
  return { of, corners }
}
