import { evaluate } from '../evaluate.ts'
import { isMost, type SitingProblem } from '../problem.ts'

/** What a change of the world does to a network: sites that close, bridges under water. */
export interface LossBetween {
  readonly before: number
  readonly after: number
  /** How much worse; below zero where it is better. */
  readonly loss: number
  /** Rows that were served and are not any more, ascending. */
  readonly lostRows: Int32Array
}

/**
 * The same open sites before and after something closes. A site that cannot open is left out of `openAfter`; a bridge that closes is another
 * problem, with the distances that are left. Without capacity; rows are the same in both.
 */
export function lossBetween(before: SitingProblem, after: SitingProblem, open: Int32Array, openAfter: Int32Array = open): LossBetween {
  if (before.rows !== after.rows) throw new RangeError(`after has ${after.rows} rows, expected ${before.rows} as before`)
  const was = evaluate(before, open)
  const is = evaluate(after, openAfter)
  const lost = Array.from({ length: before.rows }, (_, i) => i).filter((i) => was.assignment[i]! >= 0 && is.assignment[i]! < 0)
  const loss = isMost(before.objective) ? was.value - is.value : is.value - was.value
  return { before: was.value, after: is.value, loss, lostRows: Int32Array.from(lost) }
}
