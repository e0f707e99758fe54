import type { Band } from '@weerbaar/core'
import { quantilesOf } from '../quantiles.ts'
import { TIME_GRID } from '../time-grid.ts'
import { type DrawTable, drawsOf } from './draw-table.ts'

/** One number of one area at every time of the grid: as it was, as it becomes, and what changes draw by draw. */
export interface DifferenceCurve {
  readonly before: readonly Band[]
  readonly after: readonly Band[]
  /** Second minus first: never the difference of two bands. */
  readonly difference: readonly Band[]
}

/** @param second drawn alike with the first */
export function differenceCurve(
  first: DrawTable,
  second: DrawTable,
  asked: { readonly outcome: number; readonly area: number },
): DifferenceCurve {
  const { draws } = first
  const a = drawsOf(first, asked.outcome, asked.area)
  const b = drawsOf(second, asked.outcome, asked.area)
  const at = (t: number, of: (i: number) => number): Band => {
    const numbers = Float64Array.from({ length: draws }, (_, d) => of(t * draws + d))
    const mean = numbers.reduce((sum, one) => sum + one, 0) / draws
    return { ...quantilesOf(numbers), mean }
  }
  const curve = (of: (i: number) => number) => TIME_GRID.map((_, t) => at(t, of))
  return { before: curve((i) => a[i]!), after: curve((i) => b[i]!), difference: curve((i) => b[i]! - a[i]!) }
}
